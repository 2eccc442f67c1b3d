import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId } from '#platform/values/ids.ts';
import { fold } from '#platform/values/text.ts';
import type { Folded } from '../doubts/doubts.ts';
import type { Told } from '../form/told.ts';

/** The other records of the unit on that day that were part of the same event, whichever channel they name. */
export async function foldedLike(
  db: Read,
  authorityId: AuthorityId,
  { unitId, happenedOn, foldedInto }: Told,
  own: ActivityId | undefined,
): Promise<Folded[]> {
  if (foldedInto === undefined) return [];
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'title', 'folded_into'])
    .where('authority_id', '=', authorityId)
    .where('unit_id', '=', unitId)
    .where('happened_on', '=', happenedOn)
    .where('state', '<>', 'withdrawn')
    .where('folded_into', 'is not', null)
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => row.id !== own && fold(row.folded_into ?? '') === fold(foldedInto))
    .map(({ id, title, folded_into: event }) => ({ id, title, event: event ?? '' }));
}
