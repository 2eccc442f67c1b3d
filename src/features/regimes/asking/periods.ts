import { addWorkingDays, periodOf, type Holidays, type PeriodKind } from '#features/calendar/index.ts';
import type { Asked, Regime, RegimeVersion } from '../regime.ts';

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

interface Nth {
  kind: PeriodKind;
  index: number;
  year: number;
}

const asks = ({ periods }: RegimeVersion, { kind, index }: Nth): boolean =>
  kind === 'month' ? periods.includes('month') : periods.some((one) => one === `${kind}-${index}`);

/** The period before; of half a year, nine months and a year that with which the year before ended. */
const before = ({ kind, index, year }: Nth): Nth => {
  if (index > 1) return { kind, index: index - 1, year };
  if (kind === 'month') return { kind, index: 12, year: year - 1 };
  return { kind: 'quarter', index: 4, year: year - 1 };
};

interface Governed {
  version: RegimeVersion;
  at: number;
  covers: Asked['covers'];
}

/** By the version that held when the period began; the first version also asks for the period in which it began to hold. */
function governing({ versions }: Regime, of: Nth): Governed | undefined {
  for (let at = versions.length - 1; at >= 0; at -= 1) {
    const version = versions[at];
    if (!version?.rule) continue;
    const { covers } = periodOf(of.kind, of.year, of.index, version.rule);
    if (compare(at === 0 ? covers.to : covers.from, version.from) >= 0) return { version, at, covers };
  }
  return undefined;
}

/** No day is left out or counted twice where the cut-off changed: the period begins on the day after the one before it ended. */
function coversOf(regime: Regime, of: Nth, found: Governed): Asked['covers'] {
  const earlier = found.at > 0 ? governing(regime, before(of)) : undefined;
  if (!earlier || earlier.at === found.at) return found.covers;
  return { from: earlier.covers.to.add({ days: 1 }), to: found.covers.to };
}

const dayIn = (year: number, month: number, day: number): Temporal.PlainDate => {
  const of = Temporal.PlainYearMonth.from({ year, month });
  return of.toPlainDate({ day: Math.min(day, of.daysInMonth) });
};

/** The first such date that is not long before the period ends. */
function fixedDate(to: Temporal.PlainDate, month: number, day: number): Temporal.PlainDate {
  const earliest = to.subtract({ days: 60 });
  const years = [earliest.year, earliest.year + 1].map((year) => dayIn(year, month, day));
  return years.find((on) => compare(on, earliest) >= 0) ?? to;
}

function dueOf({ rule, isBefore }: RegimeVersion, of: Nth, to: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  if (!rule) return to;
  const { lastMonth, year } = periodOf(of.kind, of.year, of.index, rule);
  const { dueRule, dueNumber, dueMonth } = rule;
  const on =
    dueRule === 'day-of-last-month'
      ? dayIn(year, lastMonth, dueNumber)
      : dueRule === 'fixed-date'
        ? fixedDate(to, dueMonth ?? 12, dueNumber)
        : addWorkingDays(to, dueNumber, holidays);
  return isBefore ? on.subtract({ days: 1 }) : on;
}

const counts: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, half: 1, nine: 1, year: 1 };

function ofYear(regime: Regime, year: number, holidays: Holidays): Asked[] {
  return Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => at + 1).flatMap((index): Asked[] => {
      const of = { kind: kind as PeriodKind, index, year };
      const found = governing(regime, of);
      if (!found || !asks(found.version, of)) return [];
      const covers = coversOf(regime, of, found);
      if (regime.endedOn && compare(covers.from, regime.endedOn) >= 0) return [];
      const dueOn = dueOf(found.version, of, covers.to, holidays);
      return [
        { ...of, key: `${kind}-${index}-${year}`, covers, dueOn, needsEstimate: compare(dueOn, covers.to) < 0, version: found.version },
      ];
    }),
  );
}

/** What a regime asks for in the years, by due day: each period by the version that held when it began. What is asked once is asked once. */
export function periodsAsked(regime: Regime, years: readonly number[], holidays: Holidays): Asked[] {
  const last = regime.versions.at(-1);
  if (last?.once) {
    const { covers, dueOn } = last.once;
    const year = dueOn.year;
    const once = { kind: 'once' as const, index: 1, year, key: 'once', covers, dueOn, version: last };
    // Ended by its due day it is withdrawn.
    const isAsked = years.includes(year) && !(regime.endedOn && compare(regime.endedOn, dueOn) <= 0);
    return isAsked ? [{ ...once, needsEstimate: compare(dueOn, covers.to) < 0 }] : [];
  }
  return years
    .flatMap((year) => ofYear(regime, year, holidays))
    .toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.covers.to, b.covers.to));
}

/** The years of which periods can be due around a day. */
export const yearsAround = ({ year }: Temporal.PlainDate): number[] => [year - 1, year, year + 1];

/** The period of a regime that an address names. */
export function periodNamed(regime: Regime, key: string, holidays: Holidays): Asked | undefined {
  const year = Number(/-(\d{4})$/.exec(key)?.[1] ?? regime.versions.at(-1)?.once?.dueOn.year ?? 0);
  return periodsAsked(regime, [year], holidays).find((one) => one.key === key);
}
