import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notAmended } from '../../amending/refusals.ts';
import { notConsulted } from '../../consulting/refusals.ts';
import { mayDraftPlans } from '../../policy.ts';
import { openConsultation } from '../consulting/queries.ts';
import { begunBefore, lockDraft, lockPlan, writePlan, type OnPlan } from '../draft.ts';
import { beginDraft, type FormId } from '../drafting.ts';
import { planOf } from '../queries.ts';
import { copyContent } from '../replacing.ts';
import { onlyBases } from './bases.ts';

export interface AmendInput {
  amendKind: 'amend' | 'rectify';
  amendAs: 'decision' | 'plan' | 'letter';
  title: string;
  amendReason: string;
  holdsFrom?: Temporal.PlainDate | undefined;
}

const columnsOf = ({ amendKind, amendAs, title, amendReason, holdsFrom }: AmendInput) => ({
  title,
  amend_kind: amendKind,
  amend_as: amendAs,
  amend_reason: amendReason,
  holds_from_on: amendKind === 'rectify' ? null : (holdsFrom ?? null),
});

/**
 * Begins the draft of a paper that amends an issued plan: it holds all that the plan says, and what is changed in it is the difference. Sent twice it is
 * the first one again. Refused to who may not draft, for a plan that does not hold, and while another draft amends it.
 */
export async function startAmending(tx: Tx, on: OnPlan & { amend: AmendInput; formId?: FormId | undefined }): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const locked = await lockPlan(tx, on);
  if (!locked.ok) return locked;
  const { authorityId } = on.actor;
  const before = await begunBefore(tx, on.actor, on.formId);
  if (before.ok && on.formId !== undefined) return ok(before.value.id);
  const plan = await planOf(tx, authorityId, on.planId);
  if (plan?.state !== 'issued') return notAmended.notHeld();
  const open = await tx
    .selectFrom('plan')
    .select('title')
    .where('authority_id', '=', authorityId)
    .where('amends_id', '=', on.planId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (open) return notAmended.underWay(open.title);
  const begun = await beginDraft(tx, {
    ...on,
    year: plan.year,
    issuer: plan.issuer,
    title: on.amend.title,
    amends: { amends_id: on.planId, ...columnsOf(on.amend) },
  });
  if (!begun.ok) return begun;
  const { id } = begun.value;
  await copyContent(tx, on, id, { leaveOut: ['plan_fact'], isAmending: true });
  const today = on.now.toZonedDateTimeISO(ZONE).toPlainDate();
  await onlyBases(tx, { authorityId, planId: id, isDecision: on.amend.amendAs === 'decision', today });
  const { title, ...rest } = columnsOf(on.amend);
  const changes = { title: { to: title }, year: { to: plan.year }, amendsPlan: { to: on.planId }, ...difference({}, rest) };
  recordChange(tx, { action: 'plan.amending-started', objectType: 'plan', objectId: id, changes });
  return ok(id);
}

/** Corrects what the draft of an amending paper says of itself: form, subject, reason, from when. Nothing is written where that stands already. */
export async function correctAmending(tx: Tx, on: OnPlan & { amend: AmendInput }): Promise<Result<PlanId>> {
  const draft = await lockDraft(tx, on);
  if (!draft.ok) return draft;
  const row = await tx
    .selectFrom('plan')
    .select(['amends_id', 'title', 'amend_kind', 'amend_as', 'amend_reason', 'holds_from_on'])
    .where('authority_id', '=', on.actor.authorityId)
    .where('id', '=', on.planId)
    .executeTakeFirstOrThrow();
  const { amends_id: amendsId, ...was } = row;
  if (amendsId === null) return notAmended.notAmending();
  const changes = difference(was, columnsOf(on.amend));
  if (Object.keys(changes).length === 0) return ok(on.planId);
  await writePlan(tx, on, 'draft', columnsOf(on.amend));
  recordChange(tx, { action: 'plan.amending-corrected', objectType: 'plan', objectId: on.planId, changes });
  return ok(on.planId);
}

/** Gives an amending draft up, with the reason; it stays to be read. Refused while it is under way or open to comments. */
export async function giveUpAmending(tx: Tx, on: OnPlan, reason: string): Promise<Result<PlanId>> {
  const draft = await lockDraft(tx, on);
  if (!draft.ok) return draft;
  const plan = await planOf(tx, on.actor.authorityId, on.planId);
  if (!plan?.amending) return notAmended.notAmending();
  const round = await openConsultation(tx, on.actor.authorityId, on.planId);
  if (round) return notConsulted.isOpen(round.dueOn);
  const after = { state: 'given-up', ended_on: on.now.toZonedDateTimeISO(ZONE).toPlainDate(), end_reason: reason };
  await writePlan(tx, on, 'draft', { ...after, ended_at: on.now, ended_by: on.actor.officerId });
  const changes = difference({ state: plan.state, ended_on: null, end_reason: null }, after);
  recordChange(tx, { action: 'plan.amending-given-up', objectType: 'plan', objectId: on.planId, changes });
  return ok(plan.amending.planId);
}
