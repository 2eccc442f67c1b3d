import type { RequestEvent } from '@sveltejs/kit';
import { maySeeDocuments } from '#features/documents/index.ts';
import { notAnswered, type Plan } from '#features/plans/index.ts';
import { coverageOf, planOf, plansFromBelow } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { NO_ID, parseId, type AuthorityId, type PlanId } from '#platform/values/ids.ts';

/** The id in the address; where it has no such form, one that no plan bears. */
export const receivedIdOf = ({ params }: RequestEvent): PlanId => parseId<PlanId>(params['id']) ?? NO_ID;

/** The received plan of the address, with the way to its paper for who may open that; a page that is not there where it is none. */
export async function receivedHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Plan> {
  const plan = await planOf(db, actor.authorityId, receivedIdOf(event));
  if (plan?.state !== 'received') return stop(404, notAnswered.noReceived(), event);
  return maySeeDocuments(actor) ? { ...plan, documentId: null } : plan;
}

/** The same of a plan that asks something; a page that is not there for one that a body below sent. */
export async function askingHere(event: RequestEvent, staff: Pick<StaffContext, 'db' | 'actor'>): Promise<Plan> {
  const plan = await receivedHere(event, staff);
  const isFromBelow = (await plansFromBelow(staff.db, plan.authorityId)).has(plan.id);
  return isFromBelow ? stop(404, notAnswered.isFromBelow(), event) : plan;
}

/** What one received plan asks, and what answers it. */
export async function coverageHere(db: Read, plan: Plan) {
  const [coverage] = await coverageOf(db, plan.authorityId, [plan]);
  if (!coverage) throw new Error('The coverage of a plan was not computed.');
  return coverage;
}

/** The page of the envelope in which a received plan came. */
export async function envelopeAbout(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<string | null> {
  const row = await db
    .selectFrom('plan')
    .select('envelope_id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', planId)
    .executeTakeFirst();
  return row?.envelope_id ? `/lam-viec/phong-bi/${row.envelope_id}` : null;
}
