import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { RowOf } from '../../data/datasets.ts';
import { paged, type DataAsked, type Page } from './asked.ts';

type Line = Omit<RowOf<'petitions'>, 'unit' | 'unit_id' | 'page'> & { unit_id: UnitId | null };

/** Petitions as far as they are shown, the latest first. */
export async function petitionRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'petitions'>>> {
  const { authorityId, limit, after, names, today } = asked;
  const { year, from, to, unit } = asked.filters;
  const { rows } = await sql<Line>`select p.id, p.number, p.year, p.title, p.kind, p.field, p.state, p.unit_id, p.received_on::text as received_on, p.due_on::text as due_on,
      p.answered_on::text as answered_on, p.forwarded_to, p.forwarded_on::text as forwarded_on, p.body as text, p.answer, p.apology
    from public_petition p where p.authority_id = ${authorityId}
      ${year === undefined ? sql`` : sql`and p.year = ${Number(year)}`}
      ${from === undefined ? sql`` : sql`and p.received_on >= ${from}::date`} ${to === undefined ? sql`` : sql`and p.received_on <= ${to}::date`}
      ${unit === undefined ? sql`` : sql`and p.unit_id = ${unit}::uuid`}
      ${after === undefined ? sql`` : sql`and (p.received_on, p.id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by p.received_on desc, p.id desc limit ${limit + 1}`.execute(db);
  return paged(
    rows,
    limit,
    (row) => [row.received_on, row.id],
    (row) => ({ ...row, unit: row.unit_id === null ? null : names.on(row.unit_id, today).name, page: asked.pageAt(`/phan-anh/${row.id}`) }),
  );
}
