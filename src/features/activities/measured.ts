import type { Locale, Words } from '#platform/values/messages.ts';
import type { Goal } from '#platform/values/share.ts';
import type { Per, TargetWay } from '#features/plans/index.ts';
import type { TargetProgress } from './activity.ts';

const counted: Partial<Record<TargetWay, Words>> = {
  range: { vi: 'lần', en: 'times' },
  'each-unit': { vi: 'đơn vị', en: 'units' },
};

const periods: Readonly<Record<Per, Words>> = {
  month: { vi: 'tháng', en: 'months' },
  quarter: { vi: 'quý', en: 'quarters' },
  'half-year': { vi: 'nửa năm', en: 'half-years' },
};

/** What progress counts in, beside its figures: the target's own unit for a sum, times for a range, units or periods for each of them, nothing for a share. */
export function progressUnit({ way, unit, per }: Pick<TargetProgress, 'way' | 'unit' | 'per'>, locale: Locale): string {
  if (way === 'each-period') return periods[per ?? 'month'][locale];
  if (way === 'given') return unit;
  return counted[way]?.[locale] ?? (unit.includes('%') ? '' : unit);
}

/** The figure that progress is measured against: the target's for a sum, the whole that was counted otherwise. */
export const progressGoal = ({ way, value, outOf }: Pick<TargetProgress, 'way' | 'value' | 'outOf'>): number =>
  way === 'sum' ? value : (outOf ?? value);

/** Shares are said against the share that is wanted, not as a part of it. */
export const isOfWhole = ({ way }: Pick<TargetProgress, 'way'>): boolean => way === 'share' || way === 'roll';

/** What the share of a target is measured against: its percentage for a share, the whole otherwise. */
export const goalOf = ({ way, value, comparator }: Pick<TargetProgress, 'way' | 'value' | 'comparator'>): Goal =>
  isOfWhole({ way }) ? { share: value / 100, isCeiling: comparator === '<=' } : { share: 1 };
