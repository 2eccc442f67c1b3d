import { lawOf } from '#features/laws/server/index.ts';
import type { LawId } from '#features/laws/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { IncomingId, IncomingPaper } from '../paper.ts';
import { mayKeepRegisters } from '../policy.ts';
import { mayNot, refusals } from '../refusals.ts';
import type { DoneInput } from '../schema.ts';
import { lockedIncoming, type Keeping } from './locked.ts';

const write = (tx: Tx, { actor }: Pick<Keeping, 'actor'>, id: IncomingId) =>
  tx.updateTable('incoming_paper').where('authority_id', '=', actor.authorityId).where('id', '=', id).where('cancelled_at', 'is', null);

/** The line, where the actor works in the unit that it was handed to. */
async function ofOwnUnit(tx: Tx, by: Keeping, id: IncomingId): Promise<Result<IncomingPaper>> {
  const found = await lockedIncoming(tx, by, id);
  if (!found.ok) return found;
  const { unitId, done } = found.value;
  if (!unitId) return refusals.notHanded();
  if (!unitsOf(by.actor).includes(unitId)) return mayNot.ofUnit();
  return done ? refusals.isDone() : found;
}

/** An officer of the unit says that it has the paper (ký nhận). Refused to other units, and a second time. */
export async function receiveIncoming(tx: Tx, by: Keeping, id: IncomingId): Promise<Result<IncomingId>> {
  const found = await ofOwnUnit(tx, by, id);
  if (!found.ok) return found;
  if (found.value.received) return refusals.isReceived();
  await write(tx, by, id).where('received_at', 'is', null).set({ received_at: by.now, received_by: by.actor.officerId }).execute();
  const changes = { unitId: { to: found.value.unitId } };
  recordChange(tx, { action: 'incoming.received', objectType: 'incoming', objectId: id, changes });
  return ok(id);
}

/** The unit says what became of the paper; who had not received it has now. Refused: a day before it arrived or to come, other units. */
export async function finishIncoming(tx: Tx, by: Keeping, id: IncomingId, { doneOn, outcome }: DoneInput): Promise<Result<IncomingId>> {
  const found = await ofOwnUnit(tx, by, id);
  if (!found.ok) return found;
  const { arrivedOn, received } = found.value;
  if (Temporal.PlainDate.compare(doneOn, by.today) > 0) return refusals.doneToCome(by.today);
  if (Temporal.PlainDate.compare(doneOn, arrivedOn) < 0) return refusals.doneBefore(arrivedOn);
  await write(tx, by, id)
    .where('done_on', 'is', null)
    .set({
      ...{ done_on: doneOn, done_by: by.actor.officerId, outcome },
      ...(received ? {} : { received_at: by.now, received_by: by.actor.officerId }),
    })
    .execute();
  const changes = difference({}, { doneOn: doneOn.toString(), outcome });
  recordChange(tx, { action: 'incoming.done', objectType: 'incoming', objectId: id, changes });
  return ok(id);
}

/** Cancels a line that was entered by mistake; its number stays used. Refused to others than who keeps the registers. */
export async function cancelIncoming(tx: Tx, by: Keeping, id: IncomingId, reason: string): Promise<Result<IncomingId>> {
  const refusal = mayKeepRegisters(by.actor);
  if (refusal) return { ok: false, refusal };
  const found = await lockedIncoming(tx, by, id);
  if (!found.ok) return found;
  if (found.value.done) return refusals.isDone();
  await write(tx, by, id)
    .set({ cancelled_at: by.now, cancelled_by: by.actor.officerId, cancel_reason: reason, document_id: null })
    .execute();
  recordChange(tx, { action: 'incoming.cancelled', objectType: 'incoming', objectId: id, changes: { reason: { to: reason } } });
  return ok(id);
}

/** Says which paper of the register of laws it is. Refused: to others than who keeps the registers, and a paper that is not there. */
export async function linkLaw(tx: Tx, by: Keeping, id: IncomingId, lawId: LawId): Promise<Result<IncomingId>> {
  const refusal = mayKeepRegisters(by.actor);
  if (refusal) return { ok: false, refusal };
  const found = await lockedIncoming(tx, by, id);
  if (!found.ok) return found;
  if (!(await lawOf(tx, by.actor.authorityId, lawId))) return refusals.unknownLaw();
  if (found.value.lawId === lawId) return ok(id);
  await write(tx, by, id).set({ law_id: lawId }).execute();
  const changes = { lawId: { from: found.value.lawId, to: lawId } };
  recordChange(tx, { action: 'incoming.law-linked', objectType: 'incoming', objectId: id, changes });
  return ok(id);
}
