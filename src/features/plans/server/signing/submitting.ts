import { ZONE } from '#platform/server/clock.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import type { OfficerId, PlanId } from '#platform/values/ids.ts';
import { ok, refuseAll, unless, type Refusal, type Result } from '#platform/values/result.ts';
import { confirmsAlone, whyNotConfirmOwn } from '#platform/values/separation.ts';
import { mayDraftPlans } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { notOnItsWay } from '../../signing/refusals.ts';
import { asDoubt } from '../../discords/discords.ts';
import { notConsulted } from '../../consulting/refusals.ts';
import { discordsIn } from '../amending/queries.ts';
import { openConsultation } from '../consulting/queries.ts';
import { blockingIssue } from '../doubts.ts';
import { lockDraft, type OnPlan } from '../draft.ts';
import { planOf } from '../queries.ts';
import { holding, tell } from './telling.ts';
import { lockedAt, writersOf, writeStep } from './under-way.ts';

/** A leader decides. */
export const mayDecidePlans = (actor: Actor): Refusal | undefined => unless(holds(actor, 'chair'), notOnItsWay.mayNotDecide());

/**
 * Submits a draft to a leader, who is told; from then on nobody changes it. Refused to who may not draft, with everything that keeps the draft from being
 * issued, where it is under way already, and, where `sure` is given, while words and deadlines of its duties disagree and nobody said to have seen it.
 */
export async function submitPlan(
  tx: Tx,
  on: OnPlan,
  { leaderId, note, sure }: { leaderId: OfficerId; note?: string | undefined; sure?: readonly string[] | undefined },
): Promise<Result<PlanId>> {
  const locked = await lockDraft(tx, on);
  if (!locked.ok) return locked;
  const { actor, planId, now } = on;
  const plan = await planOf(tx, actor.authorityId, planId);
  if (!plan) return refusals.unknown();
  const round = await openConsultation(tx, actor.authorityId, planId);
  if (round) return notConsulted.isOpen(round.dueOn);
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const faults = (await blockingIssue(tx, plan, actor, today)).filter(({ field }) => !field);
  const wrong = refuseAll([...faults, ...((await holding(tx, on, 'chair')).includes(leaderId) ? [] : [notOnItsWay.notALeader().refusal])]);
  if (wrong) return wrong;
  const discords = sure ? await discordsIn(tx, plan) : [];
  const unseen = discords.map(asDoubt).filter(({ key }) => !sure?.includes(key));
  if (unseen.length > 0) return notOnItsWay.discords(unseen);
  await tx
    .insertInto('plan_submission')
    .values({
      ...{ authority_id: actor.authorityId, plan_id: planId, state: 'waiting', leader_id: leaderId, note: note ?? null },
      ...{ submitted_at: now, submitted_by: actor.officerId },
    })
    .execute();
  const seen = discords.length > 0 && { discordsSeen: { to: discords.map((one) => asDoubt(one).message).join(' ') } };
  const changes = { leaderId: { to: leaderId }, ...(note && { note: { to: note } }), ...seen };
  recordChange(tx, { action: 'plan.submitted', objectType: 'plan', objectId: planId, changes });
  await tell(tx, on, [leaderId], {
    kind: 'plan-waits',
    title: plan.title,
    what: { vi: 'Dự thảo trình duyệt', en: 'A draft to approve' },
    text: { vi: `${actor.fullName} trình.${note ? ` ${note}` : ''}`, en: `Submitted by ${actor.fullName}.${note ? ` ${note}` : ''}` },
  });
  return ok(planId);
}

/**
 * A leader approves a draft or gives it back with a reason; then it can be changed again. Refused to others, to who drafted or submitted it while another
 * leader may, and where it has moved on.
 */
export async function decidePlan(
  tx: Tx,
  on: OnPlan,
  { decision, reason }: { decision: 'approve' | 'return'; reason?: string | undefined },
): Promise<Result<PlanId>> {
  const refusal = mayDecidePlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const at = await lockedAt(tx, on, 'waiting');
  if (!at.ok) return at;
  const { run, plan } = at.value;
  const { actor, planId, now } = on;
  const [owners, drafted] = [[run.submitted.by], { title: plan.title, kind: 'plan-moved' as const }];
  const step = { decided_at: now, decided_by: actor.officerId };
  if (decision === 'return') {
    await writeStep(tx, on, run, { ...step, state: 'returned', reason: reason ?? '–', ended_at: now, ended_by: actor.officerId });
    recordChange(tx, {
      action: 'plan.submission-returned',
      objectType: 'plan',
      objectId: planId,
      changes: { reason: { to: reason ?? '–' } },
    });
    const text = { vi: `Lý do: ${reason ?? ''}`, en: `The reason: ${reason ?? ''}` };
    await tell(tx, on, owners, { ...drafted, what: { vi: 'Dự thảo được trả lại', en: 'A draft was given back' }, text });
    return ok(planId);
  }
  const written = {
    writers: await writersOf(tx, on, run),
    others: (await holding(tx, on, 'chair')).filter((id) => id !== actor.officerId),
  };
  const own = whyNotConfirmOwn(written, actor, notOnItsWay.ownDraft());
  if (own) return { ok: false, refusal: own };
  const isAlone = confirmsAlone(written, actor);
  await writeStep(tx, on, run, { ...step, state: 'approved', is_alone: isAlone });
  recordChange(tx, { action: 'plan.approved', objectType: 'plan', objectId: planId, changes: { alone: { to: isAlone } } });
  const text = { vi: `${actor.fullName} duyệt. Mời ký rồi cấp số.`, en: `Approved by ${actor.fullName}. It can be signed and numbered.` };
  const clerks = await holding(tx, on, 'clerk');
  await tell(tx, on, [...owners, ...clerks], { ...drafted, what: { vi: 'Dự thảo đã duyệt', en: 'A draft was approved' }, text });
  return ok(planId);
}

/** Takes back a draft that waits for its leader, to change it. Refused to who may not draft, and once a leader has decided. */
export async function takePlanBack(tx: Tx, on: OnPlan, reason: string): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const at = await lockedAt(tx, on, 'waiting', 'approved', 'signed');
  if (!at.ok) return at;
  const { run, plan } = at.value;
  await writeStep(tx, on, run, { state: 'taken-back', reason, ended_at: on.now, ended_by: on.actor.officerId });
  recordChange(tx, { action: 'plan.submission-taken-back', objectType: 'plan', objectId: on.planId, changes: { reason: { to: reason } } });
  await tell(tx, on, [run.leaderId], {
    kind: 'plan-moved',
    title: plan.title,
    what: { vi: 'Dự thảo đã rút về', en: 'A draft was taken back' },
    text: { vi: `Lý do: ${reason}`, en: `The reason: ${reason}` },
  });
  return ok(on.planId);
}
