import type { Id, OfficerId, UnitId } from '#platform/values/ids.ts';

export type DossierCountId = Id<'dossier-count'>;
export type LateDossierId = Id<'late-dossier'>;

/** Where figures of dossiers come from; the same period may have one of each, side by side. */
export const sources = {
  'one-stop': { vi: 'Hệ thống một cửa của tỉnh', en: 'One-stop system of the province' },
  national: { vi: 'Cổng Dịch vụ công quốc gia', en: 'National public service portal' },
  report: { vi: 'Báo cáo của đơn vị', en: 'Report of the unit' },
} as const;
export type Source = keyof typeof sources;

/** Why a dossier was late, as everybody reads it. */
export const reasons = {
  verifying: { vi: 'Phải xác minh, kiểm tra thêm', en: 'Had to be verified' },
  'other-body': { vi: 'Chờ cơ quan khác phối hợp, cho ý kiến', en: 'Waited for another body' },
  system: { vi: 'Hệ thống, đường truyền bị lỗi', en: 'A system failed' },
  obligation: { vi: 'Chờ xác định nghĩa vụ tài chính', en: 'Waited for what is to be paid' },
  staff: { vi: 'Đơn vị xử lý chậm', en: 'The unit was slow' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
} as const;
export type Reason = keyof typeof reasons;

/** What is counted of the dossiers of a unit in a period; null is not known. */
export interface Figures {
  received: number;
  receivedOnline: number;
  carriedOver: number;
  resolved: number;
  early: number;
  onTime: number;
  late: number;
  returned: number;
  openInTime: number;
  openOverdue: number;
  payable: number | null;
  paidOnline: number | null;
  digitised: number | null;
  tracked: number | null;
}

/** Figures as a source gave them on a day. */
export interface CountRead extends Figures {
  unitId: UnitId;
  period: string;
  field: string | null;
  source: Source;
  takenOn: Temporal.PlainDate;
}

export interface DossierCount extends CountRead {
  id: DossierCountId;
  notedBy: OfficerId;
  notedAt: Temporal.Instant;
  confirmedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  endReason: string | null;
}

/** A late dossier as everybody may read it. */
export interface LateRead {
  code: string;
  unitId: UnitId;
  dueOn: Temporal.PlainDate;
  reason: Reason;
  reasonWords: string | null;
  paperNumber: string | null;
  paperOn: Temporal.PlainDate | null;
  signerPost: string | null;
  newDueOn: Temporal.PlainDate | null;
  answeredOn: Temporal.PlainDate | null;
}

export interface LateDossier extends LateRead {
  id: LateDossierId;
  notedBy: OfficerId;
  notedAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  endReason: string | null;
}

/** Which figures are of the same thing: the later of them holds. */
export const keyOf = ({ unitId, period, field, source }: Pick<CountRead, 'unitId' | 'period' | 'field' | 'source'>): string =>
  JSON.stringify([unitId, period, field?.toLowerCase() ?? null, source]);

/** A code as it is compared and shown: capitals, nothing between. */
export const codeAs = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase();

/** A code of a dossier has letters and at least six figures: no name, no telephone and no number of a paper looks like it. */
export const isCode = (code: string): boolean => /^[0-9A-Z][0-9A-Z./-]{7,39}$/.test(code) && /[A-Z]/.test(code) && /(?:\d.*){6}/.test(code);
