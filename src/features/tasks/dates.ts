import type { Deadline, DeadlineRule } from '#features/plans/index.ts';
import { deadlineInWords } from '#features/plans/index.ts';
import { formatPeriod, type PeriodName } from '#platform/values/format.ts';
import { lowerFirst, upperFirst } from '#platform/values/text.ts';
import type { DatedWork, Days } from './task.ts';

type Rule<Kind extends DeadlineRule['kind']> = Extract<DeadlineRule, { kind: Kind }>;
type Dated = DatedWork & { dueOn: Temporal.PlainDate };

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);
const first = (year: number, month: number): Temporal.PlainDate => new Temporal.PlainDate(year, month, 1);
const last = (day: Temporal.PlainDate): Temporal.PlainDate => day.with({ day: day.daysInMonth });

const months = (year: number, from: number, to: number): Days => ({ from: first(year, from), to: last(first(year, to)) });
const wholeYear = (year: number): Days => months(year, 1, 12);

/** A day that the rule may put just outside of its period ("trước ngày 01/01") widens the period, so that it always holds its due day. */
const dated = (period: Days, dueOn: Temporal.PlainDate, label: string): Dated => ({
  period: { from: compare(dueOn, period.from) < 0 ? dueOn : period.from, to: compare(dueOn, period.to) > 0 ? dueOn : period.to },
  dueOn,
  label: upperFirst(label),
  isStanding: false,
});

/** The day of the month, or its last one where the month is shorter (31/6, 29/2). */
const dayOf = (year: number, month: number, day: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month: clamp(month, 1, 12), day: clamp(day, 1, 31) }, { overflow: 'constrain' });

const clamp = (value: number, min: number, max: number): number =>
  Number.isFinite(value) ? Math.min(max, Math.max(min, Math.trunc(value))) : min;

/** "Trước ngày" leaves the day out: the day before is the last one (domain rule of the contract). */
const lastAllowed = (day: Temporal.PlainDate, before: true | undefined): Temporal.PlainDate => (before ? day.subtract({ days: 1 }) : day);

/** A date of the paper, whole or cut short ("2026", "2026-03"): nothing where it is no date or lies before the plan's year. */
function onDate(rule: Rule<'date'>, year: number): Dated[] {
  const [, y, m, d] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(rule.on) ?? [];
  if (!y || Number(y) < year || Number(y) > 2200) return [];
  const start = dayOf(Number(y), Number(m ?? 1), Number(d ?? 1));
  const end = d ? start : m ? last(start) : dayOf(Number(y), 12, 31);
  const due = rule.before ? start.subtract({ days: 1 }) : end;
  return [dated(wholeYear(year), due, deadlineInWords(rule))];
}

function yearly(rule: Rule<'yearly'>, year: number): Dated[] {
  const day = dayOf(year, rule.month, rule.day);
  const due = lastAllowed(day, rule.before);
  return [dated(wholeYear(year), due, deadlineInWords({ kind: 'date', on: day.toString(), ...(rule.before && { before: true }) }))];
}

interface Named {
  days: Days;
  name: PeriodName;
}

const quarterOf = (year: number, index: number): Named => ({
  days: months(year, index * 3 - 2, index * 3),
  name: { kind: 'quarter', year, index },
});

/**
 * The periods that a rule names. "6 tháng" is the first half; where neither nine months nor the year is reported too, also the second one.
 */
function periodsOf({ periods, quarters }: Rule<'period-end'>, year: number): Named[] {
  const monthly = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((index): Named => ({
    days: months(year, index, index),
    name: { kind: 'month', year, index },
  }));
  const half = (index: 1 | 2): Named => ({
    days: index === 1 ? months(year, 1, 6) : months(year, 7, 12),
    name: { kind: 'half', year, index },
  });
  const named = quarters?.filter((quarter) => quarter >= 1 && quarter <= 4) ?? [];
  const bySort: Record<(typeof periods)[number], Named[]> = {
    month: monthly,
    quarter: (named.length > 0 ? named : [1, 2, 3, 4]).map((index) => quarterOf(year, index)),
    'half-year': periods.includes('year') || periods.includes('nine-months') ? [half(1)] : [half(1), half(2)],
    'nine-months': [{ days: months(year, 1, 9), name: { kind: 'nine', year } }],
    year: [{ days: wholeYear(year), name: { kind: 'year', year } }],
  };
  return [...new Set(periods)].flatMap((period) => bySort[period] ?? []);
}

function periodEnds(rule: Rule<'period-end'>, year: number): Dated[] {
  return periodsOf(rule, year).map(({ days, name }) => {
    const due = rule.day === undefined ? days.to : lastAllowed(dayOf(days.to.year, days.to.month, rule.day), rule.before);
    return dated(days, due, formatPeriod(name));
  });
}

function datedBy(rule: DeadlineRule, year: number): Dated[] {
  switch (rule.kind) {
    case 'date':
      return onDate(rule, year);
    case 'yearly':
      return yearly(rule, year);
    case 'period-end':
      return periodEnds(rule, year);
    case 'quarter': {
      if (rule.year < year || rule.year > 2200) return [];
      const { days, name } = quarterOf(rule.year, clamp(rule.quarter, 1, 4));
      return [dated(days, days.to, formatPeriod(name))];
    }
    case 'continuous':
    case 'on-demand':
      return [];
  }
}

/** Work due on the same day is one task: the report of the second quarter is that of six months. The widest period holds. */
function merged(works: readonly Dated[]): Dated[] {
  const byDay = Map.groupBy(works, (work) => work.dueOn.toString());
  return [...byDay.values()].map((same) => {
    const [one, ...others] = same.toSorted((a, b) => compare(b.period.from, a.period.from));
    if (!one) throw new Error('A group holds at least one.');
    return others.reduce<Dated>(
      (sum, other) => ({
        ...sum,
        period: {
          from: compare(other.period.from, sum.period.from) < 0 ? other.period.from : sum.period.from,
          to: compare(other.period.to, sum.period.to) > 0 ? other.period.to : sum.period.to,
        },
        label: sum.label === other.label ? sum.label : joined(sum.label, other.label),
      }),
      one,
    );
  });
}

/** "Quý II năm 2026" and "6 tháng đầu năm 2026" say the year once: "Quý II, 6 tháng đầu năm 2026". */
const joined = (one: string, other: string): string => {
  const [, year] = /( năm \d{4})$/.exec(one) ?? [];
  return year && other.endsWith(year.slice(5)) ? `${one.slice(0, -year.length)}, ${lowerFirst(other)}` : `${one}; ${lowerFirst(other)}`;
};

const onDemandLabel = 'Khi có yêu cầu';

/** Whether a task is done when somebody asks for it: its label, which this file gives it, says so. */
export const isOnDemand = ({ label }: Pick<DatedWork, 'label'>): boolean => label.startsWith(onDemandLabel);

/** The standing task of a duty without a dated deadline, for the whole year of the plan. */
export const standingWork = (year: number, label = `Thường xuyên trong năm ${year}`): DatedWork => ({
  period: wholeYear(year),
  dueOn: null,
  label,
  isStanding: true,
});

const isContinuous = ({ rule }: Pick<Deadline, 'rule'>): boolean => rule.kind === 'continuous';

/**
 * The dated work of a year that the deadlines of a duty yield, by due day; due days lie in their periods, and nothing due before `from` (the day the
 * plan was issued) is made: a paper cannot order the past. A duty that is done at all times has a standing work besides; one without
 * any date has the standing work alone. Never refuses: a rule that names no day yields none.
 */
export function tasksFromDeadlines(deadlines: readonly Pick<Deadline, 'rule'>[], year: number, from?: Temporal.PlainDate): DatedWork[] {
  const all = merged(deadlines.flatMap(({ rule }) => datedBy(rule, year)));
  const ahead = all.filter(({ dueOn }) => !from || compare(dueOn, from) >= 0).sort((a, b) => compare(a.dueOn, b.dueOn));
  if (ahead.length > 0) return deadlines.some(isContinuous) ? [...ahead, standingWork(year)] : ahead;
  const onDemand = deadlines.length > 0 && deadlines.every(({ rule }) => rule.kind === 'on-demand');
  return [onDemand ? standingWork(year, `${onDemandLabel} trong năm ${year}`) : standingWork(year)];
}
