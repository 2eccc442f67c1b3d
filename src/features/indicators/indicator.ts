import type { ChannelKind, Measure } from '#features/channels/index.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';

export type OwnIndicatorId = Id<'own-indicator'>;

/** How figures of several bodies make one. */
export const aggregations = {
  sum: { vi: 'Cộng lại', en: 'Sum' },
  last: { vi: 'Cộng số cuối kỳ', en: 'Sum of the latest' },
  ratio: { vi: 'Tỷ lệ của các tổng', en: 'Ratio of sums' },
  units: { vi: 'Tỷ lệ cơ quan có', en: 'Share of bodies' },
  maximum: { vi: 'Số lớn nhất', en: 'Maximum' },
  distinct: { vi: 'Đếm mỗi tên một lần', en: 'Each name once' },
} as const;
export type Aggregation = keyof typeof aggregations;

export const directions = {
  more: { vi: 'Càng nhiều càng tốt', en: 'More is better' },
  less: { vi: 'Càng ít càng tốt', en: 'Less is better' },
  neither: { vi: 'Không tốt, không xấu', en: 'Neither' },
} as const;
export type Direction = keyof typeof directions;

/** What an indicator means from a day on. */
export interface IndicatorVersion {
  from: Temporal.PlainDate;
  title: string;
  unit: string;
  definition: string | null;
  aggregation: Aggregation;
  direction: Direction;
  /** What activities count for it; without one an officer types the figure. */
  measure: Measure | null;
  channel: ChannelKind | null;
  least: number | null;
  most: number | null;
  /** The key of an indicator that its figure does not exceed. */
  notAbove: string | null;
  toldAt: Temporal.Instant;
}

export interface OwnIndicator {
  id: OwnIndicatorId;
  authorityId: AuthorityId;
  code: string;
  /** By what figures name it: the same nowhere else. */
  key: string;
  isInOwn: boolean;
  regimeId: string | null;
  retiredOn: Temporal.PlainDate | null;
  retiredReason: string | null;
  /** By the day from which they hold; of two from one day the later told alone. */
  versions: IndicatorVersion[];
}

/** An indicator as reports count by it: of its versions the one that holds. */
export interface Definition extends Omit<IndicatorVersion, 'from' | 'toldAt' | 'measure'> {
  code: string;
  measure: string | null;
}

export const keyOf = (code: string, authorityId: AuthorityId): string => `${code}-${authorityId.slice(-12)}`;

export const isOwnKey = (key: string): boolean => /-[0-9a-f]{12}$/.test(key);
