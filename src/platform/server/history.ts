import { sql, type AliasedRawBuilder, type RawBuilder, type Selectable } from 'kysely';
import type { KnownBy } from '../values/as-of.ts';
import type { AuthorityId } from '../values/ids.ts';
import { recordPast, recordPresent } from './audit.ts';
import type { Read, Tx } from './database.ts';
import { listed, pastColumns, type PastRow } from './log/rows/past.ts';
import type { DB } from './schema.generated.ts';

/** The tables whose rows bear the moment from which they are known; what they held before stands in `past_row`. */
export type Dated = { [Table in keyof DB]: DB[Table] extends { known_at: unknown; authority_id: unknown } ? Table : never }[keyof DB];

/** Keeps what the rows hold: called before every update and delete of a dated table, in the same transaction. `which` names them by key columns. */
export async function supersede<Table extends Dated>(tx: Tx, table: Table, which: Partial<Record<keyof DB[Table], string>>): Promise<void> {
  const { rows } = await sql<PastRow>`select ${pastColumns} from supersede(${table}::regclass, ${JSON.stringify(which)}::jsonb)`.execute(
    tx,
  );
  recordPast(tx, rows.map(listed));
  recordPresent(
    tx,
    rows.map(({ key }) => ({ table, key })),
  );
}

/** The rows of a dated table of the authority as they were known, to stand in a `from` of plain SQL. */
export const knownRows = (table: Dated, authorityId: AuthorityId, knownBy: KnownBy): RawBuilder<unknown> =>
  knownBy === 'now'
    ? sql`${sql.table(table)}`
    : sql`(select t.* from ${sql.table(table)} t where t.authority_id = ${authorityId} and t.known_at <= ${knownBy.toString()}::timestamptz
        union all select was.* from past_row p, jsonb_populate_record(null::${sql.table(table)}, p.content) was
        where p.authority_id = ${authorityId} and p.of_table = ${table} and p.known @> ${knownBy.toString()}::timestamptz)`;

export const asKnown = <Table extends Dated>(
  table: Table,
  authorityId: AuthorityId,
  knownBy: KnownBy,
): AliasedRawBuilder<Selectable<DB[Table]>, Table> =>
  (knownRows(table, authorityId, knownBy) as RawBuilder<Selectable<DB[Table]>>).as(table);

/** What a row of a dated table held before, the oldest first; `key` is its primary key, whole. */
export async function earlierRows<Table extends Dated>(
  db: Read,
  table: Table,
  key: { authority_id: AuthorityId } & Partial<Record<keyof DB[Table], string>>,
): Promise<Selectable<DB[Table]>[]> {
  const { rows } = await sql<
    Selectable<DB[Table]>
  >`select was.* from past_row p, jsonb_populate_record(null::${sql.table(table)}, p.content) was
    where p.authority_id = ${key.authority_id} and p.of_table = ${table} and p.key = ${JSON.stringify(key)}::jsonb::text order by lower(p.known)`.execute(
    db,
  );
  return rows;
}

/** The moment of figures computed and kept in this transaction: what is written later is known later. Called before it writes anything that counts. */
export async function drawFigures(tx: Tx, authorityId: AuthorityId, now: Temporal.Instant): Promise<Temporal.Instant> {
  const { rows } = await sql<{
    at: Temporal.Instant;
  }>`select draw_figures(${authorityId}::uuid, ${now.toString()}::timestamptz) as at`.execute(tx);
  if (!rows[0]) throw new Error('The moment of the figures was not given.');
  recordPresent(tx, [{ table: 'figure_draw', key: JSON.stringify({ authority_id: authorityId }) }]);
  return rows[0].at;
}

/** From when on the history of the authority is whole; undefined where it always was. Before, figures of that time are not certain. */
export async function historyBegins(db: Read, authorityId: AuthorityId): Promise<Temporal.Instant | undefined> {
  const row = await db.selectFrom('history_start').select('whole_at').where('authority_id', '=', authorityId).executeTakeFirst();
  return row?.whole_at;
}
