import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { ok, refuseAll, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type { OutgoingId } from '../../paper.ts';
import { refusals } from '../../refusals.ts';
import type { Recipient, RecipientId } from '../../sending/recipient.ts';
import { notSent } from '../../sending/refusals.ts';
import type { MeantInput, ReceivedInput, RecipientsInput, SendingInput } from '../../sending/schema.ts';
import { lockedLine, lockedOutgoing, type Keeping } from '../locked.ts';
import { tellUnits, writeRecipients, writeSendings, type Named } from './distributing.ts';
import { recipientOf, recipientsOf } from './queries.ts';

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

/** Those of the list that were chosen; refused where one is not in it. */
async function chosen(tx: Tx, by: Keeping, id: OutgoingId, ids: readonly string[]): Promise<Result<Recipient[]>> {
  const all = await recipientsOf(tx, by.actor.authorityId, id);
  const found = all.filter((one) => ids.includes(one.id));
  return found.length === new Set(ids).size ? ok(found) : notSent.unknownRecipient();
}

const namesOf = (recipients: readonly Pick<Recipient, 'name'>[]): string => recipients.map(({ name }) => name).join('; ');

/** Adds recipients to the list of a paper: one outside by its name, units of the authority. Refused: to others than who keeps the registers, units that are not at work, who stands there already. */
export async function addRecipients(
  tx: Tx,
  by: Keeping,
  id: OutgoingId,
  { name, unitIds, purpose }: RecipientsInput,
): Promise<Result<OutgoingId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const units = (await unitsOn(tx, by.actor.authorityId, by.today)).filter((unit) => unitIds.includes(unit.id));
  if (units.length < new Set(unitIds).size) return notSent.unitGone();
  const there = await recipientsOf(tx, by.actor.authorityId, id);
  const twice = there.find((one) => (one.unitId ? unitIds.includes(one.unitId) : name !== undefined && fold(one.name) === fold(name)));
  if (twice) return notSent.thereAlready(twice.name);
  const added: Named[] = [...(name ? [{ name, purpose }] : []), ...units.map((unit) => ({ name: unit.name, purpose, unitId: unit.id }))];
  await writeRecipients(tx, by, id, added);
  const changes = { toWhom: { to: namesOf(added) }, ...(purpose && { purpose: { to: purpose } }) };
  recordChange(tx, { action: 'outgoing.recipients-added', objectType: 'outgoing', objectId: id, changes });
  return ok(id);
}

/** Takes somebody off the list to whom nothing was sent; refused once something was. */
export async function dropRecipient(tx: Tx, by: Keeping, id: OutgoingId, recipientId: string): Promise<Result<OutgoingId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const [one] = (await recipientsOf(tx, by.actor.authorityId, id)).filter((each) => each.id === recipientId);
  if (!one) return notSent.unknownRecipient();
  if (one.sendings.length > 0) return notSent.wasSent();
  await tx
    .updateTable('paper_recipient')
    .set({ dropped_at: by.now, dropped_by: by.actor.officerId })
    .where('authority_id', '=', by.actor.authorityId)
    .where('id', '=', one.id)
    .where('dropped_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'outgoing.recipient-dropped',
    objectType: 'outgoing',
    objectId: id,
    changes: { toWhom: { from: one.name } },
  });
  return ok(id);
}

/**
 * Enters that a paper was sent, also again; within the product the officers of the units are told. Refused: to others than who keeps the registers, a day to come or
 * before that of the paper, within the product to who is no unit of it, and the same way on the same day twice.
 */
export async function enterSending(tx: Tx, by: Keeping, id: OutgoingId, input: SendingInput): Promise<Result<OutgoingId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const line = found.value;
  const to = await chosen(tx, by, id, input.recipientIds);
  if (!to.ok) return to;
  const { way, sentOn, note } = input;
  const outside = way === 'product' ? to.value.find(({ unitId }) => unitId === null) : undefined;
  const twice = to.value.find(({ sendings }) => sendings.some((one) => one.way === way && one.on.equals(sentOn)));
  const wrong = refuseAll([
    ...(isAfter(sentOn, by.today) ? [notSent.dayToCome(by.today, 'sentOn').refusal] : []),
    ...(isAfter(line.issuedOn, sentOn) ? [notSent.beforeIssue(line.issuedOn).refusal] : []),
    ...(outside ? [notSent.noUnit(outside.name).refusal] : []),
    ...(twice ? [notSent.sentAlready(twice.name, sentOn).refusal] : []),
  ]);
  if (wrong) return wrong;
  await writeSendings(
    tx,
    by,
    to.value.map((one) => one.id),
    input,
  );
  const told = { toWhom: namesOf(to.value), way, sentOn: sentOn.toString(), sentNote: note };
  recordChange(tx, { action: 'outgoing.sent', objectType: 'outgoing', objectId: id, changes: difference({}, told) });
  if (way === 'product') await tellUnits(tx, by, line, to.value);
  return ok(id);
}

const writeReceived = (
  tx: Tx,
  { actor, now }: Keeping,
  id: RecipientId,
  { on, note }: { on: Temporal.PlainDate; note?: string | undefined },
) =>
  tx
    .updateTable('paper_recipient')
    .set({ received_on: on, received_at: now, received_by: actor.officerId, received_note: note ?? null })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('received_at', 'is', null)
    .execute();

/** Enters that a paper came to recipients, mostly outside. Refused: to others than who keeps the registers, before it was sent, a day to come, and who received it already. */
export async function enterReceived(
  tx: Tx,
  by: Keeping,
  id: OutgoingId,
  { recipientIds, receivedOn, note }: ReceivedInput,
): Promise<Result<OutgoingId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const to = await chosen(tx, by, id, recipientIds);
  if (!to.ok) return to;
  const already = to.value.find(({ received }) => received);
  if (already) return notSent.receivedAlready(already.name);
  const unsent = to.value.find(({ sendings }) => sendings.length === 0);
  if (unsent) return notSent.notSentYet(unsent.name);
  if (isAfter(receivedOn, by.today)) return notSent.dayToCome(by.today, 'receivedOn');
  for (const { name, sendings } of to.value) {
    const [first] = sendings;
    if (first && isAfter(first.on, receivedOn)) return notSent.receivedBefore(name, first.on);
  }
  for (const one of to.value) await writeReceived(tx, by, one.id, { on: receivedOn, note });
  const told = { toWhom: namesOf(to.value), receivedOn: receivedOn.toString(), sentNote: note };
  recordChange(tx, { action: 'outgoing.received', objectType: 'outgoing', objectId: id, changes: difference({}, told) });
  return ok(id);
}

/** An officer of the unit says that it has the paper (ký nhận). Refused to other units, before it was sent, and a second time. */
export async function receiveOutgoing(tx: Tx, by: Keeping, id: RecipientId): Promise<Result<RecipientId>> {
  const { authorityId } = by.actor;
  const meant = await recipientOf(tx, authorityId, id);
  if (!meant) return refusals.unknown();
  const line = await lockedLine(tx, by, meant.outgoingId);
  if (!line.ok) return line;
  const one = (await recipientOf(tx, authorityId, id)) ?? meant;
  if (!one.unitId || !unitsOf(by.actor).includes(one.unitId) || one.sendings.length === 0) return notSent.notYours();
  if (one.received) return refusals.isReceived();
  await writeReceived(tx, by, id, { on: by.today });
  const changes = { toWhom: { to: one.name }, receivedOn: { to: by.today.toString() } };
  recordChange(tx, { action: 'outgoing.received', objectType: 'outgoing', objectId: line.value.id, changes });
  return ok(id);
}

/** Tells the units of the product that have not received a paper once more. Refused: to others than who keeps the registers, where none is left, and twice a day. */
export async function urgeRecipients(tx: Tx, by: Keeping, id: OutgoingId): Promise<Result<number>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const waiting = (await recipientsOf(tx, by.actor.authorityId, id)).filter(
    ({ unitId, sendings, received }) => unitId !== null && sendings.length > 0 && !received,
  );
  if (waiting.length === 0) return notSent.nobodyWaits();
  const told = await tellUnits(tx, by, found.value, waiting);
  if (told === 0) return notSent.toldToday();
  recordChange(tx, { action: 'outgoing.urged', objectType: 'outgoing', objectId: id, changes: { toWhom: { to: namesOf(waiting) } } });
  return ok(waiting.length);
}

/**
 * Says which units a recipient is that the product did not know by its name: the paper is sent to them within the product, and their officers are told. Refused: to
 * others than who keeps the registers, units that are not at work or stand there already, and of whom units are known.
 */
export async function meanRecipient(
  tx: Tx,
  by: Keeping,
  id: OutgoingId,
  { recipientId, meantUnitIds }: MeantInput,
): Promise<Result<OutgoingId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const { authorityId } = by.actor;
  const there = await recipientsOf(tx, authorityId, id);
  const one = there.find((each) => each.id === recipientId && each.unitId === null && !each.received);
  if (!one) return notSent.unknownRecipient();
  const units = (await unitsOn(tx, authorityId, by.today)).filter((unit) => meantUnitIds.includes(unit.id));
  if (units.length < new Set(meantUnitIds).size) return notSent.unitGone('meantUnitIds');
  const twice = there.find(({ unitId }) => unitId !== null && meantUnitIds.includes(unitId));
  if (twice) return notSent.thereAlready(twice.name, 'meantUnitIds');
  const [first, ...more] = units;
  if (!first) return notSent.unitGone('meantUnitIds');
  await tx
    .updateTable('paper_recipient')
    .set({ unit_id: first.id })
    .where('authority_id', '=', authorityId)
    .where('id', '=', one.id)
    .where('unit_id', 'is', null)
    .execute();
  const { name, purpose } = one;
  const added = await writeRecipients(tx, by, id, more.map((unit) => ({ name, purpose, unitId: unit.id }))); // prettier-ignore
  const ids = [one.id, ...added];
  await writeSendings(tx, by, ids, { way: 'product', sentOn: by.today });
  const changes = { toWhom: { from: name, to: namesOf(units) } };
  recordChange(tx, { action: 'outgoing.recipient-meant', objectType: 'outgoing', objectId: id, changes });
  const now = (await recipientsOf(tx, authorityId, id)).filter((each) => ids.includes(each.id));
  await tellUnits(tx, by, found.value, now);
  return ok(id);
}
