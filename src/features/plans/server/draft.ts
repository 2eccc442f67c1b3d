import type { Tx } from '#platform/server/database.ts';
import { holds } from '#platform/values/actor.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { mayDraftPlans } from '../policy.ts';
import { whyNotEdit } from '../rules.ts';

/** What every command on a plan is given. */
export interface OnPlan {
  actor: Actor;
  planId: PlanId;
  now: Temporal.Instant;
}

export const noSuchPlan = refuse('no-such-plan', 'Không tìm thấy kế hoạch này trong cơ quan của bạn.');

export interface LockedPlan {
  id: PlanId;
  state: 'draft' | 'issued';
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
  return row ? ok(row as LockedPlan) : noSuchPlan;
}

/** The draft, locked; refused to who may not draft, and once the plan is issued. */
export async function lockDraft(tx: Tx, on: OnPlan): Promise<Result<LockedPlan>> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const plan = await lockPlan(tx, on);
  if (!plan.ok) return plan;
  const issued = whyNotEdit(plan.value);
  return issued ? { ok: false, refusal: issued } : plan;
}

/** True for an actor who may correct what was misread in an issued plan. */
export const mayCorrect = (actor: Actor): boolean => holds(actor, 'plan-owner', 'clerk');
