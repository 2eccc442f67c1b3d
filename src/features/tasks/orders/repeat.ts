import type { Days } from '#platform/server/ranges.ts';

export type Repeat = 'once' | 'weekly' | 'monthly' | 'quarterly';

const stepOf: Readonly<Record<Repeat, Temporal.DurationLike>> = {
  once: { years: 100 },
  weekly: { weeks: 1 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
};

/** The due days of what is repeated, the first one among them, to the last day; of the 31st in a short month the last day of it. */
export function dueDaysOf(first: Temporal.PlainDate, repeat: Repeat, until: Temporal.PlainDate = first): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  const step = Temporal.Duration.from(stepOf[repeat]);
  for (let at = 0, day = first; Temporal.PlainDate.compare(day, until) <= 0; at += 1) {
    days.push(day);
    day = first.add({ years: step.years * (at + 1), months: step.months * (at + 1), weeks: step.weeks * (at + 1) });
  }
  return days;
}

/** From the day after the one before, the first from the day of the order, to each due day. */
export const periodsOf = (from: Temporal.PlainDate, dueDays: readonly Temporal.PlainDate[]): Days[] =>
  dueDays.map((to, at) => ({ from: dueDays[at - 1]?.add({ days: 1 }) ?? from, to }));
