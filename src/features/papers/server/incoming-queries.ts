import { sql, type SelectQueryBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { AuthorityId, DocumentId, UnitId } from '#platform/values/ids.ts';
import type { Order } from '#platform/values/lists.ts';
import type { IncomingId, IncomingPaper, Standing } from '../paper.ts';
import { incomingKept } from '../schema.ts';

const base = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('incoming_paper')
    .select(incomingKept.select)
    .select(['id', 'year', 'number', 'arrived_on as arrivedOn', 'unit_id as unitId', 'handed_on as handedOn', 'due_on as dueOn'])
    .select(['document_id as documentId', 'law_id as lawId', 'registered_at as registeredAt', 'registered_by as registeredBy'])
    .select(['received_at', 'received_by', 'done_on', 'done_by', 'outcome', 'cancelled_at', 'cancelled_by', 'cancel_reason'])
    .where('authority_id', '=', authorityId);

type Base = ReturnType<typeof base>;
type Row = Base extends SelectQueryBuilder<DB, 'incoming_paper', infer Found> ? Found : never;

const lineIn = ({
  received_at,
  received_by,
  done_on,
  done_by,
  outcome,
  cancelled_at,
  cancelled_by,
  cancel_reason,
  ...row
}: Row): IncomingPaper => ({
  ...row,
  received: received_at && received_by ? { at: received_at, by: received_by } : null,
  done: done_on && done_by && outcome ? { on: done_on, by: done_by, outcome } : null,
  cancelled: cancelled_at && cancelled_by && cancel_reason ? { at: cancelled_at, by: cancelled_by, reason: cancel_reason } : null,
});

export const incomingRows = async (db: Read, authorityId: AuthorityId, narrow: (query: Base) => Base): Promise<IncomingPaper[]> =>
  (await narrow(base(db, authorityId)).execute()).map(lineIn);

export async function incomingOf(db: Read, authorityId: AuthorityId, id: IncomingId | undefined): Promise<IncomingPaper | undefined> {
  if (!id) return undefined;
  const [line] = await incomingRows(db, authorityId, (query) => query.where('id', '=', id));
  return line;
}

/** The line of the register under which a file came, undefined where it was not registered. */
export async function incomingOfDocument(db: Read, authorityId: AuthorityId, documentId: DocumentId): Promise<IncomingPaper | undefined> {
  const [line] = await incomingRows(db, authorityId, (query) => query.where('document_id', '=', documentId));
  return line;
}

export const incomingOrders = ['so', 'ngay', 'han'] as const;
export type IncomingOrder = (typeof incomingOrders)[number];

export interface IncomingFilter {
  search?: string | undefined;
  year?: number | undefined;
  standing?: Standing | undefined;
  /** Only what was handed to these units; undefined: all. */
  unitIds?: readonly UnitId[] | undefined;
}

const words = sql`fold_plain(coalesce(symbol, '') || ' ' || kind || ' ' || title || ' ' || issuer || ' ' || number)`;

const standing = sql<Standing>`case when cancelled_at is not null then 'cancelled' when done_on is not null then 'done'
  when received_at is not null then 'received' when unit_id is not null then 'handed' else 'registered' end`;

const matching =
  ({ search, year, standing: asked, unitIds }: IncomingFilter) =>
  (query: Base): Base =>
    query
      .$if(search !== undefined, (one) => one.where(holdsWordsSql(words, search)))
      .$if(year !== undefined, (one) => one.where('year', '=', year ?? 0))
      .$if(asked !== undefined, (one) => one.where(standing, '=', asked ?? 'done'))
      .$if(unitIds !== undefined, (one) => one.where(sql<boolean>`unit_id = any(${[...(unitIds ?? [])]}::uuid[])`));

/** The lines that fit, the latest arrival first unless ordered otherwise, `size` of them (null: all) from page `page` (from 1; the last one where there are fewer). */
export async function incomingPapers(
  db: Read,
  authorityId: AuthorityId,
  filter: IncomingFilter,
  { order, page = 1, size }: { order?: Order<IncomingOrder>; page?: number; size: number | null },
): Promise<{ lines: IncomingPaper[]; page: number; pages: number }> {
  const narrow = matching(filter);
  const { all } = await narrow(base(db, authorityId))
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('all'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(all / (size ?? Math.max(1, all))));
  const shown = Math.min(page, pages);
  const way = (order?.descending ?? true) ? 'desc' : 'asc';
  const lines = await incomingRows(db, authorityId, (query) =>
    narrow(query)
      .$if(order?.by === 'ngay', (one) => one.orderBy('arrived_on', way))
      .$if(order?.by === 'han', (one) => one.orderBy('due_on', (by) => (way === 'desc' ? by.desc() : by.asc()).nullsLast()))
      .orderBy('year', way)
      .orderBy('number', way)
      .$if(size !== null, (one) => one.limit(size ?? 0).offset((shown - 1) * (size ?? 0))),
  );
  return { lines, page: shown, pages };
}
