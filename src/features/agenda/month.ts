import { formatPeriod, formatRange } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What a calendar shows: a month or a week, with the days before and behind it that fill its weeks, Monday first. */
export interface Span {
  kind: 'month' | 'week';
  /** The month or week itself. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  /** Every day that is shown. */
  days: Temporal.PlainDate[];
  /** What the address says for this one and its neighbours. */
  at: string;
  before: string | undefined;
  behind: string | undefined;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

const monday = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

function monthIn(text: string | null): Temporal.PlainYearMonth | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? '') ?? [];
  return year && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR
    ? Temporal.PlainYearMonth.from({ year: Number(year), month: Number(month) })
    : undefined;
}

function dayIn(text: string | null): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? '')) return undefined;
  try {
    const day = Temporal.PlainDate.from(text ?? '');
    return day.year >= FIRST_YEAR && day.year <= LAST_YEAR ? day : undefined;
  } catch {
    return undefined;
  }
}

const within = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

function daysFrom(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const length = first.until(last, { largestUnit: 'day' }).days + 1;
  return Array.from({ length }, (_, days) => first.add({ days }));
}

function weekOf(day: Temporal.PlainDate): Span {
  const from = monday(day);
  const to = from.add({ days: 6 });
  const [before, behind] = [from.subtract({ days: 7 }), from.add({ days: 7 })];
  return {
    kind: 'week',
    from,
    to,
    days: daysFrom(from, to),
    at: `tuan=${from.toString()}`,
    before: within(before.year) ? `tuan=${before.toString()}` : undefined,
    behind: within(behind.year) ? `tuan=${behind.toString()}` : undefined,
  };
}

function monthOf(month: Temporal.PlainYearMonth): Span {
  const from = month.toPlainDate({ day: 1 });
  const to = month.toPlainDate({ day: month.daysInMonth });
  const [before, behind] = [month.subtract({ months: 1 }), month.add({ months: 1 })];
  return {
    kind: 'month',
    from,
    to,
    days: daysFrom(monday(from), monday(to).add({ days: 6 })),
    at: `thang=${month.toString()}`,
    before: within(before.year) ? `thang=${before.toString()}` : undefined,
    behind: within(behind.year) ? `thang=${behind.toString()}` : undefined,
  };
}

/** The month (`?thang=2026-11`) or the week of a day (`?tuan=2026-11-23`) that an address asks for; the month of today where it asks for none that there is. */
export function spanIn(params: URLSearchParams, today: Temporal.PlainDate): Span {
  const day = dayIn(params.get('tuan'));
  return day ? weekOf(day) : monthOf(monthIn(params.get('thang')) ?? today.toPlainYearMonth());
}

export const spanTitle = ({ kind, from, to }: Span, locale: Locale): string =>
  kind === 'month' ? formatPeriod({ kind: 'month', year: from.year, index: from.month }, locale) : formatRange(from, to);
