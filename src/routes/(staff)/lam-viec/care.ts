import { contactTexts, titleOf } from '#features/contacts/index.ts';
import { contactsToCheck } from '#features/contacts/server/index.ts';
import { displayTexts, materialTexts, mayKeepDisplays, remindedOf, sloganLine, statesOf } from '#features/displays/index.ts';
import { displaysOf, waitingFor } from '#features/displays/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { holds, unitsOf } from '#platform/values/actor.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { setting } from '#root/src/settings.ts';
import { MOST, type Waiting } from './waiting/lists.ts';

/** Published addresses and telephones at which nobody has looked for long; the administrator sees to them. */
async function contactsFor({ db, actor, today }: StaffContext, locale: Locale) {
  if (!holds(actor, 'administrator')) return [];
  const found = await contactsToCheck(db, actor.authorityId, today, setting('MINHBACH_CONTACT_DAYS'));
  return found.map((contact) => ({
    href: `/lam-viec/lien-he/${contact.id}`,
    title: titleOf(contact, locale),
    when: contactTexts[locale].checkedOn(formatDay(contact.checkedOn)),
  }));
}

/** What hangs past its last day, or nearly, and what is damaged, of the units for which the officer works. */
async function displaysFor({ db, actor, today }: StaffContext, locale: Locale) {
  if (mayKeepDisplays(actor)) return [];
  const days = setting('MINHBACH_DISPLAY_DAYS');
  const whose = remindedOf(actor);
  const found = await displaysOf(db, actor.authorityId, {
    ...{ today, days, wantsCare: true, limit: MOST },
    ...(whose !== 'all' && { unitIds: whose }),
  });
  return found.map((display) => ({
    href: `/lam-viec/truc-quan/${display.id}`,
    title: `${sloganLine(display)} (${display.place})`,
    due: display.untilOn?.toString(),
    when: statesOf(display, { locale, today, days }).map(({ word }) => word).join(' · '), // prettier-ignore
  }));
}

/** Copies that were handed to the officer's units and whose receipt nobody there has confirmed. */
async function papersFor({ db, actor }: StaffContext, locale: Locale) {
  const found = await waitingFor(db, actor.authorityId, unitsOf(actor));
  return found.map(({ materialId, title, copies, happenedOn }) => ({
    href: `/lam-viec/truc-quan/tai-lieu/${materialId}`,
    title,
    when: materialTexts[locale].handedOn(formatNumber(copies, locale), formatDay(happenedOn)),
  }));
}

/** What has to be looked after, each list with its title: contacts, what hangs outside, printed papers on their way. */
export const careFor = async (staff: StaffContext, locale: Locale): Promise<Waiting[]> => [
  { title: contactTexts[locale].toCheck, items: await contactsFor(staff, locale) },
  { title: displayTexts[locale].toCare, items: await displaysFor(staff, locale) },
  { title: materialTexts[locale].toReceive, items: await papersFor(staff, locale) },
];
