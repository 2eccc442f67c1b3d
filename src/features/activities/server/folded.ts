import { sql } from 'kysely';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId, UnitId } from '#platform/values/ids.ts';
import { fold } from '#platform/values/text.ts';
import type { Folded, Jointly } from '../doubts/doubts.ts';
import { isJointOf, isOfAny } from './joint/counted.ts';
import type { Told } from '../form/told.ts';

/** The other records of the units on that day that were part of the same event, whichever channel they name. */
export async function foldedLike(
  db: Read,
  authorityId: AuthorityId,
  { unitId, happenedOn, foldedInto, jointUnits = [] }: Told,
  own: ActivityId | undefined,
): Promise<Folded[]> {
  if (foldedInto === undefined) return [];
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'title', 'folded_into'])
    .where('authority_id', '=', authorityId)
    .where(isOfAny([unitId, ...jointUnits.map((one) => one.unitId)]))
    .where('happened_on', '=', happenedOn)
    .where('state', '<>', 'withdrawn')
    .where('folded_into', 'is not', null)
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => row.id !== own && fold(row.folded_into ?? '') === fold(foldedInto))
    .map(({ id, title, folded_into: event }) => ({ id, title, event: event ?? '' }));
}

/** True for records in which the unit did its part on the day, whatever day and channel the record is of. */
const isPartOn = (unitId: UnitId, on: Temporal.PlainDate) => sql<boolean>`exists (select 1 from activity_unit j
  where j.authority_id = activity.authority_id and j.activity_id = activity.id and j.objected_at is null and j.unit_id = ${unitId} and j.held_on = ${on})`;

/**
 * Records on that channel and day that a unit of this one holds as joint, or that are of one of its joint units; also where a joint unit did its part on
 * another day: likely the same event once more.
 */
export async function jointlyLike(
  db: Read,
  authorityId: AuthorityId,
  { unitId, happenedOn, channel, dutyId, jointUnits = [] }: Told,
  own: ActivityId | undefined,
): Promise<Jointly[]> {
  const joint = jointUnits.map((one) => one.unitId);
  const sameDuty = sql<boolean>`activity.duty_id is not distinct from ${dutyId ?? null}`;
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'title', 'unit_id'])
    .where('authority_id', '=', authorityId)
    .where('state', '<>', 'withdrawn')
    .where((eb) =>
      eb.or([
        sql<boolean>`activity.happened_on = ${happenedOn} and activity.channel = ${channel}
          and (activity.unit_id = any(${joint}::uuid[]) or ${isJointOf([unitId, ...joint])})`,
        ...[{ unitId, heldOn: happenedOn }, ...jointUnits].flatMap(({ unitId: unit, heldOn }) => (heldOn ? [isPartOn(unit, heldOn)] : [])),
        ...jointUnits.flatMap(({ unitId: unit, heldOn }) =>
          heldOn ? [sql<boolean>`activity.unit_id = ${unit} and activity.happened_on = ${heldOn} and ${sameDuty}`] : [],
        ),
      ]),
    )
    .orderBy('id')
    .execute();
  const others = rows.filter(({ id }) => id !== own);
  if (others.length === 0) return [];
  const names = await namesInTime(db, authorityId);
  return others.map((row) => ({ id: row.id, title: row.title, unit: names.on(row.unit_id, happenedOn).name }));
}
