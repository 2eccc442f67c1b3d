export interface Event {
  at: Temporal.Instant;
  happen(): Promise<void>;
}

/** Lets everything happen in its order, so that reports count what was done by then and the audit log runs forward. */
export async function letHappen(events: readonly Event[]): Promise<void> {
  for (const event of events.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))) await event.happen();
}

export const workingDay = (day: Temporal.PlainDate): Temporal.PlainDate => (day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day);
