import type { FileId, Id, OfficerId } from '#platform/values/ids.ts';

export type LawId = Id<'law'>;

/** Whose paper it is, from the top down. Districts are of the time before 01/7/2025. */
export const levels = {
  central: { vi: 'Trung ương', en: 'Central' },
  party: { vi: 'Cơ quan Đảng', en: 'The Party' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  district: { vi: 'Cấp huyện (trước 01/7/2025)', en: 'District (before 1 July 2025)' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
  department: { vi: 'Sở, phòng, đơn vị', en: 'Department' },
} as const;

export type Level = keyof typeof levels;

/** The six areas of administrative reform, and what communication on it needs besides. */
export const lawTopics = {
  reform: { vi: 'Cải cách hành chính nói chung', en: 'Administrative reform in general' },
  institutions: { vi: 'Cải cách thể chế', en: 'Institutions' },
  procedures: { vi: 'Thủ tục hành chính, một cửa', en: 'Procedures and one-stop' },
  apparatus: { vi: 'Tổ chức bộ máy, địa giới', en: 'Apparatus and boundaries' },
  'civil-service': { vi: 'Chế độ công vụ, thi đua', en: 'Civil service and emulation' },
  finance: { vi: 'Tài chính công', en: 'Public finance' },
  digital: { vi: 'Chính quyền số, dữ liệu', en: 'Digital government and data' },
  communication: { vi: 'Thông tin, tuyên truyền', en: 'Information and communication' },
  records: { vi: 'Văn thư, báo cáo', en: 'Records and reports' },
  participation: { vi: 'Dân chủ cơ sở, phản ánh, kiến nghị', en: 'Participation and petitions' },
  economy: { vi: 'Kinh tế - xã hội', en: 'Economy and society' },
} as const;

export type LawTopic = keyof typeof lawTopics;

export type StateId = Id<'law-state'>;

/** What may become of a paper. The last three end it. */
export const stateKinds = {
  'in-force': { vi: 'Có hiệu lực', en: 'In force' },
  amended: { vi: 'Được sửa đổi, bổ sung', en: 'Amended' },
  'ended-in-part': { vi: 'Hết hiệu lực một phần', en: 'Ended in part' },
  suspended: { vi: 'Ngưng hiệu lực', en: 'Suspended' },
  resumed: { vi: 'Có hiệu lực trở lại', en: 'In force again' },
  expired: { vi: 'Hết thời hạn hiệu lực', en: 'Expired' },
  repealed: { vi: 'Bị bãi bỏ', en: 'Repealed' },
  replaced: { vi: 'Được thay thế', en: 'Replaced' },
} as const;

export type StateKind = keyof typeof stateKinds;

export interface LawState {
  id: StateId;
  kind: StateKind;
  /** The first day of it. */
  fromOn: Temporal.PlainDate;
  /** The paper that did it, with its name. */
  by: { id: LawId; name: string } | null;
  source: string;
  sourceAddress: string | null;
  /** Taken from the list that comes along. */
  isListed: boolean;
  recordedAt: Temporal.Instant;
  recordedBy: OfficerId;
  checkedAt: Temporal.Instant | null;
  checkedBy: OfficerId | null;
}

/** How a paper came into the register. */
export type Origin = 'officer' | 'plan' | 'import' | 'list';

/** What is said of a paper; what is not known is null. A paper has a symbol or a title. */
export interface LawSaid {
  /** "Nghị định", "Kế hoạch" … */
  kind: string;
  /** As printed: "30/2020/NĐ-CP". */
  symbol: string | null;
  title: string | null;
  issuer: string | null;
  issuedOn: Temporal.PlainDate | null;
  /** Of a paper whose day is not known too. */
  issuedYear: number | null;
  level: string | null;
  topic: string | null;
  /** Of its official text, by https. */
  address: string | null;
  note: string | null;
}

/** How far the text of the file of a paper is. */
export interface FileText {
  state: 'waiting' | 'read' | 'unreadable';
  refusal: string | null;
  /** Some of it was recognised from pictures of pages. */
  isRecognised: boolean;
}

export interface Law extends LawSaid {
  id: LawId;
  fileId: FileId | null;
  origin: Origin;
  addedAt: Temporal.Instant;
  addedBy: OfficerId;
  /** Since when it is left out of the register; null while it stands there. */
  droppedAt: Temporal.Instant | null;
  /** What became of it, the earliest first, without what was taken back. */
  states: readonly LawState[];
}

/** "Nghị định số 30/2020/NĐ-CP"; a law that is cited by name bears its title. */
export const nameOfLaw = ({ kind, symbol, title }: Pick<LawSaid, 'kind' | 'symbol' | 'title'>): string =>
  symbol ? `${kind} số ${symbol}` : (title ?? kind);

export const isLevel = (code: string | null): code is Level => code !== null && Object.hasOwn(levels, code);
export const isLawTopic = (code: string | null): code is LawTopic => code !== null && Object.hasOwn(lawTopics, code);

export type MilestoneId = Id<'law-milestone'>;

/** What a paper for several years wants by one of them. */
export interface Milestone {
  id: MilestoneId;
  lawId: LawId;
  year: number;
  text: string;
  dueOn: Temporal.PlainDate | null;
}
