import { readDay } from '#platform/values/forms/read.ts';

/** The day that the address asks about, else today; a day to come is not known yet. */
export function dayAsked(url: URL, today: Temporal.PlainDate): Temporal.PlainDate {
  const on = readDay(url.searchParams.get('ngay') ?? '');
  return on && Temporal.PlainDate.compare(on, today) <= 0 && on.year >= 2000 ? on : today;
}
