import type { Place } from '../../reading.ts';

/** Whether two items have letters of the text in common. */
export const overlap = (one: readonly Place[], other: readonly Place[]): boolean =>
  one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));
