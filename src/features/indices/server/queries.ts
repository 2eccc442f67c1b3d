import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { IndexKind, IndexResult, IndexResultId } from '../result.ts';

/** What indexes gave, the latest year first, by index and by whose it is; those taken back come last. */
export async function resultsOf(
  db: Read,
  authorityId: AuthorityId,
  { year, id }: { year?: number; id?: IndexResultId } = {},
): Promise<IndexResult[]> {
  const rows = await db
    .selectFrom('index_result')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? null))
    .orderBy((eb) => eb('ended_at', 'is not', null))
    .orderBy('year', 'desc')
    .orderBy('index_kind')
    .orderBy('index_name')
    .orderBy('body')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.index_kind as IndexKind, name: row.index_name, year: row.year, unitId: row.unit_id, body: row.body },
    ...{ score: row.score, outOf: row.out_of, place: row.place, places: row.places, source: row.source, link: row.link },
    ...{ notedBy: row.noted_by, notedAt: row.noted_at, publishedAt: row.published_at, endedAt: row.ended_at, endReason: row.end_reason },
  }));
}

export async function resultOf(db: Read, authorityId: AuthorityId, id: IndexResultId): Promise<IndexResult | undefined> {
  const [one] = await resultsOf(db, authorityId, { id });
  return one;
}
