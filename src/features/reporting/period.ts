import { dueOn, periodOf, type Holidays, type PeriodRule } from '#features/calendar/index.ts';
import type { Deadline, DeadlineRule, Plan } from '#features/plans/index.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';
import type { ReportKind } from './schema.ts';

export interface Cut {
  covers: Days;
  yearFrom: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  label: string;
  source: string;
}

type PeriodEnd = Extract<DeadlineRule, { kind: 'period-end' }>;

const periodsOfKind: Record<ReportKind, PeriodEnd['periods'][number]> = {
  quarter: 'quarter',
  half: 'half-year',
  nine: 'nine-months',
  year: 'year',
};

/** The quarter with which the period ends: a paper that asks for quarters asks for the second one with the half year. */
export const lastQuarter = (kind: ReportKind, index: number): number => ({ quarter: index, half: index * 2, nine: 3, year: 4 })[kind];

export const calendarEnd = (kind: ReportKind, year: number, index: number): Temporal.PlainDate => {
  const month = Temporal.PlainYearMonth.from({ year, month: lastQuarter(kind, index) * 3 });
  return month.toPlainDate({ day: month.daysInMonth });
};

/** The last day of the period after this one: of the next quarter, of the second half year or last quarter, of the next year. */
export const endOfNext = (kind: ReportKind, year: number, index: number): Temporal.PlainDate => {
  const quarter = lastQuarter(kind, index) + { quarter: 1, half: 2, nine: 1, year: 4 }[kind];
  return quarter > 4 ? calendarEnd('quarter', year + 1, quarter - 4) : calendarEnd('quarter', year, quarter);
};

const isAbout = ({ rule }: Deadline, kind: ReportKind, index: number): boolean => {
  if (rule.kind !== 'period-end' || rule.day === undefined) return false;
  const quarter = lastQuarter(kind, index);
  const inQuarters = rule.periods.includes('quarter') && (rule.quarters === undefined || rule.quarters.some((one) => one === quarter));
  return rule.periods.includes(periodsOfKind[kind]) ? kind !== 'quarter' || inQuarters : inQuarters;
};

const toSuperior = /tỉnh|thành phố|huyện|quận|cấp trên|\bSở\b/iu;

/** The deadline of the plan for the report of the period: of a duty to report to the level above before others, then of the paper itself. */
function deadlineOf(plan: Pick<Plan, 'duties' | 'deadlines'>, kind: ReportKind, index: number): PeriodEnd | undefined {
  const duties = plan.duties.filter(({ text }) => /báo cáo/iu.test(text));
  const upward = duties.filter(({ text }) => toSuperior.test(text));
  const all = [...upward, ...duties, plan].flatMap(({ deadlines }) => deadlines);
  return all.find((deadline) => isAbout(deadline, kind, index))?.rule as PeriodEnd | undefined;
}

const dayIn = (month: Temporal.PlainDate, { day = 31, before }: PeriodEnd): Temporal.PlainDate => {
  const on = month.with({ day: Math.min(day, month.daysInMonth) });
  return before ? on.subtract({ days: 1 }) : on;
};

export interface CutOrder {
  plan: Pick<Plan, 'duties' | 'deadlines' | 'symbol' | 'year'>;
  kind: ReportKind;
  index: number;
  rule: PeriodRule & { source: string };
  holidays: Holidays;
  /** What frozen reports of the authority cover, so that no day is left out or counted twice. */
  reported: readonly { kind: ReportKind; year: number; index: number; covers: Days }[];
  /** What the level above asks for the period: holds where the plan names no day of its own. */
  asked?: AskedAbove | undefined;
}

/** The last day of the figures and the due day as a superior has them, with where that stands. */
export interface AskedAbove {
  to: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  source: string;
}

/** The days and due day unless an officer says otherwise: the plan's before the regime's; where it precedes the cut-off, figures close on it. */
export function cutOf({ plan, kind, index, rule, holidays, reported, asked }: CutOrder): Cut {
  const usual = periodOf(kind, plan.year, index, rule);
  const deadline = deadlineOf(plan, kind, index);
  const due = deadline ? dayIn(calendarEnd(kind, plan.year, index), deadline) : dueOn(usual, rule, holidays);
  const isEarly = deadline !== undefined && Temporal.PlainDate.compare(due, usual.covers.to) < 0;
  const closing = isEarly ? { closingDay: due.day } : rule;
  const period = periodOf(kind, plan.year, index, closing);
  const endedIn = (year: number, quarter: number): Temporal.PlainDate | undefined =>
    reported.find((one) => one.year === year && lastQuarter(one.kind, one.index) === quarter)?.covers.to.add({ days: 1 });
  const yearFrom =
    firstReported(reported, plan.year)?.from ?? endedIn(plan.year - 1, 4) ?? periodOf('year', plan.year, 1, closing).covers.from;
  const isLater = kind === 'quarter' && index > 1;
  const from = isLater ? (endedIn(plan.year, index - 1) ?? period.covers.from) : yearFrom;
  if (asked && !deadline)
    return { covers: { from, to: asked.to }, yearFrom, dueOn: asked.dueOn, label: period.label, source: asked.source };
  const said = isEarly
    ? `Kế hoạch số ${plan.symbol ?? ''} yêu cầu báo cáo chậm nhất ngày ${formatDay(due)}, trước ngày chốt số liệu ${formatDay(usual.covers.to)} theo ${rule.source}; số liệu chốt vào ngày đó.`
    : `Ngày chốt số liệu theo ${rule.source}${deadline ? `; hạn gửi theo Kế hoạch số ${plan.symbol ?? ''}` : ''}.`;
  return { covers: { from, to: period.covers.to }, yearFrom, dueOn: due, label: period.label, source: said };
}

const firstReported = (reported: CutOrder['reported'], year: number): Days | undefined =>
  reported
    .filter((one) => one.year === year && (one.kind !== 'quarter' || one.index === 1))
    .map(({ covers }) => covers)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))[0];

/** Why the report cannot cover these days, or undefined: they run backwards, or leave the year that they are about. */
export function whyNotCover({ from, to }: Days, kind: ReportKind, year: number, index: number): Refusal | undefined {
  const end = calendarEnd(kind, year, index);
  if (Temporal.PlainDate.compare(to, from) < 0) return refusals.daysBackwards().refusal;
  if (from.until(to, { largestUnit: 'day' }).days > 400) return refusals.tooLong().refusal;
  const off = Math.abs(end.until(to, { largestUnit: 'day' }).days);
  return off > 62 ? refusals.elsewhere(end).refusal : undefined;
}
