import type { PeriodKind } from '#features/calendar/index.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AuthorityId, Id, OfficerId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

export type RegimeId = Id<'regime'>;
export type ReplyId = Id<'regime-reply'>;

export const regimeKinds = {
  periodic: { vi: 'Định kỳ', en: 'Periodic' },
  'ad-hoc': { vi: 'Đột xuất', en: 'Ad hoc' },
  thematic: { vi: 'Chuyên đề', en: 'Thematic' },
} as const;
export type RegimeKind = keyof typeof regimeKinds;

/** The periods of a year that a regime may ask for. Quý III is not the nine months. */
export const askedPeriods = {
  month: { vi: 'Hằng tháng', en: 'Every month' },
  'quarter-1': { vi: 'Quý I', en: 'First quarter' },
  'quarter-2': { vi: 'Quý II', en: 'Second quarter' },
  'half-1': { vi: '6 tháng đầu năm', en: 'First half of the year' },
  'quarter-3': { vi: 'Quý III', en: 'Third quarter' },
  'nine-1': { vi: '9 tháng', en: 'Nine months' },
  'quarter-4': { vi: 'Quý IV', en: 'Fourth quarter' },
  'year-1': { vi: 'Cả năm', en: 'The year' },
} as const satisfies Record<string, Words>;
export type AskedPeriod = keyof typeof askedPeriods;

export const dueRules = {
  'day-of-last-month': { vi: 'Ngày trong tháng cuối kỳ', en: 'Day of the last month' },
  'working-days-after-closing': { vi: 'Số ngày làm việc sau ngày chốt số liệu', en: 'Working days after the cut-off' },
  'fixed-date': { vi: 'Ngày, tháng cố định', en: 'Fixed date' },
} as const satisfies Record<string, Words>;
export type DueRule = keyof typeof dueRules;

export const owingLevels = {
  commune: { vi: 'Cấp xã', en: 'Communes' },
  department: { vi: 'Sở, ngành', en: 'Departments' },
  province: { vi: 'Cấp tỉnh', en: 'Provinces' },
  room: { vi: 'Phòng', en: 'Rooms' },
} as const satisfies Record<string, Words>;
export type OwingLevel = keyof typeof owingLevels;

export const questionKinds = {
  text: { vi: 'Trả lời bằng lời', en: 'Words' },
  number: { vi: 'Con số', en: 'Number' },
  'yes-no': { vi: 'Có hoặc không', en: 'Yes or no' },
} as const satisfies Record<string, Words>;
export type QuestionKind = keyof typeof questionKinds;

/** How figures of several bodies make one. */
export const aggregations = {
  sum: { vi: 'Cộng lại', en: 'Sum' },
  last: { vi: 'Cộng số cuối kỳ', en: 'Sum of the latest' },
  ratio: { vi: 'Tỷ lệ của các tổng', en: 'Ratio of sums' },
  units: { vi: 'Tỷ lệ cơ quan có', en: 'Share of bodies' },
  maximum: { vi: 'Số lớn nhất', en: 'Maximum' },
} as const satisfies Record<string, Words>;
export type Aggregation = keyof typeof aggregations;

export interface Question {
  text: string;
  kind: QuestionKind;
  unit?: string | undefined;
  aggregation?: Aggregation | undefined;
}

/** What a regime says from a day on. */
export interface RegimeVersion {
  from: Temporal.PlainDate;
  name: string;
  basis: string | null;
  through: string | null;
  levels: OwingLevel[];
  periods: AskedPeriod[];
  rule: { closingDay: number; dueRule: DueRule; dueNumber: number; dueMonth: number | null } | null;
  /** "trước ngày …": the day itself is too late. */
  isBefore: boolean;
  once: { covers: Days; dueOn: Temporal.PlainDate } | null;
  questions: Question[];
  /** Since when each of them has been asked under its number. */
  askedSince: Temporal.Instant[];
  toldAt: Temporal.Instant;
  toldBy: OfficerId;
}

export interface Regime {
  id: RegimeId;
  /** Whose it is: who asks. */
  askerId: AuthorityId;
  kind: RegimeKind;
  purpose: string;
  addedAt: Temporal.Instant;
  endedOn: Temporal.PlainDate | null;
  /** Those that are known, by the day from which they hold; of two from one day the later told alone. */
  versions: RegimeVersion[];
}

/** A period of which a regime asks a report. */
export interface Asked {
  /** As addresses name it: `quarter-1-2026`, `once`. */
  key: string;
  kind: PeriodKind | 'once';
  index: number;
  year: number;
  covers: Days;
  dueOn: Temporal.PlainDate;
  /** Due before the period is over: its figures close on the due day ("ước thực hiện"). */
  needsEstimate: boolean;
  version: RegimeVersion;
}
