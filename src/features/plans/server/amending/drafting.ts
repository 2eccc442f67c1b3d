import { sql } from 'kysely';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notAmended } from '../../amending/refusals.ts';
import { notConsulted } from '../../consulting/refusals.ts';
import { mayDraftPlans } from '../../policy.ts';
import { openConsultation } from '../consulting/queries.ts';
import { begunBefore, lockDraft, lockPlan, writePlan, type OnPlan } from '../draft.ts';
import { beginDraft, type FormId } from '../drafting.ts';
import { planOf } from '../queries.ts';
import { copyContent } from '../replacing.ts';

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
  await onlyBases(tx, { authorityId, planId: id, isDecision: on.amend.amendAs === 'decision' });
  const { title, ...rest } = columnsOf(on.amend);
  const changes = { title: { to: title }, year: { to: plan.year }, amendsPlan: { to: on.planId }, ...difference({}, rest) };
  recordChange(tx, { action: 'plan.amending-started', objectType: 'plan', objectId: id, changes });
  return ok(id);
}

const LOCAL_GOVERNMENT = '%tổ chức chính quyền địa phương%';

/** An amending paper rests on the bases of its plan; a decision first of all on the law on local government, where the register has it. */
async function onlyBases(
  tx: Tx,
  { authorityId, planId, isDecision }: { authorityId: AuthorityId; planId: PlanId; isDecision: boolean },
): Promise<void> {
  const of = { authority_id: authorityId, plan_id: planId };
  await tx.deleteFrom('plan_legal_basis').where('authority_id', '=', authorityId).where('plan_id', '=', planId).where('relation', '<>', 'basis').execute(); // prettier-ignore
  if (!isDecision) return;
  const law = await tx
    .selectFrom('law')
    .select(['id', 'kind', 'symbol', 'title', 'issuer', 'issued_on', 'issued_year'])
    .where('authority_id', '=', authorityId)
    .where('kind', '=', 'Luật')
    .where('title', 'ilike', LOCAL_GOVERNMENT)
    .where('dropped_at', 'is', null)
    .orderBy('issued_year', 'desc')
    .executeTakeFirst();
  if (!law?.symbol) return;
  const cited = await tx
    .selectFrom('plan_legal_basis')
    .select('position')
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where((eb) => eb.or([eb('law_id', '=', law.id), eb('name', 'ilike', LOCAL_GOVERNMENT)]))
    .executeTakeFirst();
  if (cited) return;
  const { first } = await tx
    .selectFrom('plan_legal_basis')
    .select(({ fn }) => fn.coalesce(fn.min('position'), sql<number>`1`).as('first'))
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow();
  const issuedOn = law.issued_on?.toString() ?? (law.issued_year === null ? null : String(law.issued_year));
  const row = { type: law.kind, symbol: law.symbol, name: null, issued_on: issuedOn, issuer: law.issuer, law_id: law.id };
  await tx.insertInto('plan_legal_basis').values({ ...of, ...row, position: first - 1, relation: 'basis' }).execute(); // prettier-ignore
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
