import { topics as ofPapers } from '#features/documents/index.ts';
import * as z from 'zod';
import type { Locale, Words } from '#platform/values/messages.ts';

/** What communication is about: the topics that papers name, and what plans order besides. */
export const topics = {
  ...ofPapers,
  policy: { vi: 'Chủ trương của Đảng, chính sách, pháp luật về cải cách hành chính', en: 'Party and State policy on reform' },
  programmes: { vi: 'Nghị quyết 76/NQ-CP, chương trình, kế hoạch cải cách hành chính', en: 'Resolution 76, programmes and plans' },
  importance: { vi: 'Tầm quan trọng, mục tiêu, tác động của cải cách hành chính', en: 'Importance, goals and impact' },
  'public-assets': { vi: 'Quản lý, sử dụng tài sản công', en: 'Public assets' },
  results: { vi: 'Kết quả năm trước, phương hướng năm nay', en: 'Results of last year, direction of this one' },
  transparency: { vi: 'Công khai, minh bạch, tiếp cận thông tin', en: 'Transparency and access to information' },
  'on-time': { vi: 'Giải quyết hồ sơ đúng hạn, mức độ hài lòng', en: 'Dossiers on time, satisfaction' },
  apology: { vi: 'Hồ sơ quá hạn và xin lỗi người dân', en: 'Late dossiers and apologies' },
  rights: { vi: 'Quyền, nghĩa vụ, giám sát của người dân', en: 'Rights, duties and supervision of citizens' },
  tracking: { vi: 'Theo dõi hồ sơ, Cổng Dịch vụ công quốc gia', en: 'Tracking of dossiers, National portal' },
  'data-reuse': { vi: 'Số hóa hồ sơ, sử dụng lại dữ liệu', en: 'Digitised dossiers, reuse of data' },
  conduct: { vi: 'Quy tắc ứng xử, văn hóa công sở, đạo đức công vụ', en: 'Conduct and office culture' },
  integrity: { vi: 'Phòng, chống tham nhũng, tiết kiệm, chống lãng phí', en: 'Integrity and thrift' },
  'work-style': { vi: 'Đổi mới lề lối, phương thức làm việc', en: 'New ways of working' },
  discipline: { vi: 'Kỷ luật, kỷ cương hành chính', en: 'Discipline and order' },
  'chief-targets': { vi: 'Chỉ tiêu chủ yếu của kế hoạch cải cách hành chính', en: 'Chief targets of the reform plan' },
  'filing-for-citizens': { vi: 'Cán bộ nộp hồ sơ thay người dân (cần chấn chỉnh)', en: 'Staff filing in place of citizens' },
  'new-papers': { vi: 'Văn bản chỉ đạo, quy định mới', en: 'New papers and rules' },
} as const satisfies Record<string, Words>;

/** The code of a topic that an authority added to the vocabulary. */
export type OwnCode = `own-${string}`;

export type Topic = keyof typeof topics | OwnCode;

/** Whom communication is for. */
export const audiences = {
  staff: { vi: 'Cán bộ, công chức, viên chức, người lao động', en: 'Staff' },
  leaders: { vi: 'Lãnh đạo, người đứng đầu', en: 'Leaders' },
  residents: { vi: 'Người dân', en: 'Residents' },
  members: { vi: 'Đoàn viên, hội viên', en: 'Members of unions' },
  enterprises: { vi: 'Doanh nghiệp, hộ kinh doanh, hợp tác xã', en: 'Enterprises' },
  neighbourhoods: { vi: 'Thôn, tổ dân phố, khu dân cư', en: 'Neighbourhoods' },
  schools: { vi: 'Trường học, cơ sở y tế', en: 'Schools and clinics' },
} as const satisfies Record<string, Words>;

export type Audience = keyof typeof audiences;

export interface Subjects {
  topics: Topic[];
  audiences: Audience[];
}

const own = /^own(?:-[a-z]+)+$/;
export const isOwnCode = (code: string): code is OwnCode => own.test(code);
export const isTopic = (code: string): code is Topic => Object.hasOwn(topics, code) || isOwnCode(code);

/** The type of a topic, for the fields of forms. */
export const topicValue = z.custom<Topic>((code) => typeof code === 'string' && isTopic(code));

/** What the topics of an authority are called, by their codes. */
export type TopicNames = ReadonlyMap<string, Words>;

/** What a topic is called; an unknown one by its code. */
export const topicName = (code: string, locale: Locale, names: TopicNames): string => {
  const words: Words | undefined = Object.hasOwn(topics, code) ? topics[code as keyof typeof topics] : names.get(code);
  return words?.[locale] ?? code;
};

export const isAudience = (code: string): code is Audience => Object.hasOwn(audiences, code);

export const topicCodes = Object.keys(topics) as (keyof typeof topics)[];
export const audienceCodes = Object.keys(audiences) as Audience[];

/** In the order of the vocabulary, those of the authority behind. */
export const inOrderOfTopics = (codes: readonly Topic[]): Topic[] => [
  ...topicCodes.filter((code) => codes.includes(code)),
  ...codes.filter(isOwnCode).toSorted(),
];
