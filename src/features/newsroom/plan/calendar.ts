import type { ChannelKind } from '#features/channels/index.ts';

export interface Week {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** The weeks of a month, from Monday to Sunday, the first and the last cut to the month. */
export function weeksOf(month: Temporal.PlainYearMonth): Week[] {
  const last = month.toPlainDate({ day: month.daysInMonth });
  const weeks: Week[] = [];
  let from = month.toPlainDate({ day: 1 });
  while (Temporal.PlainDate.compare(from, last) <= 0) {
    const sunday = from.add({ days: 7 - from.dayOfWeek });
    const to = Temporal.PlainDate.compare(sunday, last) < 0 ? sunday : last;
    weeks.push({ from, to });
    from = to.add({ days: 1 });
  }
  return weeks;
}

interface SaidOn {
  sort: 'topic' | 'audience' | 'channel';
  kind: string;
  channel: ChannelKind;
  on: Temporal.PlainDate;
  activities: number;
}

/** What is planned and not out yet. */
export interface PlannedOn {
  sort: 'topic' | 'audience' | 'channel';
  kind: string;
  on: Temporal.PlainDate;
}

export interface CalendarLine {
  kind: string;
  isOrdered: boolean;
  weeks: { done: number; planned: number; isOver: boolean }[];
  done: number;
  channels: ChannelKind[];
  /** Whole weeks since the last time; undefined where it never was within what was asked. */
  silentWeeks: number | undefined;
  last: Temporal.PlainDate | undefined;
}

const isWithin = (day: Temporal.PlainDate, { from, to }: Week): boolean =>
  Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;

interface Asked {
  sort: 'topic' | 'audience' | 'channel';
  codes: readonly string[];
  ordered: ReadonlySet<string>;
  month: Temporal.PlainYearMonth;
  today: Temporal.PlainDate;
  said: readonly SaidOn[];
  planned: readonly PlannedOn[];
}

/** The month by topics, by audiences or by channels: what the plan orders and what something was said about; the longest silence first. */
export function calendarLines({ sort, codes, ordered, month, today, said, planned }: Asked): CalendarLine[] {
  const weeks = weeksOf(month);
  const lines = codes.map((kind): CalendarLine => {
    const own = said.filter((one) => one.sort === sort && one.kind === kind);
    const soon = planned.filter((one) => one.sort === sort && one.kind === kind);
    const past = own.filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0);
    const last = past.reduce<Temporal.PlainDate | undefined>(
      (latest, { on }) => (latest && Temporal.PlainDate.compare(latest, on) >= 0 ? latest : on),
      undefined,
    );
    const inMonth = weeks.map((week) => ({
      done: own.filter(({ on }) => isWithin(on, week)).reduce((all, { activities }) => all + activities, 0),
      planned: soon.filter(({ on }) => isWithin(on, week)).length,
      isOver: Temporal.PlainDate.compare(week.to, today) < 0,
    }));
    const whole = { from: weeks[0]?.from ?? today, to: weeks.at(-1)?.to ?? today };
    return {
      kind,
      isOrdered: ordered.has(kind),
      weeks: inMonth,
      done: inMonth.reduce((all, { done }) => all + done, 0),
      channels: [...new Set(own.filter(({ on }) => isWithin(on, whole)).map(({ channel }) => channel))],
      silentWeeks: last && Math.floor(last.until(today).days / 7),
      last,
    };
  });
  return lines
    .filter(({ isOrdered, done, weeks: of }) => isOrdered || done > 0 || of.some((week) => week.planned > 0))
    .toSorted((a, b) => Number(b.isOrdered) - Number(a.isOrdered) || (b.silentWeeks ?? 1000) - (a.silentWeeks ?? 1000));
}

/** So many weeks without anything are a gap. */
export const SILENT = 3;

/** What the plan orders and of which nothing was said for three weeks, and nothing is planned. */
export const gapsOf = (lines: readonly CalendarLine[]): CalendarLine[] =>
  lines.filter(
    ({ isOrdered, silentWeeks, weeks }) =>
      isOrdered && (silentWeeks === undefined || silentWeeks >= SILENT) && weeks.every(({ planned }) => planned === 0),
  );

/** What a plan asks of every month or quarter, and how much of it the one that runs has. */
export interface Asking {
  text: string;
  value: number;
  per: 'month' | 'quarter';
  had: number;
}

/** The days of the month or quarter in which the day lies. */
export function periodOf(day: Temporal.PlainDate, per: Asking['per']): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const first = per === 'month' ? day.month : Math.floor((day.month - 1) / 3) * 3 + 1;
  const from = new Temporal.PlainDate(day.year, first, 1);
  return { from, to: from.add({ months: per === 'month' ? 1 : 3 }).subtract({ days: 1 }) };
}

/** What the running month or quarter is short of. */
export const shortOf = (asked: readonly Asking[]): Asking[] => asked.filter(({ had, value }) => had < value);
