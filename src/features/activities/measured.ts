import type { Locale, Words } from '#platform/values/messages.ts';
import type { Goal } from '#platform/values/share.ts';
import type { TargetProgress } from './activity.ts';

const counted: Readonly<Record<'range' | 'each-unit', Words>> = {
  range: { vi: 'lần', en: 'times' },
  'each-unit': { vi: 'đơn vị', en: 'units' },
};

/** What progress counts in, beside its figures: the target's own unit for a sum, times for a range, units for "mỗi đơn vị", nothing for a share. */
export function progressUnit({ way, unit }: Pick<TargetProgress, 'way' | 'unit'>, locale: Locale): string {
  if (way === 'sum') return unit === '%' ? '' : unit;
  return way === 'share' ? '' : counted[way][locale];
}

/** The figure that progress is measured against: the target's for a sum, the whole that was counted otherwise. */
export const progressGoal = ({ way, value, outOf }: Pick<TargetProgress, 'way' | 'value' | 'outOf'>): number =>
  way === 'sum' ? value : (outOf ?? value);

/** What the share of a target is measured against: its percentage for a share, the whole otherwise. */
export const goalOf = ({ way, value, comparator }: Pick<TargetProgress, 'way' | 'value' | 'comparator'>): Goal =>
  way === 'share' ? { share: value / 100, isCeiling: comparator === '<=' } : { share: 1 };
