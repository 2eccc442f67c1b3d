import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { compareVi } from '#platform/values/text.ts';
import { isSort, type Entry, type Roll, type RollId } from '../roll.ts';

export async function rollsOf(db: Read, authorityId: AuthorityId): Promise<Roll[]> {
  const rows = await db.selectFrom('roll').select(['id', 'name', 'sort', 'source']).where('authority_id', '=', authorityId).execute();
  return rows
    .map(({ sort, ...roll }) => ({ ...roll, sort: isSort(sort) ? sort : ('other' as const) }))
    .toSorted((a, b) => compareVi(a.name, b.name));
}

export const rollOf = async (db: Read, authorityId: AuthorityId, id: RollId): Promise<Roll | undefined> =>
  (await rollsOf(db, authorityId)).find((roll) => roll.id === id);

/** The entries of these lists as they were known, in the order of their names, also those that have ended. */
export async function entriesOf(
  db: Read,
  authorityId: AuthorityId,
  rollIds: readonly RollId[],
  knownBy: KnownBy = 'now',
): Promise<Entry[]> {
  if (rollIds.length === 0) return [];
  const rows = await db
    .selectFrom(asKnown('roll_entry', authorityId, knownBy))
    .select(['id', 'roll_id', 'name', 'since_on', 'ended_on'])
    .where('authority_id', '=', authorityId)
    .where(sql<boolean>`roll_id = any(${[...rollIds]}::uuid[])`)
    .execute();
  return rows
    .map(({ id, roll_id, name, since_on, ended_on }) => ({ id, rollId: roll_id, name, sinceOn: since_on, endedOn: ended_on }))
    .toSorted((a, b) => compareVi(a.name, b.name));
}
