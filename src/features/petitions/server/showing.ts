import { difference } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { isPersonal } from '#platform/values/personal/redact.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { isNotContent, isOpenState, type Ground, type Petition, type PetitionId } from '../petition.ts';
import { approvingRoles, mayApprove, mayReceive, receivingRoles } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { change, doing, heldApart, noteStep, type By } from './step.ts';
import { tellChair } from './telling.ts';

const answered = ['answered', 'closed'] as const;

/** True while citizens see something of it. */
export const isSeen = ({ mayShow, publicTitle, state, end }: Petition): boolean =>
  mayShow && publicTitle !== null && state !== 'refused' && state !== 'merged' && !(end?.kind === 'hide' && end.on !== null);

/**
 * Question and answer as somebody read them over are shown side by side. Refused to others, where its sender did not allow it, without the public line, before it
 * was answered, and while a telephone, an e-mail or the number of a paper stands in them.
 */
export async function showPetition(
  tx: Tx,
  by: By,
  id: PetitionId,
  { shownBody, shownAnswer }: { shownBody: string; shownAnswer: string },
): Promise<Result<PetitionId>> {
  const refusal = mayReceive(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, answered, receivingRoles);
  if (!found.ok) return found;
  const before = found.value;
  if (!before.mayShow) return refusals.notAllowed();
  if (before.publicTitle === null) return refusals.noTitle();
  if (isPersonal(shownBody)) return refusals.stillPersonal('shownBody');
  if (isPersonal(shownAnswer)) return refusals.stillPersonal('shownAnswer');
  const changes = difference(
    { shown_body: before.shown?.body ?? null, shown_answer: before.shown?.answer ?? null },
    { shown_body: shownBody, shown_answer: shownAnswer },
  );
  if (Object.keys(changes).length === 0) return ok(id);
  await change(tx, by.actor.authorityId, before, {
    shown_body: shownBody,
    shown_answer: shownAnswer,
    shown_by: by.actor.officerId,
    shown_on: by.today,
  });
  await noteStep(tx, doing(by), id, { kind: 'shown', changes });
  return ok(id);
}

/** Wants it not taken (while it is open) or hidden (while citizens see it), on a ground and with the reason. Refused to others, twice, and where there is nothing to hide. */
export async function wantEnd(
  tx: Tx,
  by: By,
  id: PetitionId,
  { ground, reason }: { ground: Ground; reason: string },
): Promise<Result<PetitionId>> {
  const refusal = mayReceive(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, 'any', receivingRoles);
  if (!found.ok) return found;
  const before = found.value;
  if (before.end !== null) return refusals.endWaits();
  const isOpen = isOpenState(before.state);
  if (!isOpen && !isSeen(before)) return refusals.nothingToHide();
  const kind = isOpen ? 'refuse' : 'hide';
  await change(tx, by.actor.authorityId, before, { end_kind: kind, end_ground: ground, end_reason: reason, end_by: by.actor.officerId });
  const changes = difference({}, { end_kind: kind, end_ground: ground, end_reason: reason });
  await noteStep(tx, doing(by), id, { kind: 'end-wanted', note: reason, changes });
  await tellChair(tx, doing(by), before, 'toEnd');
  return ok(id);
}

const none = { end_kind: null, end_ground: null, end_reason: null, end_by: null, end_approved_by: null, ended_on: null };

async function waiting(tx: Tx, by: By, id: PetitionId): Promise<Result<Petition & { end: NonNullable<Petition['end']> }>> {
  const refusal = mayApprove(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, 'any', approvingRoles);
  if (!found.ok) return found;
  const { end } = found.value;
  if (end === null || end.on !== null) return refusals.notOpen();
  return end.by === by.actor.officerId ? refusals.ownEnd() : ok({ ...found.value, end });
}

/** Another leader agrees: it is refused or hidden from today, with the reason; it stays in the register and is counted. Refused to others, to who wanted it, and to refuse what was answered, forwarded or merged since. */
export async function approveEnd(tx: Tx, by: By, id: PetitionId): Promise<Result<PetitionId>> {
  const found = await waiting(tx, by, id);
  if (!found.ok) return found;
  const { end, state } = found.value;
  if (end.kind === 'refuse' && !isOpenState(state)) return refusals.notOpen();
  const becomes = end.kind === 'refuse' ? 'refused' : state;
  await change(tx, by.actor.authorityId, found.value, { state: becomes, end_approved_by: by.actor.officerId, ended_on: by.today });
  const changes = difference({ state }, { state: becomes, ended_on: by.today.toString() });
  await noteStep(tx, doing(by), id, { kind: end.kind === 'refuse' ? 'refused' : 'hidden', changes });
  return ok(id);
}

/** Another leader does not agree: it goes on as it stood. Refused to others and to who wanted it. */
export async function declineEnd(tx: Tx, by: By, id: PetitionId): Promise<Result<PetitionId>> {
  const found = await waiting(tx, by, id);
  if (!found.ok) return found;
  const { end } = found.value;
  await change(tx, by.actor.authorityId, found.value, none);
  const changes = difference(
    { end_kind: end.kind, end_ground: end.ground, end_reason: end.reason },
    { end_kind: null, end_ground: null, end_reason: null },
  );
  await noteStep(tx, doing(by), id, { kind: 'end-declined', changes });
  return ok(id);
}

/** What was hidden is shown again. Refused to others, and what is not hidden. */
export async function unhidePetition(tx: Tx, by: By, id: PetitionId): Promise<Result<PetitionId>> {
  const refusal = mayApprove(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, 'any', approvingRoles);
  if (!found.ok) return found;
  const { end } = found.value;
  if (end?.kind !== 'hide' || end.on === null) return refusals.notOpen();
  await change(tx, by.actor.authorityId, found.value, none);
  const changes = difference(
    { end_kind: end.kind, end_ground: end.ground, end_reason: end.reason, ended_on: end.on.toString() },
    { end_kind: null, end_ground: null, end_reason: null, ended_on: null },
  );
  await noteStep(tx, doing(by), id, { kind: 'unhidden', changes });
  return ok(id);
}

/** Nothing more is to be done. Refused to others, before it was answered or forwarded, and while its sender is not content and waits for a further answer. */
export async function closePetition(tx: Tx, by: By, id: PetitionId): Promise<Result<PetitionId>> {
  const refusal = mayReceive(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, ['answered', 'forwarded'], receivingRoles);
  if (!found.ok) return found;
  if (isNotContent(found.value)) return refusals.replyDue();
  await change(tx, by.actor.authorityId, found.value, { state: 'closed', closed_on: by.today });
  const changes = difference({ state: found.value.state }, { state: 'closed', closed_on: by.today.toString() });
  await noteStep(tx, doing(by), id, { kind: 'closed', changes });
  return ok(id);
}
