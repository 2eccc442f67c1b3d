import type { Comparator, PlanTarget } from '../plan.ts';
import type { Per, TargetWay } from './ways.ts';
import { carriedWhole } from './whole.ts';

export interface TargetInput {
  text: string;
  comparator: Comparator;
  value: number;
  upTo?: number | undefined;
  unit: string;
  unitsBound?: string | undefined;
  measure?: string | undefined;
  /** Left out: as its words say. */
  way?: TargetWay | undefined;
  per?: Per | undefined;
  /** Its whole: a kind of units (`unitsOf`) or a list (its id). */
  whole?: string | undefined;
  beforeValue?: number | undefined;
  beforeSource?: string | undefined;
}

/** A target as one would type it. */
export const targetInputOf = (target: PlanTarget): TargetInput => ({
  text: target.text,
  comparator: target.comparator,
  value: target.value,
  upTo: target.upTo ?? undefined,
  unit: target.unit,
  unitsBound: target.unitsBound ?? undefined,
  measure: target.measure ?? undefined,
  way: target.way,
  per: target.per ?? undefined,
  whole: carriedWhole(target),
  beforeValue: target.beforeValue ?? undefined,
  beforeSource: target.beforeSource ?? undefined,
});
