/** Vietnam has one time zone and no summer time. */
export const ZONE = 'Asia/Ho_Chi_Minh';

export interface Clock {
  now(): Temporal.Instant;
  today(): Temporal.PlainDate;
}

/** The clock of a process; `fixed` (an ISO instant) stops it, for tests and for the demonstration's own year. */
export function clock(fixed?: string): Clock {
  const now = (): Temporal.Instant => (fixed ? Temporal.Instant.from(fixed) : Temporal.Now.instant());
  return { now, today: () => now().toZonedDateTimeISO(ZONE).toPlainDate() };
}
