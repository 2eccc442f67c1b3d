import type { PlanTarget } from '#features/plans/index.ts';
import type { TargetProgress } from './activity.ts';
import { isShare } from './rules.ts';

export interface Tally {
  unitId: string;
  value: number;
  outOf: number;
  counted: number;
  within: number;
  confirmed: number;
  pending: number;
}

/** What progress is told of: those who read the plan in public see no more of a target. */
export type Measured = Pick<PlanTarget, 'id' | 'text' | 'value' | 'upTo' | 'unit' | 'comparator' | 'unitsBound'>;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const total = (tallies: readonly Tally[], what: Exclude<keyof Tally, 'unitId'>): number => sum(tallies.map((tally) => tally[what]));

/** "mỗi đơn vị", "từng đơn vị": the figure binds each unit by itself. */
const bindsEach = ({ unitsBound }: Measured): boolean => /^(mỗi|từng)\b/iu.test(unitsBound?.trim() ?? '');

const wayOf = (target: Measured): TargetProgress['way'] => {
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

/** Parts are added, wholes are added, then divided: a share of shares would let a small unit weigh like a large one. */
function shareOf(target: Measured, tallies: readonly Tally[]): Reached {
  const [done, outOf] = [total(tallies, 'value'), total(tallies, 'outOf')];
  const reached = divided(done, outOf);
  const wanted = target.value / 100;
  const met =
    reached !== null &&
    holdsFigure({ ...target, value: wanted, comparator: target.comparator === '=' ? '>=' : target.comparator }, reached);
  return { done, outOf, share: reached === null || wanted === 0 ? null : reached, isMet: met };
}

function rangeOf(_target: Measured, tallies: readonly Tally[]): Reached {
  const [within, counted] = [total(tallies, 'within'), total(tallies, 'counted')];
  return { done: within, outOf: counted, share: divided(within, counted), isMet: counted > 0 && within === counted };
}

function eachOf(target: Measured, tallies: readonly Tally[], units: readonly string[]): Reached {
  const byUnit = Map.groupBy(
    tallies.filter(({ counted }) => counted > 0),
    ({ unitId }) => unitId,
  );
  const bound = new Set([...units, ...byUnit.keys()]);
  const done = [...bound].filter((unit) => holdsFigure(target, total(byUnit.get(unit) ?? [], 'value'))).length;
  return { done, outOf: bound.size, share: divided(done, bound.size), isMet: bound.size > 0 && done === bound.size };
}

function sumOf(target: Measured, tallies: readonly Tally[]): Reached {
  const done = total(tallies, 'value');
  const isCeiling = target.comparator === '<=';
  return {
    done,
    outOf: null,
    share: isCeiling ? null : divided(done, target.value),
    isMet: total(tallies, 'counted') > 0 && holdsFigure({ ...target, comparator: isCeiling ? '<=' : '>=' }, done),
  };
}

/** How far a target is by what was confirmed; what waits is only counted. `units` are bound by "mỗi đơn vị": those with a duty in the plan. */
export function progressOfTarget(target: Measured, tallies: readonly Tally[], units: readonly string[]): TargetProgress {
  const way = wayOf(target);
  return {
    targetId: target.id,
    text: target.text,
    unit: target.unit,
    comparator: target.comparator,
    value: target.value,
    upTo: target.upTo,
    way,
    ...{ share: shareOf, range: rangeOf, 'each-unit': eachOf, sum: sumOf }[way](target, tallies, units),
    confirmed: total(tallies, 'confirmed'),
    pending: total(tallies, 'pending'),
  };
}
