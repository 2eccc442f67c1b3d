import { dayForm } from '#features/units/index.ts';
import { parseForm } from '#platform/values/forms.ts';

/** The day that an address asks for (`?ngay=`), and today where it asks for none or for no day. */
export function dayAsked(url: URL, today: Temporal.PlainDate): Temporal.PlainDate {
  const parsed = parseForm(dayForm, url.searchParams);
  return (parsed.ok ? parsed.value.ngay : undefined) ?? today;
}
