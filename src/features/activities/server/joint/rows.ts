import { sql } from 'kysely';
import type { NamesInTime } from '#features/units/server/index.ts';
import { knownRows } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { AlsoDuty, JointUnit } from '../../joint/joint.ts';

interface Known {
  authorityId: AuthorityId;
  knownBy: KnownBy;
}

interface UnitRow {
  unitId: UnitId;
  part: string | null;
  objection: string | null;
  objectedBy: string | null;
}

/** The joint units and the further duties of each activity, as columns of a statement over `activity`. */
export const sharedColumns = ({ authorityId, knownBy }: Known) =>
  [
    sql<UnitRow[]>`(select coalesce(json_agg(json_build_object('unitId', j.unit_id, 'part', j.part, 'objection', j.objection,
      'objectedBy', (select o.full_name from officer o where o.authority_id = j.authority_id and o.id = j.objected_by)) order by j.unit_id), '[]')
    from ${knownRows('activity_unit', authorityId, knownBy)} j
    where j.authority_id = activity.authority_id and j.activity_id = activity.id)`.as('joint_units'),
    sql<AlsoDuty[]>`(select coalesce(json_agg(json_build_object('dutyId', d.id, 'text', d.text) order by d.position, d.id), '[]')
    from ${knownRows('activity_duty', authorityId, knownBy)} s join duty d on d.authority_id = s.authority_id and d.id = s.duty_id
    where s.authority_id = activity.authority_id and s.activity_id = activity.id)`.as('also_duties'),
  ] as const;

/** Under the names of the day on which it took place. */
export const jointNamed = (rows: readonly UnitRow[], names: NamesInTime, on: Temporal.PlainDate): JointUnit[] =>
  rows.map((row) => ({ ...row, name: names.on(row.unitId, on).name }));
