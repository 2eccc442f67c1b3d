import type { Read } from '#platform/server/database.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { holdsOn, type Contact, type ContactId } from '../contact.ts';
import { kept } from '../schema.ts';
import { isOld } from '../view.ts';

export async function contactsOf(db: Read, authorityId: AuthorityId): Promise<Contact[]> {
  const contacts = await db
    .selectFrom('contact')
    .select(['id', 'phones', 'checked_on', 'ended_on', ...kept.select])
    .where('authority_id', '=', authorityId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const hours = await db
    .selectFrom('contact_hour')
    .select(['contact_id', 'first_day', 'last_day', 'opens', 'closes'])
    .where('authority_id', '=', authorityId)
    .orderBy('contact_id')
    .orderBy('position')
    .execute();
  const hoursOf = Map.groupBy(hours, ({ contact_id }) => contact_id);
  return contacts.map(({ id, phones, checked_on, ended_on, ...said }) => ({
    ...recordIn(kept, said),
    id,
    phones,
    hours: (hoursOf.get(id) ?? []).map(({ first_day, last_day, opens, closes }) => ({
      firstDay: first_day,
      lastDay: last_day,
      opens,
      closes,
    })),
    checkedOn: checked_on,
    endedOn: ended_on,
  }));
}

export const contactOf = async (db: Read, authorityId: AuthorityId, id: ContactId | undefined): Promise<Contact | undefined> =>
  id && (await contactsOf(db, authorityId)).find((contact) => contact.id === id);

/** What people read and nobody has looked at for more than `days` days, the oldest first. */
export async function contactsToCheck(db: Read, authorityId: AuthorityId, today: Temporal.PlainDate, days: number): Promise<Contact[]> {
  return (await contactsOf(db, authorityId))
    .filter((contact) => holdsOn(contact, today) && isOld(contact, today, days))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.checkedOn, b.checkedOn));
}
