import { sql } from 'kysely';
import { notDecided, type EnvelopeId } from '#features/envelopes/index.ts';
import { answerByPlan, lockArrived, takeArrived } from '#features/envelopes/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { transact } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayDraftPlans } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { keepBases } from '../bases/register.ts';
import { headFrom } from '../doubts.ts';
import { keepContent, keepHead } from '../drafting.ts';
import { planOf } from '../queries.ts';
import { confirmedOf } from './content.ts';

/**
 * Makes the plan that an envelope brings a received plan, and tells the sender so. `content` and the hash of its paper were read from the file and verified
 * before. Refused to who may not draft plans, for an envelope that was dealt with or taken back, and a content that cannot be read.
 */
export async function takePlan(
  tx: Tx,
  by: { actor: Actor; now: Temporal.Instant },
  { envelopeId, content, sha256 }: { envelopeId: EnvelopeId; content: unknown; sha256: string },
): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(by.actor);
  if (refusal) return { ok: false, refusal };
  const { actor, now } = by;
  const envelope = await lockArrived(tx, by, envelopeId, 'plan');
  if (!envelope.ok) return envelope;
  const confirmed = confirmedOf(content);
  if (!confirmed) return notDecided.badContent();
  const { head } = await headFrom(tx, actor.authorityId, confirmed, now);
  const received = { state: 'received', received_at: now, received_by: actor.officerId, origin: 'envelope', paper_sha256: sha256 };
  const planId = await keepHead(tx, { actor, confirmed, head, now }, { ...received, document_id: null, envelope_id: envelopeId });
  if (!planId) return refusals.exists();
  await keepContent(tx, actor, planId, confirmed);
  await keepBases(tx, by, planId, confirmed.legalBases, head);
  recordChange(tx, {
    action: 'plan.received',
    objectType: 'plan',
    objectId: planId,
    changes: {
      ...{ title: { to: head.title }, year: { to: head.year }, issuer: { to: head.issuer }, state: { to: 'received' } },
      ...{ envelopeId: { to: envelopeId }, paper_sha256: { to: sha256 } },
      ...{ duties: { to: confirmed.duties.length }, targets: { to: confirmed.targets.length } },
    },
  });
  const taken = await takeArrived(tx, by, envelope.value, { type: 'plan', id: planId });
  return taken.ok ? ok(planId) : taken;
}

/** The envelopes of those received plans of which something is answered by this plan. */
async function answeredBy(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<EnvelopeId[]> {
  const { rows } = await sql<{ id: EnvelopeId }>`select distinct p.envelope_id as id from answer a
    left join duty od on od.authority_id = a.authority_id and od.id = a.duty_id
    left join target ot on ot.authority_id = a.authority_id and ot.id = a.target_id
    left join duty ad on ad.authority_id = a.authority_id and ad.id = a.asked_duty_id
    left join target at on at.authority_id = a.authority_id and at.id = a.asked_target_id
    join plan p on p.authority_id = a.authority_id and p.id = coalesce(ad.plan_id, at.plan_id) and p.envelope_id is not null
    where a.authority_id = ${authorityId} and coalesce(od.plan_id, ot.plan_id) = ${planId} order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** Tells the senders of received plans which issued plan of ours answers them; each plan is told once. */
export async function tellAnswered(tx: Tx, at: { authorityId: AuthorityId; now: Temporal.Instant }, planId: PlanId): Promise<Result<void>> {
  const envelopes = await answeredBy(tx, at.authorityId, planId);
  const plan = envelopes.length > 0 ? await planOf(tx, at.authorityId, planId) : undefined;
  if (plan?.state !== 'issued') return ok(undefined);
  for (const id of envelopes) {
    const told = await answerByPlan(tx, at, id, { title: plan.title, symbol: plan.symbol });
    if (!told.ok) return told;
  }
  return ok(undefined);
}

/** Heard when a plan was issued. */
export async function tellSenders(
  { authorityId, planId }: { authorityId: AuthorityId; planId: PlanId },
  { db, now }: JobContext,
): Promise<void> {
  const at = now();
  await transact(db, { authorityId, actor: 'worker', at }, (tx) => tellAnswered(tx, { authorityId, now: at }, planId));
}
