import { countedOf, wayOf as wayOfMeasure, type Stated } from '#features/channels/index.ts';
import type { PlanTarget } from '#features/plans/index.ts';
import type { TargetProgress } from './activity.ts';
import { isShare } from './rules.ts';

/** What one activity claims for one target. */
export interface Claim extends Stated {
  state: string;
  value: number;
  outOf: number | null;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** "mỗi đơn vị", "từng đơn vị": the figure binds each unit by itself. */
const bindsEach = ({ unitsBound }: PlanTarget): boolean => /^(mỗi|từng)\b/iu.test(unitsBound?.trim() ?? '');

const wayOf = (target: PlanTarget): TargetProgress['way'] => {
  if (isShare(target)) return 'share';
  if (target.upTo !== null) return 'range';
  return bindsEach(target) ? 'each-unit' : 'sum';
};

interface Reached {
  done: number;
  outOf: number | null;
  share: number | null;
  isMet: boolean;
}

const holdsFigure = ({ comparator, value }: Pick<PlanTarget, 'comparator' | 'value'>, figure: number): boolean => {
  if (comparator === '<=') return figure <= value;
  return comparator === '=' ? figure === value : figure >= value;
};

/** Of nothing there is no share: "không phát sinh", neither 0 % nor 100 %. */
const divided = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** A percentage without a measure describes a state: of so many so many are posted. What adds up without a measure is a flow. */
const counting = (target: PlanTarget, claims: readonly Claim[]): Claim[] =>
  countedOf(target.measure === null ? (isShare(target) ? 'state' : 'flow') : wayOfMeasure(target.measure), claims);

/** Parts are added, wholes are added, then divided: a share of shares would let a small unit weigh like a large one. */
function shareOf(target: PlanTarget, claims: readonly Claim[]): Reached {
  const done = sum(claims.map(({ value }) => value));
  const outOf = sum(claims.map((claim) => claim.outOf ?? 0));
  const reached = divided(done, outOf);
  const wanted = target.value / 100;
  const met =
    reached !== null &&
    holdsFigure({ ...target, value: wanted, comparator: target.comparator === '=' ? '>=' : target.comparator }, reached);
  return { done, outOf, share: reached === null || wanted === 0 ? null : reached, isMet: met };
}

function rangeOf(target: PlanTarget, claims: readonly Claim[]): Reached {
  const within = claims.filter(({ value }) => value >= target.value && value <= (target.upTo ?? target.value)).length;
  return {
    done: within,
    outOf: claims.length,
    share: divided(within, claims.length),
    isMet: claims.length > 0 && within === claims.length,
  };
}

function eachOf(target: PlanTarget, claims: readonly Claim[], units: readonly string[]): Reached {
  const byUnit = Map.groupBy(claims, ({ unitId }) => unitId);
  const bound = new Set([...units, ...byUnit.keys()]);
  const done = [...bound].filter((unit) => holdsFigure(target, sum((byUnit.get(unit) ?? []).map(({ value }) => value)))).length;
  return { done, outOf: bound.size, share: divided(done, bound.size), isMet: bound.size > 0 && done === bound.size };
}

function sumOf(target: PlanTarget, claims: readonly Claim[]): Reached {
  const done = sum(claims.map(({ value }) => value));
  const isCeiling = target.comparator === '<=';
  return {
    done,
    outOf: null,
    share: isCeiling ? null : divided(done, target.value),
    isMet: claims.length > 0 && holdsFigure({ ...target, comparator: isCeiling ? '<=' : '>=' }, done),
  };
}

/**
 * How far a target is by the confirmed claims; those that wait are only counted. `units` are those on whom a target of "mỗi đơn vị" is binding:
 * the units with a duty of their own in the plan.
 */
export function progressOfTarget(target: PlanTarget, claims: readonly Claim[], units: readonly string[]): TargetProgress {
  const confirmed = claims.filter(({ state }) => state === 'confirmed');
  const way = wayOf(target);
  const reached = { share: shareOf, range: rangeOf, 'each-unit': eachOf, sum: sumOf }[way](target, counting(target, confirmed), units);
  return {
    targetId: target.id,
    text: target.text,
    unit: target.unit,
    comparator: target.comparator,
    value: target.value,
    upTo: target.upTo,
    way,
    ...reached,
    confirmed: confirmed.length,
    pending: claims.filter(({ state }) => state === 'recorded').length,
  };
}
