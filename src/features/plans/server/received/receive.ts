import type { ConfirmedReading } from '#features/documents/index.ts';
import { hashOf } from '#features/documents/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { answersTo, receivedDoubts, type Doubt } from '../../doubts.ts';
import { mayDraftPlans } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { notAnswered } from '../../received/refusals.ts';
import { keepBases } from '../bases/register.ts';
import { headFrom } from '../doubts.ts';
import { lockDraft, lockPlan, writePlan, type OnPlan } from '../draft.ts';
import { keepContent, keepHead } from '../drafting.ts';
import { plansFromBelow } from './from-below.ts';

/**
 * Keeps a confirmed reading as a plan that another body sent: what it asks, never a plan of ours. Refused to who may not draft, for a document that
 * has a plan already, and where the paper bears our own name until somebody says why it is another's.
 */
export async function receivePlan(
  tx: Tx,
  {
    actor,
    confirmed,
    now,
    whyIssuer,
  }: { actor: Actor; confirmed: ConfirmedReading; now: Temporal.Instant; whyIssuer?: string | undefined },
): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(actor);
  if (refusal) return { ok: false, refusal };
  const { head, doubts } = await headFrom(tx, actor.authorityId, confirmed, now);
  const answered = answersTo(receivedDoubts(head.issuer, doubts), { whyIssuer });
  if (!answered.ok) return answered;
  const sha256 = await hashOf(tx, actor.authorityId, confirmed.documentId);
  if (!sha256) return notAnswered.noPaper();
  const received = { state: 'received', received_at: now, received_by: actor.officerId, origin: 'upload', paper_sha256: sha256 };
  const planId = await keepHead(tx, { actor, confirmed, head, now }, received);
  if (!planId) return refusals.exists();
  await keepContent(tx, actor, planId, confirmed);
  await keepBases(tx, { actor, now }, planId, confirmed.legalBases, head);
  recordChange(tx, {
    action: 'plan.received',
    objectType: 'plan',
    objectId: planId,
    changes: {
      title: { to: head.title },
      year: { to: head.year },
      issuer: { to: head.issuer },
      state: { to: 'received' },
      documentId: { to: confirmed.documentId },
      paper_sha256: { to: sha256 },
      duties: { to: confirmed.duties.length },
      targets: { to: confirmed.targets.length },
      ...answered.value,
    },
  });
  return ok(planId);
}

/** What speaks against keeping the reading as another body's plan: that its paper bears our own name. */
export async function whyNotReceived(
  db: Read,
  authorityId: AuthorityId,
  confirmed: ConfirmedReading,
  now: Temporal.Instant,
): Promise<Doubt[]> {
  const { head, doubts } = await headFrom(db, authorityId, confirmed, now);
  return receivedDoubts(head.issuer, doubts);
}

/** Puts right that a plan of another body was confirmed as ours: the draft becomes a received plan. Refused for what was issued or made by hand. */
export async function takeAsReceived(tx: Tx, on: OnPlan): Promise<Result<PlanId>> {
  const draft = await lockDraft(tx, on);
  if (!draft.ok) return draft;
  const { authorityId, officerId } = on.actor;
  const { document_id } = await tx
    .selectFrom('plan')
    .select('document_id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', on.planId)
    .executeTakeFirstOrThrow();
  const sha256 = document_id && (await hashOf(tx, authorityId, document_id));
  if (!sha256) return notAnswered.noPaper();
  const links = await dropAnswers(tx, on, 'own');
  const set = { state: 'received', received_at: on.now, received_by: officerId, origin: 'upload', paper_sha256: sha256, replaces_id: null };
  await writePlan(tx, on, 'draft', set);
  const changes = { state: { from: 'draft', to: 'received' }, paper_sha256: { to: sha256 }, ...(links > 0 && { links: { from: links } }) };
  recordChange(tx, { action: 'plan.taken-as-received', objectType: 'plan', objectId: on.planId, changes });
  return ok(on.planId);
}

async function cameByEnvelope(tx: Tx, { actor: { authorityId }, planId }: OnPlan): Promise<boolean> {
  const row = await tx
    .selectFrom('plan')
    .select('origin')
    .where('authority_id', '=', authorityId)
    .where('id', '=', planId)
    .executeTakeFirst();
  return row?.origin === 'envelope';
}

/** The other way round: what was kept as received is a plan of ours and becomes a draft; links that answered it are taken off. */
export async function takeAsOwn(tx: Tx, on: OnPlan): Promise<Result<PlanId>> {
  const plan = await lockAnyReceived(tx, on);
  if (!plan.ok) return plan;
  if (await cameByEnvelope(tx, on)) return notAnswered.isOthers();
  const links = await dropAnswers(tx, on, 'asked');
  await writePlan(tx, on, 'received', { state: 'draft', received_at: null, received_by: null, origin: null, paper_sha256: null });
  const changes = { state: { from: 'received', to: 'draft' }, ...(links > 0 && { links: { from: links } }) };
  recordChange(tx, { action: 'plan.taken-as-own', objectType: 'plan', objectId: on.planId, changes });
  return ok(on.planId);
}

/** The received plan, locked; refused to who may not draft, where it is none of theirs, and where it asks nothing: a body below sent it, or it was sent to be told. */
export async function lockReceived(tx: Tx, on: OnPlan): ReturnType<typeof lockPlan> {
  const plan = await lockAnyReceived(tx, on);
  if (!plan.ok) return plan;
  return (await plansFromBelow(tx, on.actor.authorityId)).has(on.planId) ? notAnswered.isFromBelow() : plan;
}

async function lockAnyReceived(tx: Tx, on: OnPlan): ReturnType<typeof lockPlan> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const plan = await lockPlan(tx, on);
  if (!plan.ok) return plan;
  return plan.value.state === 'received' ? plan : notAnswered.noReceived();
}

const sides = {
  own: ['duty_id', 'target_id'],
  asked: ['asked_duty_id', 'asked_target_id'],
} as const;

/** Takes off every link in which the plan stands on that side, and says how many there were. */
async function dropAnswers(tx: Tx, { actor: { authorityId }, planId }: OnPlan, side: keyof typeof sides): Promise<number> {
  const [byDuty, byTarget] = sides[side];
  const rows = await tx
    .selectFrom('answer')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where((eb) =>
      eb.or([
        eb(
          byDuty,
          'in',
          eb.selectFrom('duty').select('duty.id').where('duty.authority_id', '=', authorityId).where('duty.plan_id', '=', planId),
        ),
        eb(
          byTarget,
          'in',
          eb.selectFrom('target').select('target.id').where('target.authority_id', '=', authorityId).where('target.plan_id', '=', planId),
        ),
      ]),
    )
    .execute();
  for (const { id } of rows) {
    await supersede(tx, 'answer', { authority_id: authorityId, id });
    await tx.deleteFrom('answer').where('authority_id', '=', authorityId).where('id', '=', id).execute();
  }
  return rows.length;
}
