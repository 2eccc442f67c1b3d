import { lockTree } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Contact, ContactId } from '../contact.ts';
import { mayKeepContacts } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { Keeping } from './commands.ts';
import { contactOf, contactsOf } from './queries.ts';

async function held(tx: Tx, { actor }: Keeping, id: ContactId): Promise<Result<Contact>> {
  const refusal = mayKeepContacts(actor);
  if (refusal) return { ok: false, refusal };
  await lockTree(tx, actor.authorityId);
  const contact = await contactOf(tx, actor.authorityId, id);
  return contact ? ok(contact) : refusals.unknown();
}

const update = (tx: Tx, { actor }: Keeping, id: ContactId) =>
  tx.updateTable('contact').where('authority_id', '=', actor.authorityId).where('id', '=', id);

/** Says that an officer looked on a day and all of it is right. Refused: a day to come, one before the last look, what was ended. */
export async function checkContact(tx: Tx, keeping: Keeping, id: ContactId, checkedOn: Temporal.PlainDate): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { value: before } = found;
  if (before.endedOn) return refusals.ended(before.endedOn);
  if (Temporal.PlainDate.compare(checkedOn, keeping.today) > 0) return refusals.notYet(keeping.today);
  if (Temporal.PlainDate.compare(checkedOn, before.checkedOn) < 0) return refusals.checkedLater(before.checkedOn);
  await update(tx, keeping, id).set({ checked_on: checkedOn, checked_by: keeping.actor.officerId }).execute();
  // Also on the same day by somebody else: that they looked is worth a line.
  const changes = { checkedOn: { from: before.checkedOn, to: checkedOn } };
  recordChange(tx, { action: 'contact.checked', objectType: 'contact', objectId: id, changes });
  return ok(undefined);
}

/** Says from which day on a contact no longer holds, also a day to come; it is kept. Refused: what was ended already. */
export async function endContact(tx: Tx, keeping: Keeping, id: ContactId, endedOn: Temporal.PlainDate): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  if (found.value.endedOn) return refusals.ended(found.value.endedOn);
  await update(tx, keeping, id).where('ended_on', 'is', null).set({ ended_on: endedOn }).execute();
  recordChange(tx, { action: 'contact.ended', objectType: 'contact', objectId: id, changes: difference({}, { endedOn }) });
  return ok(undefined);
}

/** Takes an ended contact back. Refused: what was not ended. */
export async function resumeContact(tx: Tx, keeping: Keeping, id: ContactId): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { endedOn } = found.value;
  if (!endedOn) return refusals.notEnded();
  await update(tx, keeping, id).where('ended_on', 'is not', null).set({ ended_on: null }).execute();
  recordChange(tx, { action: 'contact.resumed', objectType: 'contact', objectId: id, changes: difference({ endedOn }, { endedOn: null }) });
  return ok(undefined);
}

export async function placeContact(tx: Tx, keeping: Keeping, id: ContactId, way: 'up' | 'down'): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { authorityId } = keeping.actor;
  const all = await contactsOf(tx, authorityId);
  const inUse = all.filter(({ endedOn }) => endedOn === null || Temporal.PlainDate.compare(keeping.today, endedOn) < 0);
  const at = inUse.findIndex((contact) => contact.id === id);
  const other = at < 0 ? undefined : inUse[way === 'up' ? at - 1 : at + 1];
  if (!other) return ok(undefined);
  const order = all.map((contact) => contact.id);
  const [from, to] = [order.indexOf(id), order.indexOf(other.id)];
  order.splice(from, 1);
  order.splice(to, 0, id);
  for (const [index, contactId] of order.entries())
    await update(tx, keeping, contactId)
      .set({ position: index + 1 })
      .where('position', '<>', index + 1)
      .execute();
  const changes = { position: { from: from + 1, to: to + 1 } };
  recordChange(tx, { action: 'contact.placed', objectType: 'contact', objectId: id, changes });
  return ok(undefined);
}
