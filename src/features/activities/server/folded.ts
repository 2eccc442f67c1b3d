import { sql } from 'kysely';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId } from '#platform/values/ids.ts';
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

/** Records on that channel and day that a unit of this one holds as joint, or that are of one of its joint units: likely the same event once more. */
export async function jointlyLike(
  db: Read,
  authorityId: AuthorityId,
  { unitId, happenedOn, channel, jointUnits = [] }: Told,
  own: ActivityId | undefined,
): Promise<Jointly[]> {
  const joint = jointUnits.map((one) => one.unitId);
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'title', 'unit_id'])
    .where('authority_id', '=', authorityId)
    .where('happened_on', '=', happenedOn)
    .where('channel', '=', channel)
    .where('state', '<>', 'withdrawn')
    .where((eb) => eb.or([sql<boolean>`activity.unit_id = any(${joint}::uuid[])`, isJointOf([unitId, ...joint])]))
    .orderBy('id')
    .execute();
  const others = rows.filter(({ id }) => id !== own);
  if (others.length === 0) return [];
  const names = await namesInTime(db, authorityId);
  return others.map((row) => ({ id: row.id, title: row.title, unit: names.on(row.unit_id, happenedOn).name }));
}
