import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { onlyLook } from '../../policy.ts';

export interface Workers {
  /** Who works in each unit on the day. */
  of: (unitId: UnitId) => OfficerId[];
  /** Who owns the plan: they hear where a unit has nobody. */
  owners: OfficerId[];
}

/** Who works in which unit of the authority on a day, without those who only look or keep the accounts. */
export async function workersOn(db: Read, authorityId: AuthorityId, day: Temporal.PlainDate): Promise<Workers> {
  const { rows } = await sql<{ officer: OfficerId; unit: UnitId; role: string }>`
    select post.officer_id as officer, post.unit_id as unit, post.role from post
    join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    where post.authority_id = ${authorityId} and post.valid @> ${day}::date and post.ended_at is null and not post.role = any(${[...onlyLook]}::text[])
      and officer.ended_at is null and (officer.ended_on is null or officer.ended_on > ${day}::date) order by post.officer_id`.execute(db);
  const byUnit = Map.groupBy(rows, ({ unit }) => unit);
  return {
    of: (unitId) => [...new Set((byUnit.get(unitId) ?? []).map(({ officer }) => officer))],
    owners: [...new Set(rows.filter(({ role }) => role === 'plan-owner').map(({ officer }) => officer))],
  };
}

/** Who hears for a unit: those who work there, and the owner of the plan where nobody does. */
export async function hearersOf(db: Read, authorityId: AuthorityId, unitId: UnitId, day: Temporal.PlainDate): Promise<OfficerId[]> {
  const workers = await workersOn(db, authorityId, day);
  const own = workers.of(unitId);
  return own.length > 0 ? own : workers.owners;
}
