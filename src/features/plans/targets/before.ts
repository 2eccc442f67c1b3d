import { formatNumber } from '#platform/values/format.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { TargetInput } from './input.ts';
import { notCounted } from './refusals.ts';

/** What the year before gave for a target, and where that figure is from. */
export interface Earlier {
  value: number;
  source: string;
}

/** A target of “more than before” as it is stored: what is left empty is taken from the year before. Refused: another figure than that one without where it is from. */
export function comparedWith(target: TargetInput, earlier: Earlier | undefined): Result<TargetInput> {
  if (target.way !== 'more' || !earlier) return ok(target);
  if (target.beforeValue === undefined)
    return ok({ ...target, beforeValue: earlier.value, beforeSource: target.beforeSource ?? earlier.source });
  const isOther = target.beforeValue !== earlier.value && target.beforeSource === undefined;
  return isOther ? notCounted.otherThanBefore(formatNumber(earlier.value, 'vi'), earlier.source) : ok(target);
}
