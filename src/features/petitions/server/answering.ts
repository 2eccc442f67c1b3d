import { difference } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { writeToCitizen } from '#features/messages/server/index.ts';
import { openPersonal } from '#platform/server/log/personal.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { isPersonal } from '#platform/values/personal/redact.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { answerLetter, followLetter } from '../letters.ts';
import { isNotContent, type Petition, type PetitionId } from '../petition.ts';
import { approvingRoles, mayApprove, mayDeal, receivingRoles } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptAnswer } from '../schema.ts';
import type { Keyed } from './handling.ts';
import { lastDay } from '../term.ts';
import { daysOf } from './clock.ts';
import { petitionOf, stepsOf } from './queries.ts';
import { eraseFollower } from './sender/sender.ts';
import { change, doing, heldApart, noteStep, type By } from './step.ts';
import { tellChair, tellReceivers, tellUnit, writeToSender } from './telling.ts';

const isLate = ({ dueOn }: Petition, today: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(today, dueOn) > 0;

/**
 * The unit writes the answer and submits it; a draft may be written anew until it is approved, and is then its own who wrote it last. Refused to others,
 * without a unit that deals with it, late without an apology or with one in which a telephone or an e-mail stands (citizens read it), and once it was answered.
 */
export async function draftAnswer(
  tx: Tx,
  by: By,
  id: PetitionId,
  told: { answer: string; apology?: string | undefined },
): Promise<Result<PetitionId>> {
  const found = await heldApart(tx, by, id, ['working', 'asked', 'drafted'], receivingRoles);
  if (!found.ok) return found;
  const before = found.value;
  const { actor, today } = by;
  const refusal = mayDeal(actor, before);
  if (refusal) return refused(refusal);
  if (before.unitId === null) return refusals.noUnit();
  if (told.apology === undefined && isLate(before, today)) return refusals.apologyDue();
  if (told.apology !== undefined && isPersonal(told.apology)) return refusals.stillPersonal('apology');
  const changes = difference(
    { answer: before.answer, apology: before.apology, state: before.state },
    { ...loggedOf(keptAnswer, told), state: 'drafted' },
  );
  if (Object.keys(changes).length === 0) return ok(id);
  // Who drafts while more was asked for goes on without it: the clock runs again from today.
  const days =
    before.state === 'asked'
      ? await daysOf(tx, before, [...(await stepsOf(tx, actor.authorityId, id)), { kind: 'drafted', on: today }], today)
      : [];
  await change(tx, actor.authorityId, before, {
    state: 'drafted',
    answered_by: actor.officerId,
    ...columnsOf(keptAnswer, told),
    due_on: lastDay(days, before.dueOn),
  });
  await noteStep(tx, doing(by), id, { kind: 'drafted', changes });
  await tellChair(tx, doing(by), before, 'toApprove');
  return ok(id);
}

/** A leader gives a draft back, with what to change. Refused to others, and where none waits. */
export async function returnAnswer(tx: Tx, by: By, id: PetitionId, reason: string): Promise<Result<PetitionId>> {
  const refusal = mayApprove(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, ['drafted'], approvingRoles);
  if (!found.ok) return found;
  await change(tx, by.actor.authorityId, found.value, { state: 'working' });
  await noteStep(tx, doing(by), id, { kind: 'returned', note: reason, changes: { state: { from: 'drafted', to: 'working' } } });
  await tellUnit(tx, doing(by), found.value, 'returned');
  return ok(id);
}

/** Those who joined it, or what was merged into it, are told that it was answered, and forgotten. */
async function tellFollowers(
  tx: Tx,
  { now, installKey, today }: Keyed,
  authorityId: AuthorityId,
  { id, publicTitle }: Petition,
): Promise<void> {
  const rows = await tx
    .selectFrom('petition_follower')
    .select(['id', 'person_key_of', 'sealed', 'lang'])
    .where('authority_id', '=', authorityId)
    .where('petition_id', 'in', (eb) =>
      eb
        .selectFrom('petition')
        .select('petition.id')
        .where('petition.authority_id', '=', authorityId)
        .where((or) => or.or([or('petition.id', '=', id), or('petition.merged_into_id', '=', id)])),
    )
    .where('erased_on', 'is', null)
    .execute();
  for (const row of rows) {
    const email =
      row.sealed === null ? undefined : await openPersonal(tx, installKey, authorityId, { person: row.person_key_of, sealed: row.sealed });
    if (email !== undefined && publicTitle !== null)
      await writeToCitizen(tx, { authorityId, at: now }, followLetter(publicTitle, id, { email, lang: row.lang === 'en' ? 'en' : 'vi' }));
    await eraseFollower(tx, authorityId, { id: row.id, person: row.person_key_of }, today);
  }
}

/** Who sent it and who sent what was merged into it are told the answer. */
async function tellSenders(tx: Tx, { installKey, now }: Keyed, authorityId: AuthorityId, petition: Petition): Promise<void> {
  const merged = await tx
    .selectFrom('petition')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('merged_into_id', '=', petition.id)
    .execute();
  for (const id of [petition.id, ...merged.map((row) => row.id as PetitionId)]) {
    const it = id === petition.id ? petition : await petitionOf(tx, authorityId, id);
    const said = [petition.apology, petition.answer].filter(Boolean).join('\n\n');
    if (it) await writeToSender(tx, { authorityId, installKey, now }, id, (to) => answerLetter(it, to, said));
  }
}

/** A leader who did not write it approves the answer: it goes to who sent the petition, today. Refused to others, to who wrote it, and late without an apology. */
export async function approveAnswer(tx: Tx, by: Keyed, id: PetitionId): Promise<Result<PetitionId>> {
  const { actor, today } = by;
  const refusal = mayApprove(actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, ['drafted'], approvingRoles);
  if (!found.ok) return found;
  const before = found.value;
  if (before.answeredBy === actor.officerId) return refusals.ownDraft();
  if (before.apology === null && isLate(before, today)) return refusals.apologyDue();
  await change(tx, actor.authorityId, before, { state: 'answered', approved_by: actor.officerId, answered_on: today });
  await noteStep(tx, doing(by), id, {
    kind: 'answered',
    changes: { state: { from: 'drafted', to: 'answered' }, answered_on: { to: today.toString() } },
  });
  await tellSenders(tx, by, actor.authorityId, before);
  await tellFollowers(tx, by, actor.authorityId, before);
  await tellReceivers(tx, doing(by), before, 'toShow');
  return ok(id);
}

/**
 * Its sender is not content: a leader answers further, the sender reads it and gets a letter, and with that it is closed. Refused to others, and where nobody
 * waits for it.
 */
export async function replyFurther(tx: Tx, by: Keyed, id: PetitionId, reply: string): Promise<Result<PetitionId>> {
  const { actor, today, now, installKey } = by;
  const { authorityId } = actor;
  const refusal = mayApprove(actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, ['answered'], approvingRoles);
  if (!found.ok) return found;
  if (!isNotContent(found.value)) return refusals.notOpen();
  await change(tx, authorityId, found.value, { state: 'closed', closed_on: today });
  const changes = difference({ state: 'answered' }, { state: 'closed', closed_on: today.toString() });
  await noteStep(tx, doing(by), id, { kind: 'replied', note: reply, isTold: true, changes });
  await writeToSender(tx, { authorityId, installKey, now }, id, (to) => answerLetter(found.value, to, reply));
  return ok(id);
}
