import { formatDay } from '#platform/values/format.ts';
import { labelsOf, linesOf, recordIn, type DetailLine } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { holdsOn, titleOf, type Contact } from './contact.ts';
import { hoursLines } from './hours.ts';
import { contactTexts } from './messages.ts';
import { contactForm, kept } from './schema.ts';

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
  days: number;
  /** The name of its unit today; undefined where the unit is no longer there, null for the authority as a whole. */
  unit: string | null | undefined;
}

export const isOld = (contact: Pick<Contact, 'checkedOn' | 'endedOn'>, today: Temporal.PlainDate, days: number): boolean =>
  holdsOn(contact, today) && Temporal.PlainDate.compare(contact.checkedOn.add({ days }), today) < 0;

function factsOf(contact: Contact, { locale, unit }: Shown): DetailLine[] {
  const { phones, hours, checkedOn, unitId } = contact;
  const labels = labelsOf(contactForm, locale);
  const where = unitId === null ? contactTexts[locale].wholeAuthority : (unit ?? contactTexts[locale].unitGone);
  const lines = linesOf(kept, contact, { locale, instead: { name: null, unitId: { text: where } } });
  const of = (isMeant: (name: string) => boolean) => lines.filter(({ name }) => isMeant(name));
  const isWhere = (name: string): boolean => ['email', 'address'].includes(name);
  const isWhat = (name: string): boolean => ['purpose', 'unitId'].includes(name);
  return [
    ...of(isWhat),
    { term: labels.phones, text: phones.join('\n') },
    ...of(isWhere),
    { term: labels.hours, text: hoursLines(hours, locale).join('\n') },
    ...of((name) => !isWhat(name) && !isWhere(name)),
    { term: contactTexts[locale].checked, text: formatDay(checkedOn) },
  ].filter(({ text }) => text !== '');
}

export function contactView(contact: Contact, shown: Shown) {
  const { id, endedOn } = contact;
  return {
    id,
    title: titleOf(contact, shown.locale),
    facts: factsOf(contact, shown),
    isOld: isOld(contact, shown.today, shown.days),
    endedOn: endedOn && formatDay(endedOn),
    isEnded: !holdsOn(contact, shown.today),
  };
}

export function contactLine(contact: Contact, shown: Shown) {
  const { facts: _facts, ...view } = contactView(contact, shown);
  const { phones, email, address, checkedOn } = contact;
  const reach = [...phones, email, address].filter(Boolean).join('; ');
  return { ...view, unit: shown.unit ?? null, isUnitGone: shown.unit === undefined, reach, checkedOn: formatDay(checkedOn) };
}

type Day = '1' | '2' | '3' | '4' | '5' | '6' | '7';
const dayKey = (day: number): Day => String(day) as Day;

export const contactStart = (contact: Contact) => ({
  ...recordIn(kept, contact),
  phones: contact.phones.map((number) => ({ number })),
  hours: contact.hours.map(({ firstDay, lastDay, opens, closes }) => ({
    firstDay: dayKey(firstDay),
    lastDay: dayKey(lastDay),
    opens,
    closes,
  })),
});
