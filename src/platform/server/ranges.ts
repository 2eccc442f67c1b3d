/** Days from the first to the last one, both included. */
export interface Days {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** A bounded `daterange` as PostgreSQL prints it ("[2026-01-01,2026-04-01)"), with its last day included; throws for an open one. */
export function daysOf(range: string): Days {
  const [, from, to] = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})\)$/.exec(range) ?? [];
  if (!from || !to) throw new RangeError(`Not a bounded range of days: ${range}`);
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to).subtract({ days: 1 }) };
}

export const rangeOf = ({ from, to }: Days): string => `[${from.toString()},${to.add({ days: 1 }).toString()})`;
