import type { FileId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

export type PetitionId = Id<'petition'>;
export type TemplateId = Id<'petition-template'>;

/** What a petition is about; its term follows from it. */
export const kinds = {
  scene: { vi: 'Phản ánh hiện trường (đường, rác, điện, nước, trật tự)', en: 'Something on the spot (roads, waste, light, order)' },
  procedure: { vi: 'Quy định, thủ tục hành chính', en: 'A rule or an administrative procedure' },
  behaviour: { vi: 'Thái độ, cách làm việc của cán bộ', en: 'How an officer or a unit behaves' },
  business: { vi: 'Câu hỏi, kiến nghị của doanh nghiệp, hộ kinh doanh', en: 'A question or request of a business' },
  idea: { vi: 'Góp ý, sáng kiến', en: 'A suggestion' },
} as const satisfies Record<string, Words>;
export type Kind = keyof typeof kinds;

export const fields = {
  land: { vi: 'Đất đai, xây dựng', en: 'Land and building' },
  environment: { vi: 'Môi trường, vệ sinh', en: 'Environment and waste' },
  roads: { vi: 'Giao thông, chiếu sáng, thoát nước', en: 'Roads, light and drains' },
  order: { vi: 'Trật tự đô thị, an ninh', en: 'Public order' },
  civil: { vi: 'Hộ tịch, chứng thực', en: 'Civil status and certification' },
  social: { vi: 'Chính sách xã hội, lao động', en: 'Welfare and labour' },
  education: { vi: 'Giáo dục, văn hóa, y tế', en: 'Education, culture and health' },
  trade: { vi: 'Kinh doanh, thuế, chợ', en: 'Trade, taxes and markets' },
  online: { vi: 'Dịch vụ công trực tuyến, trang thông tin', en: 'Services on the net' },
  other: { vi: 'Lĩnh vực khác', en: 'Something else' },
} as const satisfies Record<string, Words>;
export type Field = keyof typeof fields;

/** How it came. */
export const ways = {
  web: { vi: 'qua trang công khai', en: 'on the public pages' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  letter: { vi: 'Thư, đơn', en: 'Letter' },
  counter: { vi: 'Tại trụ sở, bộ phận một cửa', en: 'At the counter' },
  front: { vi: 'Mặt trận, đoàn thể chuyển đến', en: 'Collected by the Front or a union' },
  supervision: { vi: 'Kiến nghị sau giám sát, phản biện xã hội', en: 'Found by social supervision' },
  press: { vi: 'Báo, đài phản ánh', en: 'Told by the press' },
  box: { vi: 'Hòm thư góp ý', en: 'Suggestion box' },
  comment: { vi: 'Bình luận trên trang, kênh của cơ quan', en: 'A comment on a channel of the authority' },
} as const satisfies Record<string, Words>;
export type Way = keyof typeof ways;

/** What is known of who sent it, and to whom. */
export const modes = {
  named: { vi: 'Ghi tên: cán bộ tiếp nhận biết tên để liên hệ', en: 'Named: the officer who receives it knows the name' },
  hidden: {
    vi: 'Giấu tên: chỉ phần mềm giữ cách liên hệ, không cán bộ nào đọc được',
    en: 'Hidden: only the system keeps how to reach you; no officer reads it',
  },
  anonymous: {
    vi: 'Không để lại tên: cơ quan dùng như một nguồn tin; xem kết quả bằng mã',
    en: 'Anonymous: treated as information; the outcome is found by the code',
  },
} as const satisfies Record<string, Words>;
export type Mode = keyof typeof modes;

export type State = 'received' | 'working' | 'asked' | 'drafted' | 'answered' | 'forwarded' | 'refused' | 'merged' | 'closed';

/** Those in which somebody of the office still has to do something. */
export const openStates: readonly State[] = ['received', 'working', 'asked', 'drafted'];
/** Its sender is not content with the answer and nobody has answered again. */
export const isNotContent = ({ state, rating }: Pick<Petition, 'state' | 'rating'>): boolean =>
  state === 'answered' && rating !== null && rating <= WORST;
/** A rating up to this one says that its sender is not content. */
export const WORST = 2;

export const isOpenState = (state: State): boolean => openStates.includes(state);

/** On which grounds one is not taken, or not shown. */
export const grounds = {
  unclear: { vi: 'Không rõ nội dung, đã đề nghị bổ sung mà không có', en: 'Unclear, and nothing was added when asked' },
  answered: { vi: 'Đã trả lời nội dung này', en: 'Answered before' },
  complaint: { vi: 'Là khiếu nại, tố cáo: đã hướng dẫn gửi đúng nơi', en: 'A complaint or denunciation: shown the right way' },
  insult: { vi: 'Xúc phạm, vu khống, trái pháp luật', en: 'Insults, slander, against the law' },
  spam: { vi: 'Quảng cáo, thư rác', en: 'Advertising' },
  personal: { vi: 'Lộ thông tin cá nhân của người khác', en: 'Tells of the private life of others' },
} as const satisfies Record<string, Words>;
export type Ground = keyof typeof grounds;

/** To what a sender may agree, each by itself; to handle and answer it is what sending it is for. */
export const consents = {
  show: {
    vi: 'Đăng công khai nội dung và trả lời, sau khi đã che thông tin cá nhân',
    en: 'Question and answer may be shown without personal data',
  },
  pass: { vi: 'Đơn vị giải quyết được biết tên và cách liên hệ của tôi', en: 'The unit that deals with it may know who I am' },
  news: { vi: 'Báo cho tôi qua thư điện tử', en: 'Tell me by e-mail' },
} as const satisfies Record<string, Words>;
export type Consent = keyof typeof consents;

/** Who sent a petition, opened. */
export interface Sender {
  name?: string | undefined;
  address?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

export interface End {
  kind: 'refuse' | 'hide';
  ground: Ground;
  reason: string;
  by: OfficerId;
  byName: string;
  approvedBy: string | null;
  on: Temporal.PlainDate | null;
}

export interface Petition {
  id: PetitionId;
  code: string;
  year: number;
  number: number;
  way: Way;
  mode: Mode;
  kind: Kind;
  field: Field;
  subject: string;
  body: string;
  place: string | null;
  mayShow: boolean;
  aboutUnitId: UnitId | null;
  receivedOn: Temporal.PlainDate;
  term: { days: number; isWorking: boolean; basis: string };
  forwardDueOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  unitId: UnitId | null;
  state: State;
  publicTitle: string | null;
  answer: string | null;
  apology: string | null;
  answeredBy: OfficerId | null;
  answeredByName: string | null;
  approvedByName: string | null;
  answeredOn: Temporal.PlainDate | null;
  forwardedTo: string | null;
  forwardPaper: string | null;
  forwardedOn: Temporal.PlainDate | null;
  mergedIntoId: PetitionId | null;
  end: End | null;
  shown: { body: string; answer: string | null; on: Temporal.PlainDate } | null;
  rating: number | null;
  ratingNote: string | null;
  closedOn: Temporal.PlainDate | null;
  escalatedOn: Temporal.PlainDate | null;
}

export interface Step {
  kind: StepKind;
  on: Temporal.PlainDate;
  at: Temporal.Instant;
  by: string | null;
  note: string | null;
  isTold: boolean;
}

export interface PetitionPhoto {
  id: Id<'petition-photo'>;
  fileId: FileId;
}

/** What is done to a petition, in the words of the office. */
export const stepKinds = {
  received: { vi: 'Tiếp nhận', en: 'Received' },
  sorted: { vi: 'Phân loại, giao đơn vị', en: 'Sorted and handed to a unit' },
  asked: { vi: 'Đề nghị người gửi bổ sung', en: 'Asked who sent it for more' },
  supplied: { vi: 'Người gửi bổ sung', en: 'Who sent it added to it' },
  pictured: { vi: 'Người gửi thêm ảnh', en: 'Who sent it added pictures' },
  noted: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
  forwarded: { vi: 'Chuyển cơ quan khác', en: 'Forwarded to another authority' },
  drafted: { vi: 'Soạn trả lời, trình duyệt', en: 'Drafted an answer' },
  returned: { vi: 'Trả lại dự thảo', en: 'Gave the draft back' },
  answered: { vi: 'Duyệt và trả lời', en: 'Approved and answered' },
  heard: { vi: 'Có kết quả của cơ quan khác', en: 'The other authority answered' },
  shown: { vi: 'Đăng công khai', en: 'Shown to everybody' },
  'end-wanted': { vi: 'Đề nghị không tiếp nhận hoặc ẩn', en: 'Wanted it refused or hidden' },
  'end-declined': { vi: 'Không đồng ý đề nghị', en: 'Declined that' },
  refused: { vi: 'Không tiếp nhận', en: 'Refused' },
  hidden: { vi: 'Ẩn khỏi trang công khai', en: 'Hidden' },
  unhidden: { vi: 'Cho hiện lại', en: 'Shown again' },
  merged: { vi: 'Gộp vào phản ánh khác', en: 'Merged into another' },
  moved: { vi: 'Hạn được tính lại theo ngày nghỉ', en: 'The day moved with a holiday' },
  escalated: { vi: 'Báo lãnh đạo vì quá hạn', en: 'Told the chair that it is late' },
  rated: { vi: 'Người gửi đánh giá', en: 'Rated by who sent it' },
  replied: { vi: 'Trả lời thêm', en: 'Answered further' },
  closed: { vi: 'Đóng', en: 'Closed' },
  erased: { vi: 'Xóa thông tin người gửi', en: 'Deleted who sent it' },
} as const satisfies Record<string, Words>;
export type StepKind = keyof typeof stepKinds;
