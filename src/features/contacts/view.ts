import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { holdsOn, isPurpose, titleOf, type Contact } from './contact.ts';
import { hoursLines } from './hours.ts';

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
  /** After so many days without a look it is old. */
  days: number;
  /** The name of its unit today; undefined where the unit is no longer there, null for the authority as a whole. */
  unit: string | null | undefined;
}

/** Nobody has looked at it for more than `days` days, and people still read it. */
export const isOld = (contact: Pick<Contact, 'checkedOn' | 'endedOn'>, today: Temporal.PlainDate, days: number): boolean =>
  holdsOn(contact, today) && Temporal.PlainDate.compare(contact.checkedOn.add({ days }), today) < 0;

/** A contact on the page of the staff, as plain data. */
export function contactView(contact: Contact, { locale, today, days, unit }: Shown) {
  const { id, phones, email, address, hours, note, checkedOn, endedOn, purpose } = contact;
  return {
    id,
    title: titleOf(contact, locale),
    purpose: titleOf({ purpose, name: null }, locale),
    unit: unit ?? null,
    isUnitGone: unit === undefined,
    phones: [...phones],
    email,
    address,
    hours: hoursLines(hours, locale),
    note,
    checkedOn: formatDay(checkedOn),
    isOld: isOld(contact, today, days),
    endedOn: endedOn && formatDay(endedOn),
    isEnded: !holdsOn(contact, today),
  };
}

/** A contact in a list: how it is reached in one line. */
export function contactLine(contact: Contact, shown: Shown) {
  const { id, title, unit, isUnitGone, phones, email, address, checkedOn, endedOn, ...is } = contactView(contact, shown);
  const reach = [...phones, email, address].filter(Boolean).join('; ');
  return { id, title, unit, isUnitGone, reach, checkedOn, endedOn, isOld: is.isOld, isEnded: is.isEnded };
}

type Day = '1' | '2' | '3' | '4' | '5' | '6' | '7';
const dayKey = (day: number): Day => String(day) as Day;

/** What the form of a contact starts with. */
export const contactStart = ({ purpose, name, unitId, phones, email, address, hours, note }: Contact) => ({
  purpose: isPurpose(purpose) ? purpose : ('other' as const),
  name,
  unitId,
  phones: phones.map((number) => ({ number })),
  email,
  address,
  hours: hours.map(({ firstDay, lastDay, opens, closes }) => ({ firstDay: dayKey(firstDay), lastDay: dayKey(lastDay), opens, closes })),
  note,
});
