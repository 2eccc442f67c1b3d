import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Order } from '#platform/values/lists.ts';
import type { DocumentLine, ReadingState } from '../document.ts';
import { documents, newestReadings, withStates } from './queries.ts';

export const documentOrders = ['tai-len', 'ten', 'so', 'ngay'] as const;
export type DocumentOrder = (typeof documentOrders)[number];

const orderColumns = {
  'tai-len': sql`uploaded_at`,
  ten: sql`coalesce(title, file_name) collate "vi-x-icu"`,
  so: sql`symbol`,
  ngay: sql`issued_on`,
} as const;

/** As the index `document_by_words` holds them. */
const wordsOfDocument = sql`fold_plain(coalesce(title, '') || ' ' || file_name || ' ' || coalesce(symbol, '') || ' ' || coalesce(issuer, ''))`;

export interface DocumentFilter {
  search?: string | undefined;
  direction?: 'received' | 'own' | undefined;
  state?: ReadingState['state'] | undefined;
  /** Days between which the paper was issued; of one whose day is blank the year is looked at. */
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
}

const inState = (db: Read, authorityId: AuthorityId, state: string) =>
  db
    .selectFrom(newestReadings(db, authorityId).as('newest'))
    .select('document_id')
    .where(sql<boolean>`(case when confirmed_at is not null then 'confirmed' else newest.state end) = ${state}`);

const matching = (db: Read, authorityId: AuthorityId, { search, direction, state, from, to }: DocumentFilter) =>
  documents(db, authorityId)
    .$if(search !== undefined, (query) => query.where(holdsWordsSql(wordsOfDocument, search)))
    .$if(direction !== undefined, (query) => query.where('direction', '=', direction ?? ''))
    .$if(state !== undefined, (query) => query.where('id', 'in', inState(db, authorityId, state ?? '')))
    .$if(from !== undefined, (query) => query.where(sql<boolean>`issued_on >= left(${from?.toString()}, length(issued_on))`))
    .$if(to !== undefined, (query) => query.where(sql<boolean>`issued_on <= left(${to?.toString()}, length(issued_on))`));

/** The documents that fit, newest upload first unless ordered otherwise, `size` of them (null: all) from page `page` (from 1), and how many fit. */
export async function documentsOf(
  db: Read,
  authorityId: AuthorityId,
  page = 1,
  size: number | null = 30,
  { order, ...filter }: DocumentFilter & { order?: Order<DocumentOrder> } = {},
): Promise<{ lines: DocumentLine[]; all: number }> {
  const { all } = await matching(db, authorityId, filter)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('all'))
    .executeTakeFirstOrThrow();
  const rows = await matching(db, authorityId, filter)
    .orderBy(orderColumns[order?.by ?? 'tai-len'], (by) => ((order?.descending ?? true) ? by.desc() : by.asc()).nullsLast())
    .orderBy('id', 'desc')
    .$if(size !== null, (query) => query.limit(size ?? 0).offset((page - 1) * (size ?? 0)))
    .execute();
  return { lines: await withStates(db, authorityId, rows), all };
}
