import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notEnded, refusals } from '../refusals.ts';
import { whyNotEndOn, whyNotWithdraw } from '../rules.ts';
import { lockPlan, writePlan, type OnPlan } from './draft.ts';
import { planOf } from './queries.ts';

export interface WithdrawInput extends OnPlan {
  /** The first day on which it no longer holds. */
  from: Temporal.PlainDate;
  reason: string;
  /** Number and date of the paper that withdraws it, where there is one. */
  symbol?: string | undefined;
  paperOn?: Temporal.PlainDate | undefined;
  today: Temporal.PlainDate;
}

/**
 * Withdraws an issued plan from a day on: what was ordered, done and confirmed stays, its open tasks are due no longer, and its page says why.
 * Refused: to who may not issue, for a plan that does not hold, a day before its issue or that has not come.
 */
export async function withdrawPlan(tx: Tx, input: WithdrawInput): Promise<Result<PlanId>> {
  const { actor, planId, from, reason, symbol = null, paperOn = null, now, today } = input;
  const locked = await lockPlan(tx, input);
  if (!locked.ok) return locked;
  const plan = await planOf(tx, actor.authorityId, planId);
  if (!plan) return refusals.unknown();
  const refusal = whyNotWithdraw(plan, actor) ?? whyNotEndOn(plan, from, today);
  if (refusal) return { ok: false, refusal };
  const after = { state: 'withdrawn', ended_on: from, end_reason: reason, end_symbol: symbol, end_paper_on: paperOn };
  await writePlan(tx, input, 'issued', { ...after, ended_at: now, ended_by: actor.officerId });
  const before = { state: plan.state, ended_on: null, end_reason: null, end_symbol: null, end_paper_on: null };
  recordChange(tx, { action: 'plan.withdrawn', objectType: 'plan', objectId: planId, changes: difference(before, after) });
  return ok(planId);
}

/**
 * Ends the plan in whose place another one comes, on the day of the new one; called when that one is issued. Refused where the old one does not hold
 * any more: somebody withdrew it or another plan has replaced it.
 */
export async function endReplaced(tx: Tx, on: OnPlan, oldId: PlanId, from: Temporal.PlainDate): Promise<Result<PlanId>> {
  const old = { ...on, planId: oldId };
  const locked = await lockPlan(tx, old);
  if (!locked.ok) return locked;
  const plan = await planOf(tx, on.actor.authorityId, oldId);
  if (plan?.state !== 'issued') return notEnded.replacedMeanwhile();
  if (plan.issuedOn && Temporal.PlainDate.compare(from, plan.issuedOn) < 0) return notEnded.beforeReplaced();
  const after = { state: 'replaced', ended_on: from };
  await writePlan(tx, old, 'issued', { ...after, ended_at: on.now, ended_by: on.actor.officerId });
  const changes = { ...difference({ state: plan.state, ended_on: null }, after), replacedBy: { to: on.planId } };
  recordChange(tx, { action: 'plan.replaced', objectType: 'plan', objectId: oldId, changes });
  return ok(oldId);
}
