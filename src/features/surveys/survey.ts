import type { Id, OfficerId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

export type SurveyId = Id<'survey'>;
export type QuestionId = Id<'survey-question'>;
export type GroupId = Id<'survey-group'>;
export type ReplyId = Id<'survey-reply'>;

export const purposes = {
  service: { vi: 'Mức độ hài lòng về phục vụ', en: 'Satisfaction with service' },
  'staff-it': { vi: 'Trình độ công nghệ thông tin của cán bộ', en: 'Skill of staff in information technology' },
  awareness: { vi: 'Hiểu biết về cải cách hành chính', en: 'Understanding of administrative reform' },
  poll: { vi: 'Hỏi nhanh một câu', en: 'Quick poll of one question' },
  other: { vi: 'Nội dung khác', en: 'Something else' },
} as const satisfies Record<string, Words>;

export const kinds = {
  level: { vi: 'Năm mức', en: 'Five levels' },
  one: { vi: 'Chọn một', en: 'One of several' },
  many: { vi: 'Chọn nhiều', en: 'Several' },
  text: { vi: 'Viết ý kiến', en: 'Words' },
} as const satisfies Record<string, Words>;

/** How those who answer are chosen; stands beside every figure. */
export const samplings = {
  everybody: { vi: 'Ai muốn đều trả lời được (không phải mẫu ngẫu nhiên)', en: 'Whoever wants to answers (no random sample)' },
  'at-counter': { vi: 'Người đến làm thủ tục trong thời gian khảo sát', en: 'Those who came to the counter meanwhile' },
  random: { vi: 'Chọn ngẫu nhiên từ danh sách', en: 'Chosen at random from a list' },
  invited: { vi: 'Người được mời', en: 'Those who were invited' },
  census: { vi: 'Hỏi tất cả những người thuộc đối tượng', en: 'All of those concerned' },
} as const satisfies Record<string, Words>;

export const ways = {
  portal: { vi: 'Trang công khai', en: 'Public pages' },
  counter: { vi: 'Mã QR tại quầy', en: 'QR code at the counter' },
  tablet: { vi: 'Máy dùng chung', en: 'Shared tablet' },
  paper: { vi: 'Phiếu giấy do cán bộ nhập', en: 'Paper, typed in by officers' },
  invited: { vi: 'Mã gửi riêng', en: 'Code of one’s own' },
} as const satisfies Record<string, Words>;

/** The five factors of service (Quyết định 2640/QĐ-BNV năm 2017), and others of our own. */
export const factors = {
  access: { vi: 'Tiếp cận dịch vụ', en: 'Access to the service' },
  procedure: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  officer: { vi: 'Công chức trực tiếp giải quyết công việc', en: 'Officers who deal with it' },
  result: { vi: 'Kết quả cung ứng dịch vụ', en: 'Result of the service' },
  feedback: { vi: 'Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị', en: 'Dealing with feedback' },
  skill: { vi: 'Kỹ năng sử dụng', en: 'Skill' },
  knowledge: { vi: 'Hiểu biết', en: 'Understanding' },
} as const satisfies Record<string, Words>;

/** By which an index is made of levels; another formula is another code, so that results keep theirs. */
export const formulas = {
  'satisfied-1': {
    vi: 'Cách tính 1: số câu trả lời mức 4 và 5 chia cho số câu trả lời; của yếu tố thì gộp các câu thuộc yếu tố; chung là trung bình cộng các yếu tố',
    en: 'Formula 1: answers of levels 4 and 5 out of all answers; of a factor over its questions together; over all the mean of the factors',
  },
  'mean-1': {
    vi: 'Cách tính 2: điểm trung bình từ 1 đến 5; của yếu tố thì gộp các câu thuộc yếu tố; chung là trung bình cộng các yếu tố',
    en: 'Formula 2: the mean level from 1 to 5; of a factor over its questions together; over all the mean of the factors',
  },
} as const satisfies Record<string, Words>;

export const states = {
  draft: { vi: 'Đang soạn', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Waits for approval' },
  running: { vi: 'Đã duyệt', en: 'Approved' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
} as const satisfies Record<string, Words>;

export type Purpose = keyof typeof purposes;
export type QuestionKind = keyof typeof kinds;
export type Sampling = keyof typeof samplings;
export type Way = keyof typeof ways;
export type Factor = keyof typeof factors;
export type Formula = keyof typeof formulas;
export type SurveyState = keyof typeof states;

/** Below so many answers nothing is told, anywhere. */
export const LEAST = 5;

/** Questions of one survey, and options of one question. */
export const MOST_QUESTIONS = 40;
export const MOST_OPTIONS = 20;

/** What is written and then approved by another. */
export type Part = 'questions' | 'results';

export interface Question {
  id: QuestionId;
  position: number;
  words: string;
  kind: QuestionKind;
  factor: Factor | null;
  isRequired: boolean;
  options: readonly string[];
  /** Asked only of who gave the answer `value` to the question at `position`. */
  condition: { position: number; value: number } | null;
}

export interface Survey {
  id: SurveyId;
  seriesId: SurveyId;
  version: number;
  title: string;
  purpose: Purpose;
  lead: string;
  sampling: Sampling;
  samplingNote: string | null;
  formula: Formula;
  ways: readonly Way[];
  page: string | null;
  opensOn: Temporal.PlainDate;
  closesOn: Temporal.PlainDate;
  state: SurveyState;
  madeBy: OfficerId;
  /** Who wrote any of it: none of them approves it while somebody else may. */
  writers: Readonly<Record<Part, readonly OfficerId[]>>;
  /** How often it, or its results, were submitted: who approves says which they read. */
  round: number;
  submittedBy: OfficerId | null;
  approvedOn: Temporal.PlainDate | null;
  returnReason: string | null;
  endedOn: Temporal.PlainDate | null;
  resultsNote: string | null;
  results: { by: OfficerId; on: Temporal.PlainDate | null; note: string | null } | null;
  /** How many answers there are; of these, typed from paper; codes given out. */
  answers: number;
  papers: number;
  invited: number;
  questions: readonly Question[];
}

/** What one person said to one question: a level, the number of an option, or words (value 0). */
export interface Reply {
  questionId: QuestionId;
  value: number;
  text: string | null;
}

const scale = (vi: readonly string[], en: readonly string[]): readonly Words[] => vi.map((word, at) => ({ vi: word, en: en[at] ?? word }));

const satisfaction = scale(
  ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
);

/** What the levels 1 to 5 are called, by what the survey is for. */
export const scales: Readonly<Record<Purpose, readonly Words[]>> = {
  service: satisfaction,
  poll: satisfaction,
  other: scale(['Rất thấp', 'Thấp', 'Trung bình', 'Cao', 'Rất cao'], ['Very low', 'Low', 'Middling', 'High', 'Very high']),
  'staff-it': scale(
    ['Chưa biết', 'Cần người giúp', 'Tự làm được', 'Thành thạo', 'Hướng dẫn được người khác'],
    ['Not known', 'With help', 'Alone', 'With ease', 'Can teach it'],
  ),
  awareness: scale(
    ['Chưa biết', 'Mới nghe nói', 'Biết một phần', 'Biết rõ', 'Giải thích được cho người khác'],
    ['Not known', 'Heard of', 'Known in part', 'Known well', 'Can explain it'],
  ),
};

/** True while it takes answers on the day. */
export const isOpenOn = ({ state, opensOn, closesOn }: Pick<Survey, 'state' | 'opensOn' | 'closesOn'>, day: Temporal.PlainDate): boolean =>
  state === 'running' && Temporal.PlainDate.compare(opensOn, day) <= 0 && Temporal.PlainDate.compare(day, closesOn) <= 0;
