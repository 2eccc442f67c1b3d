import type { Id, UnitId } from '#platform/values/ids.ts';
import type { Locale, Words } from '#platform/values/messages.ts';

export type RemarkId = Id<'remark'>;
export type RemarkState = 'open' | 'fixed' | 'no-fault';

/** What a public page is about, told by its address. */
export const subjects = {
  home: { vi: 'Trang chủ', en: 'Home page' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  activity: { vi: 'Việc đã làm', en: 'What was done' },
  report: { vi: 'Báo cáo', en: 'Report' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  'site-page': { vi: 'Trang giới thiệu', en: 'Page about the authority' },
  disclosure: { vi: 'Sổ công khai', en: 'Register of disclosures' },
  petition: { vi: 'Phản ánh, kiến nghị', en: 'Petition' },
  survey: { vi: 'Khảo sát', en: 'Survey' },
  procedure: { vi: 'Thủ tục hành chính', en: 'Procedure' },
  story: { vi: 'Tin, bài', en: 'Story' },
  access: { vi: 'Tiếp cận thông tin', en: 'Access to information' },
  page: { vi: 'Trang khác', en: 'Another page' },
} as const satisfies Record<string, Words>;

export type Subject = keyof typeof subjects;

const shapes: readonly [RegExp, Subject][] = [
  [/^\/$/, 'home'],
  [/^\/ke-hoach\/\d{4}\/nhiem-vu\//, 'duty'],
  [/^\/ke-hoach\/\d{4}\/chi-tieu\//, 'target'],
  [/^\/ke-hoach(?:\/|$)/, 'plan'],
  [/^\/hoat-dong(?:\/|$)/, 'activity'],
  [/^\/bao-cao(?:\/|$)/, 'report'],
  [/^\/lien-he$/, 'contact'],
  [/^\/gioi-thieu(?:\/|$)/, 'site-page'],
  [/^\/so-cong-khai$/, 'disclosure'],
  [/^\/phan-anh(?:\/|$)/, 'petition'],
  [/^\/khao-sat(?:\/|$)/, 'survey'],
  [/^\/thu-tuc(?:\/|$)/, 'procedure'],
  [/^\/tin-tuc(?:\/|$)/, 'story'],
  [/^\/tiep-can-thong-tin(?:\/|$)/, 'access'],
];

/** What the page at an address (without language and step) is about. */
export const subjectOf = (address: string): Subject => shapes.find(([shape]) => shape.test(address))?.[1] ?? 'page';

export const isSubject = (text: string): text is Subject => Object.hasOwn(subjects, text);

/** What somebody reported, with what became of it. `email` only while it is kept. */
export interface Remark {
  id: RemarkId;
  code: string;
  address: string;
  subject: string;
  text: string;
  mayShow: boolean;
  receivedAt: Temporal.Instant;
  unitId: UnitId | null;
  state: RemarkState;
  email: string | null;
  /** In which it was written. */
  lang: Locale;
  answer: { text: string; by: string; at: Temporal.Instant; isShown: boolean } | null;
}

export { codeFrom, codeIn } from '#platform/values/text.ts';
