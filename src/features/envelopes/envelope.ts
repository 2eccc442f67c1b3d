import type { AuthorityId, FileId, Id, OfficerId } from '#platform/values/ids.ts';

export type EnvelopeId = Id<'envelope'>;
export type CorrespondentId = Id<'correspondent'>;
export type SuperiorId = Id<'superior'>;

/** What an envelope brings. */
export const kinds = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  report: { vi: 'Báo cáo', en: 'Report' },
  difficulty: { vi: 'Khó khăn, vướng mắc kiến nghị lên', en: 'Difficulty carried up' },
  receipt: { vi: 'Biên nhận', en: 'Receipt' },
} as const;
export type EnvelopeKind = keyof typeof kinds;
export type SentKind = Exclude<EnvelopeKind, 'receipt'>;

/** How an envelope stands: `sent` and `taken-back` with the sender, the others with who received it. */
export const states = {
  sent: { vi: 'Đã gửi', en: 'Sent' },
  'taken-back': { vi: 'Đã rút lại', en: 'Taken back' },
  arrived: { vi: 'Chờ tiếp nhận', en: 'To be taken' },
  taken: { vi: 'Đã tiếp nhận', en: 'Taken' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
  returned: { vi: 'Đã trả lại', en: 'Returned' },
} as const;
export type EnvelopeState = keyof typeof states;

/** How far the receiver has got, as the sender knows it; each step stands behind those before it. */
export const standings = {
  opened: { vi: 'Đã mở', en: 'Opened' },
  taken: { vi: 'Đã tiếp nhận', en: 'Taken' },
  answered: { vi: 'Đã ban hành kế hoạch', en: 'Answered by a plan' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
  returned: { vi: 'Đã trả lại', en: 'Returned' },
} as const;
export type Standing = keyof typeof standings;

const order: readonly Standing[] = ['opened', 'taken', 'answered', 'returned', 'accepted'];

/** True where `next` says more than what is known: receipts may overtake each other. */
export const isFurther = (next: Standing, known: Standing | null): boolean => known === null || order.indexOf(next) > order.indexOf(known);

export const answers = {
  delivered: { vi: 'Đã đến nơi nhận', en: 'Delivered' },
  'taken-back': { vi: 'Đã rút lại', en: 'Taken back' },
  reopened: { vi: 'Xem lại quyết định', en: 'Looked at again' },
  ...standings,
} as const;
export type AnswerKind = keyof typeof answers;

const ofDifficulties: Partial<Record<string, { vi: string; en: string }>> = {
  arrived: { vi: 'Chờ trả lời', en: 'To be answered' },
  accepted: { vi: 'Đã trả lời: giải quyết được', en: 'Answered: resolved' },
  returned: { vi: 'Đã trả lời: chưa giải quyết được', en: 'Answered: cannot be resolved' },
};

/** How a state, a standing or an answer of an envelope is said: what is accepted of a report is an answer to a difficulty. */
export const saidOf = (kind: EnvelopeKind, what: EnvelopeState | AnswerKind): { vi: string; en: string } =>
  (kind === 'difficulty' ? ofDifficulties[what] : undefined) ?? { ...states, ...answers }[what];

/** By which way an envelope goes to a correspondent. */
export const ways = {
  here: { vi: 'Trong phần mềm này', en: 'Within this installation' },
  push: { vi: 'Qua mạng', en: 'Over the net' },
  file: { vi: 'Bằng tệp', en: 'As a file' },
} as const;
export type Way = keyof typeof ways;

export const deliveryStates = {
  waiting: { vi: 'Chưa đến', en: 'On its way' },
  delivered: { vi: 'Đã đến', en: 'Delivered' },
  refused: { vi: 'Bên nhận từ chối', en: 'Refused' },
  'given-up': { vi: 'Không gửi được', en: 'Given up' },
} as const;
export type DeliveryState = keyof typeof deliveryStates;

/** For what an authority reports to a superior. */
export const purposes = {
  reform: { vi: 'Cải cách hành chính (chung)', en: 'Administrative reform' },
  communication: { vi: 'Tuyên truyền cải cách hành chính', en: 'Communication on administrative reform' },
  index: { vi: 'Chấm điểm, xếp hạng chỉ số', en: 'Scores and indexes' },
  administration: { vi: 'Quản lý hành chính, chỉ đạo chung', en: 'General direction' },
  other: { vi: 'Việc khác', en: 'Other matters' },
} as const;
export type Purpose = keyof typeof purposes;

/** A remark on a part or a figure of a report that is returned. */
export interface Remark {
  place: string;
  words: string;
}

/** What a receipt says. */
export interface Receipt {
  /** The envelope of which it speaks. */
  of: string;
  what: AnswerKind;
  at: string;
  note?: string | undefined;
  remarks?: Remark[] | undefined;
  /** The plan by which it was answered. */
  plan?: { title: string; symbol: string | null } | undefined;
}

export interface Correspondent {
  id: CorrespondentId;
  bodyId: AuthorityId | null;
  name: string;
  address: string | null;
  isHere: boolean;
  endedAt: Temporal.Instant | null;
  keys: { publicKey: string; from: Temporal.Instant | null; until: Temporal.Instant | null }[];
}

export interface Envelope {
  id: EnvelopeId;
  uid: string;
  direction: 'out' | 'in';
  kind: EnvelopeKind;
  about: { type: string; id: string } | null;
  senderId: AuthorityId;
  senderName: string;
  title: string;
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  madeAt: Temporal.Instant;
  publicKey: string;
  fileId: FileId;
  sha256: string;
  came: { at: Temporal.Instant; by: Way; correspondentId: CorrespondentId } | null;
  openedAt: Temporal.Instant | null;
  state: EnvelopeState;
  decided: { at: Temporal.Instant; by: OfficerId } | null;
  replacesUid: string | null;
}
