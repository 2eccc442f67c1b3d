import { perYear, type Per, type PlanTarget } from '#features/plans/index.ts';
import type { TargetProgress } from './activity.ts';

export interface Tally {
  unitId: string;
  /** Of a target that is counted in each period: which of the year, from 1. */
  period: number | null;
  value: number;
  outOf: number;
  counted: number;
  within: number;
  confirmed: number;
  pending: number;
  /** How many confirmed ones the unit held jointly with the one whose record it is. */
  joint: number;
}

/** What progress is told of: those who read the plan in public see no more of a target. */
export type Measured = Pick<
  PlanTarget,
  'id' | 'text' | 'value' | 'upTo' | 'unit' | 'comparator' | 'way' | 'per' | 'boundKind' | 'rollId' | 'beforeValue'
>;

export interface BoundUnit {
  id: string;
  name: string;
}

/** What a target rests on besides the claims of activities, as of a day. */
export interface Whole {
  /** The units that are bound, where units are counted. */
  units: readonly BoundUnit[];
  /** How many entries its list has, how many were reached, and those that were not. */
  roll?: { outOf: number; done: number; missing: readonly string[] };
  /** The latest figure that was stated and confirmed. */
  stated?: number | null;
  /** How far its year is: what is over can be behind. */
  by: Temporal.PlainDate;
  year: number;
  /** The day on which its plan was issued: what was over by then binds nobody. */
  since: Temporal.PlainDate | null;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const total = (tallies: readonly Tally[], what: Exclude<keyof Tally, 'unitId' | 'period'>): number =>
  sum(tallies.map((tally) => tally[what]));

interface Reached {
  done: number;
  outOf: number | null;
  share: number | null;
  isMet: boolean;
  behind?: TargetProgress['behind'];
}

const holdsFigure = ({ comparator, value, upTo }: Pick<PlanTarget, 'comparator' | 'value' | 'upTo'>, figure: number): boolean => {
  if (upTo !== null) return figure >= value && figure <= upTo;
  if (comparator === '<=') return figure <= value;
  return comparator === '=' ? figure === value : figure >= value;
};

/** Of nothing there is no share: "không phát sinh", neither 0 % nor 100 %. */
const divided = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function metBy({ value, comparator }: Measured, reached: number | null): boolean {
  const wanted = { value: value / 100, upTo: null, comparator: comparator === '=' ? ('>=' as const) : comparator };
  return reached !== null && holdsFigure(wanted, reached);
}

/** Parts are added, wholes are added, then divided: a share of shares would let a small unit weigh like a large one. */
function shareOf(target: Measured, tallies: readonly Tally[]): Reached {
  const [done, outOf] = [total(tallies, 'value'), total(tallies, 'outOf')];
  const reached = divided(done, outOf);
  return { done, outOf, share: target.value === 0 ? null : reached, isMet: metBy(target, reached) };
}

function rangeOf(_target: Measured, tallies: readonly Tally[]): Reached {
  const [within, counted] = [total(tallies, 'within'), total(tallies, 'counted')];
  return { done: within, outOf: counted, share: divided(within, counted), isMet: counted > 0 && within === counted };
}

const byUnit = (tallies: readonly Tally[]) =>
  Map.groupBy(
    tallies.filter(({ counted }) => counted > 0),
    ({ unitId }) => unitId,
  );

function eachOf(target: Measured, tallies: readonly Tally[], { units }: Whole): Reached {
  const told = byUnit(tallies);
  const bound = new Map(units.map(({ id, name }) => [id, name]));
  // A kind is a whole: what others did beside it is no part of it. Of units with a duty, who did it without one counts as well.
  if (target.boundKind === null) for (const id of told.keys()) if (!bound.has(id)) bound.set(id, '');
  const holds = (id: string): boolean => holdsFigure(target, total(told.get(id) ?? [], 'value'));
  const behind = [...bound].filter(([id]) => !holds(id));
  const done = bound.size - behind.length;
  return {
    done,
    outOf: bound.size,
    share: divided(done, bound.size),
    isMet: bound.size > 0 && behind.length === 0,
    behind: { names: behind.map(([, name]) => name).filter(Boolean) },
  };
}

/** A share of units or of a list: who did anything is reached, also jointly. */
function rollOf(target: Measured, tallies: readonly Tally[], { units, roll }: Whole): Reached {
  const told = byUnit(tallies);
  const together = new Set(tallies.filter(({ joint }) => joint > 0).map(({ unitId }) => unitId));
  const missing = units.filter(({ id }) => !together.has(id) && total(told.get(id) ?? [], 'value') === 0).map(({ name }) => name);
  const of = target.rollId === null ? { outOf: units.length, done: units.length - missing.length, missing } : roll;
  const { outOf, done, missing: behind } = of ?? { outOf: 0, done: 0, missing: [] };
  const reached = divided(done, outOf);
  return { done, outOf, share: target.value === 0 ? null : reached, isMet: metBy(target, reached), behind: { names: [...behind] } };
}

const periodOf = (day: Temporal.PlainDate, per: Per): number => Math.ceil((day.month * perYear[per]) / 12);

/** The periods that a day leaves behind: those of the year that ended by it. */
function overBy(by: Temporal.PlainDate, year: number, per: Per): number {
  const next = by.add({ days: 1 });
  if (next.year !== year) return next.year > year ? perYear[per] : 0;
  return periodOf(next, per) - 1;
}

/** Every period from that in which the plan was issued has to reach the figure; behind is one that is over. */
function eachPeriodOf(target: Measured, tallies: readonly Tally[], { by, year, since }: Whole): Reached {
  const per = target.per ?? 'month';
  const told = Map.groupBy(tallies, ({ period }) => period);
  const first = since === null ? 1 : overBy(since.subtract({ days: 1 }), year, per) + 1;
  const periods = Array.from({ length: perYear[per] }, (_, at) => at + 1).filter((period) => period >= first);
  const isReached = (period: number): boolean => {
    const own = told.get(period) ?? [];
    return total(own, 'counted') > 0 && holdsFigure(target, total(own, 'value'));
  };
  const done = periods.filter(isReached).length;
  return {
    done,
    outOf: periods.length,
    share: divided(done, periods.length),
    isMet: periods.length > 0 && done === periods.length,
    behind: { periods: periods.filter((period) => period <= overBy(by, year, per) && !isReached(period)), per },
  };
}

function sumOf(target: Measured, tallies: readonly Tally[]): Reached {
  const done = total(tallies, 'value');
  const isCeiling = target.comparator === '<=' && target.upTo === null;
  return {
    done,
    outOf: null,
    share: isCeiling ? null : divided(done, target.value),
    isMet: total(tallies, 'counted') > 0 && holdsFigure({ ...target, comparator: isCeiling ? '<=' : '>=' }, done),
  };
}

/** By so much in percent, or by so many; by nothing said it only has to be more. */
function moreOf({ value, unit, beforeValue }: Measured, tallies: readonly Tally[]): Reached {
  const done = total(tallies, 'value');
  if (beforeValue === null) return { done, outOf: null, share: null, isMet: false };
  const goal = unit.includes('%') ? Number((beforeValue * (1 + value / 100)).toPrecision(12)) : beforeValue + value;
  const isMet = value === 0 ? done > beforeValue : done >= goal;
  // As much as before is not more: the share says so.
  const share = goal === 0 ? null : done / goal;
  return { done, outOf: goal, share: share !== null && !isMet && share >= 1 ? null : share, isMet };
}

function givenOf(target: Measured, _tallies: readonly Tally[], { stated = null }: Whole): Reached {
  if (stated === null) return { done: 0, outOf: null, share: null, isMet: false };
  const isFloor = target.comparator !== '<=' && target.upTo === null;
  return { done: stated, outOf: target.value, share: isFloor ? divided(stated, target.value) : null, isMet: holdsFigure(target, stated) };
}

const ways: Record<PlanTarget['way'], (target: Measured, tallies: readonly Tally[], whole: Whole) => Reached> = {
  sum: sumOf,
  share: shareOf,
  range: rangeOf,
  'each-unit': eachOf,
  'each-period': eachPeriodOf,
  roll: rollOf,
  more: moreOf,
  given: givenOf,
};

/** How far a target is by what was confirmed; what waits is only counted. */
export function progressOfTarget(target: Measured, tallies: readonly Tally[], whole: Whole): TargetProgress {
  const { behind = { names: [] }, ...reached } = ways[target.way](target, tallies, whole);
  return {
    targetId: target.id,
    text: target.text,
    unit: target.unit,
    comparator: target.comparator,
    value: target.value,
    upTo: target.upTo,
    way: target.way,
    per: target.per,
    before: target.beforeValue,
    hasFigure: target.way === 'given' ? whole.stated !== null && whole.stated !== undefined : total(tallies, 'counted') > 0,
    ...reached,
    ...(whole.by.year < whole.year && total(tallies, 'confirmed') === 0 && { isAhead: true as const }),
    behind,
    confirmed: total(tallies, 'confirmed'),
    pending: total(tallies, 'pending'),
  };
}
