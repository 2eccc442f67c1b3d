import { formatPeriod } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { addWorkingDays, type Holidays } from './days.ts';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'nine' | 'year';

const shapes: Readonly<Record<PeriodKind, { months: number; count: number }>> = {
  month: { months: 1, count: 12 },
  quarter: { months: 3, count: 4 },
  half: { months: 6, count: 2 },
  nine: { months: 9, count: 1 },
  year: { months: 12, count: 1 },
};

export const periodKinds = Object.keys(shapes) as PeriodKind[];

/** By when a report is due: on day N of the last month of its period, or N working days after the cut-off. */
export interface DueRule {
  by: 'day-of-last-month' | 'working-days-after-closing';
  number: number;
}

/** The rule of one kind of period: the last day of its last month that counts (31 for the end of the month), and when its report is due. */
export interface PeriodRule {
  closingDay: number;
  due: DueRule;
}

/** Nghị định 09/2019/NĐ-CP: closed on day 14; Công văn 581/BNV-CCHC: sent at the latest on day 20. What an authority was told goes before. */
export const generalRule: PeriodRule = { closingDay: 14, due: { by: 'day-of-last-month', number: 20 } };

export interface Period {
  kind: PeriodKind;
  year: number;
  /** Which one of the year, from 1. */
  n: number;
  /** Both days included: Quý I of 2026 covers 15/12/2025 to 14/3/2026. */
  covers: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  /** 1 to 12. */
  lastMonth: number;
  /** "Quý I năm 2026" */
  label: string;
}

const dayOf = (month: Temporal.PlainYearMonth, day: number): Temporal.PlainDate =>
  month.toPlainDate({ day: Math.min(day, month.daysInMonth) });

/** The period `n` of its kind with the days its cut-off covers. Quý III (15/6–14/9) is not the nine months. Throws for one that no year has (quarter 5). */
export function periodOf(
  kind: PeriodKind,
  year: number,
  n = 1,
  { closingDay }: Pick<PeriodRule, 'closingDay'> = generalRule,
  locale: Locale = 'vi',
): Period {
  const { months, count } = shapes[kind];
  if (!Number.isInteger(n) || n < 1 || n > count) throw new RangeError(`A year has no ${kind} ${n}.`);
  const last = Temporal.PlainYearMonth.from({ year, month: n * months });
  const before = last.subtract({ months });
  return {
    kind,
    year,
    n,
    covers: { from: dayOf(before, closingDay).add({ days: 1 }), to: dayOf(last, closingDay) },
    lastMonth: last.month,
    label: formatPeriod({ kind, year, index: n }, locale),
  };
}

export const periodsOf = (
  kind: PeriodKind,
  year: number,
  rule: Pick<PeriodRule, 'closingDay'> = generalRule,
  locale: Locale = 'vi',
): Period[] => Array.from({ length: shapes[kind].count }, (_, index) => periodOf(kind, year, index + 1, rule, locale));

/** The period of the kind that covers the day; for `nine` undefined in the last three months. */
export const periodCovering = (
  kind: PeriodKind,
  day: Temporal.PlainDate,
  rule: Pick<PeriodRule, 'closingDay'> = generalRule,
): Period | undefined =>
  [day.year, day.year + 1]
    .flatMap((year) => periodsOf(kind, year, rule))
    .find(({ covers }) => Temporal.PlainDate.compare(covers.from, day) <= 0 && Temporal.PlainDate.compare(day, covers.to) <= 0);

export const dueOn = (period: Period, { due }: Pick<PeriodRule, 'due'>, holidays: Holidays): Temporal.PlainDate =>
  due.by === 'day-of-last-month'
    ? dayOf(Temporal.PlainYearMonth.from({ year: period.year, month: period.lastMonth }), due.number)
    : addWorkingDays(period.covers.to, due.number, holidays);

export interface DuePeriod {
  period: Period;
  dueOn: Temporal.PlainDate;
  /** True where the report is due before the period closes: its figures have to be estimated ("ước thực hiện"). */
  needsEstimate: boolean;
}

/** A report that an authority owes: all periods of the kind, or the one numbered `n`. */
export interface Owed {
  kind: PeriodKind;
  n?: number;
}

export function duePeriods(
  owed: readonly Owed[],
  between: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  { rules = new Map(), holidays = new Map() }: { rules?: ReadonlyMap<PeriodKind, PeriodRule>; holidays?: Holidays } = {},
): DuePeriod[] {
  const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);
  const years = Array.from({ length: between.to.year - between.from.year + 2 }, (_, index) => between.from.year - 1 + index);
  return years
    .flatMap((year) =>
      owed.flatMap(({ kind, n }) => periodsOf(kind, year, rules.get(kind)).filter((period) => n === undefined || period.n === n)),
    )
    .map((period): DuePeriod => {
      const due = dueOn(period, rules.get(period.kind) ?? generalRule, holidays);
      return { period, dueOn: due, needsEstimate: compare(due, period.covers.to) < 0 };
    })
    .filter(({ dueOn: due }) => compare(between.from, due) <= 0 && compare(due, between.to) <= 0)
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.period.covers.to, b.period.covers.to));
}
