import { ZONE } from '#platform/server/clock.ts';
import type { AsOf } from '#platform/values/as-of.ts';

/** Both clocks as an address gives them: what is not said is today, and what is known now; what was known by a day is so at its end. */
export function clocksIn(
  { ngay, biet }: { ngay?: Temporal.PlainDate | undefined; biet?: Temporal.PlainDate | undefined },
  today: Temporal.PlainDate,
): AsOf {
  const end = biet?.add({ days: 1 }).toZonedDateTime(ZONE).toInstant().subtract({ milliseconds: 1 });
  return { happenedBy: ngay ?? today, knownBy: end ?? 'now' };
}
