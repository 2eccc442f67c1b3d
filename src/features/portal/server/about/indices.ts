import { sql } from 'kysely';
import { trendsOf, type IndexResult } from '#features/indices/index.ts';
import type { Read } from '#platform/server/database.ts';
import { askOnce, list } from '../ask.ts';
import type { Named } from '../pages.ts';

type Row = Omit<IndexResult, 'id' | 'notedBy' | 'publishedAt' | 'endedAt' | 'endReason'>;

const MOST = 2000;

/** What indexes gave over the years, as the authority published it: each index with whose result it was, by year, and its sources. */
export async function indexTrends(db: Read, { authorityId, today, locale, names }: Named) {
  const { results } = await askOnce<{ results: Row[] }>(
    db,
    sql`select ${list(sql`select index_kind as kind, index_name as name, year, unit_id as "unitId", body, score, out_of as "outOf", place, places, source, link
      from public_index_result where authority_id = ${authorityId} order by index_kind, index_name, unit_id nulls first, body nulls first, year desc limit ${MOST}`)} as results`,
  );
  return { indexes: trendsOf(results, (id) => names.on(id, today).name, locale) };
}
