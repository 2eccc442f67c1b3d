import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { PlanSummary } from '../../plan.ts';
import { onlyTells } from '../../received/addressed.ts';
import { receivedPlansOf } from '../queries.ts';
import { ownNames } from './own-names.ts';

/**
 * Of the received plans those that ask nothing here: a body sent them that reports here, by what it had named on the day on which the plan was taken,
 * one of a lower level issued them, or they name us among those who are only told ("để báo cáo").
 */
export async function plansFromBelow(db: Read, authorityId: AuthorityId): Promise<ReadonlySet<PlanId>> {
  const { rows } = await sql<{ id: PlanId }>`select p.id from plan p
    join envelope e on e.authority_id = p.authority_id and e.id = p.envelope_id
    where p.authority_id = ${authorityId} and p.state = 'received' and exists (select 1 from correspondent c
      join superior s on s.authority_id = c.authority_id and s.correspondent_id = c.id and s.valid @> (p.received_at at time zone ${ZONE})::date
      where c.authority_id = e.sender_id and c.body_id = p.authority_id and c.is_here)`.execute(db);
  return new Set([...rows.map(({ id }) => id), ...(await plansThatTell(db, authorityId))]);
}

async function plansThatTell(db: Read, authorityId: AuthorityId): Promise<PlanId[]> {
  const plans = await db
    .selectFrom('plan')
    .select(['id', 'issuer'])
    .where('authority_id', '=', authorityId)
    .where('state', '=', 'received')
    .execute();
  if (plans.length === 0) return [];
  const named = await db
    .selectFrom('plan_recipient')
    .select(['plan_id', 'name', 'purpose'])
    .where('authority_id', '=', authorityId)
    .where(
      'plan_id',
      'in',
      plans.map(({ id }) => id),
    ) // prettier-ignore
    .execute();
  const recipients = Map.groupBy(named, ({ plan_id }) => plan_id);
  const names = await ownNames(db, authorityId);
  return plans.flatMap(({ id, issuer }) => (onlyTells({ issuer, recipients: recipients.get(id) ?? [] }, names) ? [id] : []));
}

/** The received plans in two: those that ask something of the authority, and those of bodies below it. */
export async function receivedByLevel(db: Read, authorityId: AuthorityId): Promise<{ asking: PlanSummary[]; fromBelow: PlanSummary[] }> {
  const [all, below] = [await receivedPlansOf(db, authorityId), await plansFromBelow(db, authorityId)];
  return { asking: all.filter(({ id }) => !below.has(id)), fromBelow: all.filter(({ id }) => below.has(id)) };
}
