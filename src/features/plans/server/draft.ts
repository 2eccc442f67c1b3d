import type { UpdateObject } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import { holds } from '#platform/values/actor.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Id, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { PlanState } from '../plan.ts';
import { mayDraftPlans } from '../policy.ts';
import { whyNotEdit } from '../rules.ts';
import { notOnItsWay } from '../signing/refusals.ts';
import { submissionUnderWay } from './signing/queries.ts';

export interface OnPlan {
  actor: Actor;
  planId: PlanId;
  now: Temporal.Instant;
}

export interface LockedPlan {
  id: PlanId;
  state: PlanState;
  year: number;
  title: string;
}

/** The plan, locked until the end of the transaction, so that it is not issued while it is changed; refused where it is not theirs. */
export async function lockPlan(tx: Tx, { actor, planId }: OnPlan): Promise<Result<LockedPlan>> {
  const row = await tx
    .selectFrom('plan')
    .select(['id', 'state', 'year', 'title'])
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirst();
  return row ? ok(row as LockedPlan) : refusals.unknown();
}

/** The draft, locked; refused to who may not draft, and once the plan is issued. */
export async function lockDraft(tx: Tx, on: OnPlan): Promise<Result<LockedPlan>> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const plan = await lockPlan(tx, on);
  if (!plan.ok) return plan;
  const issued = whyNotEdit(plan.value);
  if (issued) return { ok: false, refusal: issued };
  return (await isUnderWay(tx, on)) ? notOnItsWay.underWay() : plan;
}

/** True for a draft that goes to its leader, or was approved, signed or numbered: nobody changes it. */
export const isUnderWay = async (tx: Tx, { actor, planId }: Pick<OnPlan, 'actor' | 'planId'>): Promise<boolean> =>
  (await submissionUnderWay(tx, actor.authorityId, planId)) !== undefined;

/** Writes into the row of a plan that is locked and in `state`, and keeps what it held. */
export async function writePlan(tx: Tx, { actor, planId }: OnPlan, state: PlanState, set: UpdateObject<DB, 'plan'>): Promise<void> {
  await supersede(tx, 'plan', { authority_id: actor.authorityId, id: planId });
  const { numUpdatedRows } = await tx
    .updateTable('plan')
    .set(set)
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', planId)
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error('A plan that was locked has changed its state.');
}

/** True for an actor who may correct what was misread in an issued plan. */
export const mayCorrect = (actor: Actor): boolean => holds(actor, 'plan-owner', 'clerk');

/** The draft that the officer began with this form before. */
export async function begunBefore(
  tx: Tx,
  { authorityId, officerId }: Pick<Actor, 'authorityId' | 'officerId'>,
  formId: Id<'form'> | undefined,
): Promise<Result<{ id: PlanId; isNew: boolean }>> {
  const first = await tx
    .selectFrom('plan')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('form_id', '=', formId ?? null)
    .where('made_by', '=', officerId)
    .executeTakeFirst();
  return first ? ok({ id: first.id, isNew: false }) : refusals.unknown();
}
