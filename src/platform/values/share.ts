/** What a share is measured against (0.9 for 90 %), and whether it is a floor or a ceiling. */
export interface Goal {
  share: number;
  isCeiling?: boolean;
}

/** Tenths of a percent, without the noise of binary fractions: 0.145 * 1000 is a little less than 145. */
const tenths = (share: number): number => Number((share * 1000).toPrecision(12));

/** A share in percent, one decimal: the one rounding. It never crosses a threshold: not 100 below the whole, not 0 above nothing, nor a goal or ceiling. */
export function percentOf(share: number, goal?: Goal): number {
  const exact = tenths(share);
  const rounded = Math.round(exact);
  const below = [1, ...(goal ? [goal.share] : [])].map(tenths);
  const above = [0, ...(goal?.isCeiling ? [goal.share] : [])].map(tenths);
  if (below.some((threshold) => exact < threshold && rounded >= threshold)) return Math.floor(exact) / 10;
  if (above.some((threshold) => exact > threshold && rounded <= threshold)) return Math.ceil(exact) / 10;
  return rounded / 10;
}
