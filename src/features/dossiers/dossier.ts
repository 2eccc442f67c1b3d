import type { Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import { nameKey } from '#platform/values/search/words.ts';

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

/** By what two spellings of a field meet; null is all fields. */
export const fieldKey = (field: string | null): string | null => (field === null ? null : nameKey(field));

/** Which figures are of the same thing: the later of them holds. */
export const keyOf = ({ unitId, period, field, source }: Pick<CountRead, 'unitId' | 'period' | 'field' | 'source'>): string =>
  JSON.stringify([unitId, period, fieldKey(field), source]);

/** A code as it is compared and shown: capitals, nothing between. */
export const codeAs = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase();

const papers = /^(?:CCCD|CMND|CMTND|CMT|SDT|TEL|GPLX|BHXH|BHYT|MST|STK|HOCHIEU|PASSPORT|BIENSO)/;
const plate = /^\d{2}[A-Z][A-Z\d]?[.-]?\d{3}[.]?\d{2,3}$/;
/** A telephone or the number of a paper in groups of three, by itself or behind letters. */
const inThrees = /^[A-Z]*[./-]?\d{3,4}(?:[./-]\d{3,4}){2,3}$/;

/**
 * A code of a dossier is groups of letters and figures with dots, hyphens or strokes between, as receipts bear it (H29.12-261014-0021): at least three, six figures
 * in all, the last group figures. Nothing in it reads as a name, a telephone, the number of a paper or a plate.
 */
export function isCode(code: string): boolean {
  const groups = code.split(/[./-]/);
  const isShaped =
    code.length >= 8 &&
    code.length <= 40 &&
    groups.length >= 3 &&
    groups.every((group) => /^[0-9A-Z]+$/.test(group)) &&
    /[A-Z]/.test(code) &&
    code.replace(/\D/g, '').length >= 6 &&
    /^\d{2,8}$/.test(groups.at(-1) ?? '');
  const words = groups.filter((group) => /^[A-Z]+$/.test(group));
  const isTelling = words.length > 1 || words.some(({ length }) => length > 4) || /[A-Z]{10}|\d{9}/.test(code);
  return isShaped && !isTelling && !papers.test(code) && !plate.test(code) && !inThrees.test(code);
}

/** The number and symbol of a paper (12/XL-UBND, 12/2026/XL-UBND): figures, a stroke, short groups of capitals with hyphens between. */
export const isPaperNumber = (text: string): boolean =>
  text.length <= 30 && /^\d{1,5}(?:\/20\d\d)?\/[A-ZĐ]{1,9}\d{0,2}(?:-[A-ZĐ]{1,9}\d{0,2}){0,2}$/.test(text.normalize('NFC'));
