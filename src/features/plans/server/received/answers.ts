import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { AuthorityId, DutyId, Id, PlanId, TargetId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notAnswered } from '../../received/refusals.ts';
import { lockPlan, type OnPlan } from '../draft.ts';
import { tellAnswered } from '../envelopes/taking.ts';
import { lockReceived } from './receive.ts';

export type ItemId = DutyId | TargetId;

/** Where an item stands: in which plan, as a duty or a target. */
interface Item {
  kind: 'duty' | 'target';
  planId: PlanId;
}

async function itemOf(db: Read, authorityId: AuthorityId, id: ItemId): Promise<Item | undefined> {
  for (const kind of ['duty', 'target'] as const) {
    const row = await db
      .selectFrom(kind)
      .select('plan_id')
      .where('authority_id', '=', authorityId)
      .where('id', '=', id as DutyId & TargetId)
      .where('dropped_at', 'is', null)
      .where('struck_on', 'is', null)
      .executeTakeFirst();
    if (row) return { kind, planId: row.plan_id };
  }
  return undefined;
}

/** The columns that name what is asked, and what answers it. */
export const askedColumns = ({ kind }: Pick<Item, 'kind'>, id: ItemId) =>
  kind === 'duty' ? { asked_duty_id: id as DutyId } : { asked_target_id: id as TargetId };
export const ownColumns = ({ kind }: Pick<Item, 'kind'>, id: ItemId) =>
  kind === 'duty' ? { duty_id: id as DutyId } : { target_id: id as TargetId };

async function askedIn(tx: Tx, on: OnPlan, askedId: ItemId): Promise<Result<Item>> {
  const plan = await lockReceived(tx, on);
  if (!plan.ok) return plan;
  const item = await itemOf(tx, on.actor.authorityId, askedId);
  return item?.planId === on.planId ? ok(item) : notAnswered.noAsked();
}

const answersTo = (db: Read, authorityId: AuthorityId, askedId: ItemId) =>
  db
    .selectFrom('answer')
    .select(['id', 'reason', 'duty_id', 'target_id'])
    .where('authority_id', '=', authorityId)
    .where((eb) => eb.or([eb('asked_duty_id', '=', askedId as DutyId), eb('asked_target_id', '=', askedId as TargetId)]))
    .execute();

async function dropAnswer(tx: Tx, authorityId: AuthorityId, id: Id<'answer'>): Promise<void> {
  await supersede(tx, 'answer', { authority_id: authorityId, id });
  await tx.deleteFrom('answer').where('authority_id', '=', authorityId).where('id', '=', id).execute();
}

/**
 * Notes that a duty or target of ours answers an item of the received plan `planId`; it then applies again where somebody had said it does not.
 * Doing it twice changes nothing. Refused for what is dropped, or stands in a plan that ended or is not ours.
 */
export async function answerWith(tx: Tx, input: OnPlan & { askedId: ItemId; ownId: ItemId }): Promise<Result<ItemId>> {
  const { actor, askedId, ownId, now } = input;
  const asked = await askedIn(tx, input, askedId);
  if (!asked.ok) return asked;
  const own = await itemOf(tx, actor.authorityId, ownId);
  const plan = own && (await lockPlan(tx, { ...input, planId: own.planId }));
  if (!own || !plan?.ok || (plan.value.state !== 'draft' && plan.value.state !== 'issued')) return notAnswered.noOwn();
  // It may have been dropped while the lock was waited for.
  if (!(await itemOf(tx, actor.authorityId, ownId))) return notAnswered.noOwn();
  for (const { id, reason } of await answersTo(tx, actor.authorityId, askedId))
    if (reason !== null) await dropAnswer(tx, actor.authorityId, id);
  const made = await tx
    .insertInto('answer')
    .values({
      authority_id: actor.authorityId,
      ...askedColumns(asked.value, askedId),
      ...ownColumns(own, ownId),
      made_at: now,
      made_by: actor.officerId,
    })
    .onConflict((conflict) => conflict.constraint('answer_is_there_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) note(tx, asked.value, askedId, 'answered', { answeredBy: { to: ownId } });
  const told = plan.value.state === 'issued' ? await tellAnswered(tx, { authorityId: actor.authorityId, now }, own.planId) : ok(undefined);
  return told.ok ? ok(askedId) : told;
}

/** Notes that an item of the received plan does not apply here, with the reason; a second reason takes the place of the first. Refused while something answers it. */
export async function setAside(tx: Tx, input: OnPlan & { askedId: ItemId; reason: string }): Promise<Result<ItemId>> {
  const { actor, askedId, reason, now } = input;
  const asked = await askedIn(tx, input, askedId);
  if (!asked.ok) return asked;
  const before = await answersTo(tx, actor.authorityId, askedId);
  if (before.some((one) => one.reason === null)) return notAnswered.isAnswered();
  const [was] = before;
  const changes = difference({ reason: was?.reason }, { reason });
  if (Object.keys(changes).length === 0) return ok(askedId);
  if (was) await dropAnswer(tx, actor.authorityId, was.id);
  await tx
    .insertInto('answer')
    .values({ authority_id: actor.authorityId, ...askedColumns(asked.value, askedId), reason, made_at: now, made_by: actor.officerId })
    .execute();
  note(tx, asked.value, askedId, 'set-aside', changes);
  return ok(askedId);
}

/** Takes a link, or the word that something does not apply, off again. Refused where it is gone. */
export async function takeAnswerBack(tx: Tx, input: OnPlan & { askedId: ItemId; answerId: Id<'answer'> }): Promise<Result<ItemId>> {
  const asked = await askedIn(tx, input, input.askedId);
  if (!asked.ok) return asked;
  const { authorityId } = input.actor;
  const row = (await answersTo(tx, authorityId, input.askedId)).find(({ id }) => id === input.answerId);
  if (!row) return notAnswered.noAnswer();
  await dropAnswer(tx, authorityId, row.id);
  const ownId = row.duty_id ?? row.target_id;
  note(tx, asked.value, input.askedId, 'answer-taken-back', ownId ? { answeredBy: { from: ownId } } : { reason: { from: row.reason } });
  return ok(input.askedId);
}

const note = (tx: Tx, { kind }: Item, objectId: ItemId, action: string, changes: Parameters<typeof recordChange>[1]['changes']): void =>
  recordChange(tx, { action: `${kind}.${action}`, objectType: kind, objectId, changes });
