import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Part } from '../../changes/carry.ts';
import type { Rearrangement, RearrangementId, RearrangementKind } from '../../changes/rearrangement.ts';

/** Every rearrangement of the authority as it was known, those taken back too, the latest day first. */
export async function rearrangementsOf(db: Read, authorityId: AuthorityId, knownBy: KnownBy = 'now'): Promise<Rearrangement[]> {
  const rows = await db
    .selectFrom(asKnown('rearrangement', authorityId, knownBy))
    .select(['id', 'kind', 'happened_on', 'basis', 'made_at', 'made_by', 'undone_at'])
    .where('authority_id', '=', authorityId)
    .orderBy('happened_on', 'desc')
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  const parts = await db
    .selectFrom(asKnown('rearrangement_part', authorityId, knownBy))
    .select(['rearrangement_id', 'from_unit_id', 'to_unit_id', 'share'])
    .where('authority_id', '=', authorityId)
    .orderBy(sql`share desc`)
    .orderBy('to_unit_id')
    .execute();
  const of = Map.groupBy(parts, ({ rearrangement_id: id }) => id);
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind as RearrangementKind, on: row.happened_on, basis: row.basis },
    ...{ madeAt: row.made_at, madeBy: row.made_by, undoneAt: row.undone_at },
    parts: (of.get(row.id) ?? []).map((part) => ({ fromId: part.from_unit_id, toId: part.to_unit_id, share: part.share })),
  }));
}

export const rearrangementOf = async (
  db: Read,
  authorityId: AuthorityId,
  id: RearrangementId | undefined,
): Promise<Rearrangement | undefined> => id && (await rearrangementsOf(db, authorityId)).find((one) => one.id === id);

/** The parts by which figures of units are carried from one map to another, without what was taken back. */
export async function partsOfUnits(db: Read, authorityId: AuthorityId, knownBy: KnownBy): Promise<Part[]> {
  const standing = (await rearrangementsOf(db, authorityId, knownBy)).filter(({ undoneAt }) => undoneAt === null);
  return standing.flatMap(({ on, parts }) => parts.map(({ fromId, toId, share }) => ({ from: fromId, to: toId, share, on })));
}
