import { sql, type SelectQueryBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Order } from '#platform/values/lists.ts';
import type { OutgoingId, OutgoingPaper } from '../paper.ts';
import { outgoingKept } from '../schema.ts';

const base = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('outgoing_paper')
    .select(outgoingKept.select)
    .select(['id', 'year', 'number', 'series', 'outgoing_paper.symbol', 'issued_on as issuedOn', 'origin', 'about_type', 'about_id'])
    .select(['registered_at as registeredAt', 'registered_by as registeredBy', 'cancelled_at', 'cancelled_by', 'cancel_reason'])
    .where('authority_id', '=', authorityId);

type Base = ReturnType<typeof base>;
type Row = Base extends SelectQueryBuilder<DB, 'outgoing_paper', infer Found> ? Found : never;

const lineIn = ({ about_type: type, about_id, cancelled_at, cancelled_by, cancel_reason, origin, ...row }: Row): OutgoingPaper => ({
  ...row,
  origin: origin as OutgoingPaper['origin'],
  about: about_id && (type === 'plan' || type === 'report') ? { type, id: about_id } : null,
  cancelled: cancelled_at && cancelled_by && cancel_reason ? { at: cancelled_at, by: cancelled_by, reason: cancel_reason } : null,
});

export const outgoingRows = async (db: Read, authorityId: AuthorityId, narrow: (query: Base) => Base): Promise<OutgoingPaper[]> =>
  (await narrow(base(db, authorityId)).execute()).map(lineIn);

export async function outgoingOf(db: Read, authorityId: AuthorityId, id: OutgoingId | undefined): Promise<OutgoingPaper | undefined> {
  if (!id) return undefined;
  const [line] = await outgoingRows(db, authorityId, (query) => query.where('id', '=', id));
  return line;
}

/** The line of the register that is an object of the product, cancelled ones left out. */
export async function outgoingAbout(db: Read, authorityId: AuthorityId, aboutId: string): Promise<OutgoingPaper | undefined> {
  const [line] = await outgoingRows(db, authorityId, (query) => query.where('about_id', '=', aboutId).where('cancelled_at', 'is', null));
  return line;
}

export const outgoingOrders = ['so', 'ngay', 'ten'] as const;
export type OutgoingOrder = (typeof outgoingOrders)[number];

const orderColumns = { ngay: sql`issued_on`, ten: sql`title collate "vi-x-icu"` } as const;

export interface OutgoingFilter {
  search?: string | undefined;
  year?: number | undefined;
  series?: string | undefined;
  state?: 'used' | 'cancelled' | undefined;
}

const words = sql`fold_plain(symbol || ' ' || kind || ' ' || title || ' ' || coalesce(recipients, '') || ' ' || coalesce(signer, ''))`;

const matching =
  ({ search, year, series, state }: OutgoingFilter) =>
  (query: Base): Base =>
    query
      .$if(search !== undefined, (one) => one.where(holdsWordsSql(words, search)))
      .$if(year !== undefined, (one) => one.where('year', '=', year ?? 0))
      .$if(series !== undefined, (one) => one.where('series', '=', series ?? ''))
      .$if(state !== undefined, (one) => one.where('cancelled_at', state === 'used' ? 'is' : 'is not', null));

/** The lines that fit, the latest day first unless ordered otherwise, `size` of them (null: all) from page `page` (from 1; the last one where there are fewer). */
export async function outgoingPapers(
  db: Read,
  authorityId: AuthorityId,
  filter: OutgoingFilter,
  { order, page = 1, size }: { order?: Order<OutgoingOrder>; page?: number; size: number | null },
): Promise<{ lines: OutgoingPaper[]; page: number; pages: number }> {
  const narrow = matching(filter);
  const { all } = await narrow(base(db, authorityId))
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('all'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(all / (size ?? Math.max(1, all))));
  const shown = Math.min(page, pages);
  const descending = order?.descending ?? true;
  const lines = await outgoingRows(db, authorityId, (query) =>
    narrow(query)
      .orderBy('year', descending ? 'desc' : 'asc')
      .$if(order?.by === 'so', (one) => one.orderBy(sql`upper(series)`).orderBy('number', descending ? 'desc' : 'asc'))
      .$if(order?.by !== 'so', (one) => one.orderBy(orderColumns[order?.by === 'ten' ? 'ten' : 'ngay'], descending ? 'desc' : 'asc'))
      .orderBy('registered_at', descending ? 'desc' : 'asc')
      .orderBy('id', 'desc')
      .$if(size !== null, (one) => one.limit(size ?? 0).offset((shown - 1) * (size ?? 0))),
  );
  return { lines, page: shown, pages };
}

/** The symbols under which papers went out, each once. */
export async function seriesOf(db: Read, authorityId: AuthorityId): Promise<string[]> {
  const rows = await db
    .selectFrom('outgoing_paper')
    .select('series')
    .distinct()
    .where('authority_id', '=', authorityId)
    .orderBy('series')
    .execute();
  return rows.map(({ series }) => series);
}

export interface Gap {
  series: string;
  from: number;
  to: number;
}

/** Numbers of a year that no line of the register bears though a higher one of their series does; at most 200 stretches. As a part of a statement. */
export const gapsIn = (authorityId: AuthorityId, year: number) => sql<Gap>`
  with line as (select distinct upper(series) as key, min(series) over (partition by upper(series)) as series, number from outgoing_paper
      where authority_id = ${authorityId} and year = ${year}),
    step as (select series, number, coalesce(lag(number) over (partition by key order by number), 0) as before from line)
  select series, before + 1 as from, number - 1 as to from step where number > before + 1 order by series, number limit 200`;

/** The same, asked by itself. */
export const gapsOf = async (db: Read, authorityId: AuthorityId, year: number): Promise<Gap[]> =>
  (await gapsIn(authorityId, year).execute(db)).rows;
