import { sql } from 'kysely';
import { knownRows } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, DutyId, UnitId } from '#platform/values/ids.ts';

interface Known {
  authorityId: AuthorityId;
  knownBy: KnownBy;
}

const jointOf = (unitIds: readonly UnitId[], from = sql`activity_unit`) => sql<boolean>`exists (select 1 from ${from} j
  where j.authority_id = activity.authority_id and j.activity_id = activity.id and j.objected_at is null and j.unit_id = any(${[...unitIds]}::uuid[]))`;

/** True for activities that one of the units held jointly and did not object to. */
export const isJointOf = (unitIds: readonly UnitId[], known?: Known) =>
  jointOf(unitIds, known && sql`${knownRows('activity_unit', known.authorityId, known.knownBy)}`);

/** True for those of one of the units, as its own or jointly. */
export const isOfAny = (unitIds: readonly UnitId[], known?: Known) =>
  sql<boolean>`(activity.unit_id = any(${[...unitIds]}::uuid[]) or ${isJointOf(unitIds, known)})`;

/** True for those that name one of the units, also where it objected: it sees what it objected to. */
export const isNamedTo = (unitIds: readonly UnitId[]) => sql<boolean>`(activity.unit_id = any(${[...unitIds]}::uuid[])
  or exists (select 1 from activity_unit j where j.authority_id = activity.authority_id and j.activity_id = activity.id and j.unit_id = any(${[...unitIds]}::uuid[])))`;

/** True for those that serve the duty, as their own or beside it. */
export const serves = (dutyId: DutyId, { authorityId, knownBy }: Known) =>
  sql<boolean>`(activity.duty_id = ${dutyId} or exists (select 1 from ${knownRows('activity_duty', authorityId, knownBy)} d
    where d.authority_id = activity.authority_id and d.activity_id = activity.id and d.duty_id = ${dutyId}))`;

/** The units that held activities jointly and did not object, to stand in a join. */
export const jointRows = ({ authorityId, knownBy }: Known) =>
  sql`(select j.activity_id, j.unit_id from ${knownRows('activity_unit', authorityId, knownBy)} j
    where j.authority_id = ${authorityId} and j.objected_at is null)`;
