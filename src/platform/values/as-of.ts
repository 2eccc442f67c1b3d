/** Up to when something was known: a moment, or what the database holds when it is asked. */
export type KnownBy = Temporal.Instant | 'now';

/** The two clocks of every figure: what happened by the day, as known at the moment. The same clocks always give the same figures. */
export interface AsOf {
  happenedBy: Temporal.PlainDate;
  knownBy: KnownBy;
}

/** How things stand today; for the edge only, where a page or a command begins. */
export const asOfToday = (today: Temporal.PlainDate): AsOf => ({ happenedBy: today, knownBy: 'now' });
