import { sql } from 'kysely';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { titleOf, type ContactId, type ContactSaid } from '../contact.ts';
import { hoursIn, hoursLines, whyNotHours, type Hours } from '../hours.ts';
import { mayKeepContacts } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { kept, type ContactInput } from '../schema.ts';
import { contactOf, contactsOf } from './queries.ts';

export interface Keeping {
  actor: Actor;
  today: Temporal.PlainDate;
}

const saidIn = (input: ContactInput): ContactSaid => ({
  ...recordIn(kept, input),
  phones: input.phones.map(({ number }) => number),
  hours: hoursIn(input.hours),
});

const told = (said: ContactSaid) => ({
  ...loggedOf(kept, said),
  phones: said.phones.join(', ') || null,
  hours: hoursLines(said.hours).join('; ') || null,
});

const bare = (phone: string): string => phone.replace(/[^\d+]/g, '').replace(/^\+84/, '0');

function whyNot(said: ContactSaid): Refusal[] {
  const { purpose, name, phones, email, address, hours } = said;
  const twice = phones.findIndex((phone, at) => phones.findIndex((other) => bare(other) === bare(phone)) < at);
  return [
    ...(purpose === 'other' && !name ? [refusals.nameless().refusal] : []),
    ...(phones.length === 0 && !email && !address ? [refusals.unreachable().refusal] : []),
    ...(twice > 0 ? [refusals.phoneTwice(twice).refusal] : []),
    ...whyNotHours(hours),
  ];
}

const same = (a: ContactSaid, b: ContactSaid): boolean => JSON.stringify(told(a)) === JSON.stringify(told(b));

/** What was said, where it can be taken: by who may, of a unit that is there today (or was the contact's already), and not twice in the list. */
async function taken(tx: Tx, { actor, today }: Keeping, input: ContactInput, id?: ContactId): Promise<Result<ContactSaid>> {
  const refusal = mayKeepContacts(actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = actor;
  await lockTree(tx, authorityId);
  const said = saidIn(input);
  const all = await contactsOf(tx, authorityId);
  const before = all.find((contact) => contact.id === id);
  const stays = before !== undefined && before.unitId === said.unitId;
  const stands = said.unitId === null || stays || (await unitsOn(tx, authorityId, today)).some((unit) => unit.id === said.unitId);
  const wrong = refuseAll([...(stands ? [] : [refusals.unknownUnit().refusal]), ...whyNot(said)]);
  if (wrong) return wrong;
  const twin = all.find((other) => other.id !== id && other.endedOn === null && same(other, said));
  return twin ? refusals.listed(titleOf(twin, 'vi')) : ok(said);
}

const columns = (said: ContactSaid) => ({ ...columnsOf(kept, said), phones: [...said.phones] });

async function writeHours(tx: Tx, { actor: { authorityId } }: Keeping, id: ContactId, hours: readonly Hours[]): Promise<void> {
  await tx.deleteFrom('contact_hour').where('authority_id', '=', authorityId).where('contact_id', '=', id).execute();
  const rows = hours.map(({ firstDay, lastDay, opens, closes }, position) => ({
    authority_id: authorityId,
    contact_id: id,
    position,
    first_day: firstDay,
    last_day: lastDay,
    opens,
    closes,
  }));
  if (rows.length > 0) await tx.insertInto('contact_hour').values(rows).execute();
}

/** Adds a contact at the end of the list; who adds it has looked at it. Refused: see `taken`, and what cannot be reached. */
export async function addContact(tx: Tx, keeping: Keeping, input: ContactInput): Promise<Result<ContactId>> {
  const said = await taken(tx, keeping, input);
  if (!said.ok) return said;
  const { actor, today } = keeping;
  const { authorityId, officerId } = actor;
  const { id } = await tx
    .insertInto('contact')
    .values((eb) => ({
      ...columns(said.value),
      authority_id: authorityId,
      checked_on: today,
      checked_by: officerId,
      position: eb
        .selectFrom('contact')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('authority_id', '=', authorityId),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeHours(tx, keeping, id, said.value.hours);
  const changes = difference({}, { ...told(said.value), checkedOn: today });
  recordChange(tx, { action: 'contact.added', objectType: 'contact', objectId: id, changes });
  return ok(id);
}

/** Corrects a contact; who corrects it has looked at it. Saying what stands already changes nothing. Refused as adding is, and what was ended. */
export async function correctContact(tx: Tx, keeping: Keeping, id: ContactId, input: ContactInput): Promise<Result<ContactId>> {
  const said = await taken(tx, keeping, input, id);
  if (!said.ok) return said;
  const { actor, today } = keeping;
  const before = await contactOf(tx, actor.authorityId, id);
  if (!before) return refusals.unknown();
  if (before.endedOn) return refusals.ended(before.endedOn);
  if (same(before, said.value)) return ok(id);
  const changes = difference({ ...told(before), checkedOn: before.checkedOn }, { ...told(said.value), checkedOn: today });
  await tx
    .updateTable('contact')
    .set({ ...columns(said.value), checked_on: today, checked_by: actor.officerId })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
  await writeHours(tx, keeping, id, said.value.hours);
  recordChange(tx, { action: 'contact.corrected', objectType: 'contact', objectId: id, changes });
  return ok(id);
}
