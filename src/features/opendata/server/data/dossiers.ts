import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { RowOf } from '../../data/datasets.ts';
import { paged, type DataAsked, type Page } from './asked.ts';

type Line = Omit<RowOf<'dossiers'>, 'unit' | 'page'> & { unit_id: UnitId };
type LateLine = Omit<RowOf<'late-dossiers'>, 'unit' | 'page'> & { id: string; unit_id: UnitId };

/** Figures of dossiers that hold, a row for each unit, period, field and source, the latest period first. */
export async function dossierRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'dossiers'>>> {
  const { authorityId, limit, after, names, today } = asked;
  const { year, unit } = asked.filters;
  const { rows } = await sql<Line>`select id, unit_id, period, field, source, taken_on::text as taken_on, received, received_online, carried_over, resolved, early, on_time, late, returned,
      open_in_time, open_overdue, payable, paid_online, digitised, tracked from public_dossier_count where authority_id = ${authorityId}
      ${year === undefined ? sql`` : sql`and left(period, 4) = ${year}`} ${unit === undefined ? sql`` : sql`and unit_id = ${unit}::uuid`}
      ${after === undefined ? sql`` : sql`and (period, id) < (${after[0]}, ${after[1]}::uuid)`}
    order by period desc, id desc limit ${limit + 1}`.execute(db);
  return paged(
    rows,
    limit,
    ({ period, id }) => [period, id],
    (row) => ({ ...row, unit: names.on(row.unit_id, today).name, page: asked.pageAt(`/ho-so?ky=${row.period}`) }),
  );
}

/** Late dossiers that are public, by their code alone. */
export async function lateDossierRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'late-dossiers'>>> {
  const { authorityId, limit, after, names, today } = asked;
  const { unit } = asked.filters;
  const { rows } = await sql<LateLine>`select id, code, unit_id, due_on::text as due_on, reason, reason_words, paper_number, paper_on::text as paper_on, signer_post,
      new_due_on::text as new_due_on, answered_on::text as answered_on from public_late_dossier where authority_id = ${authorityId}
      ${unit === undefined ? sql`` : sql`and unit_id = ${unit}::uuid`}
      ${after === undefined ? sql`` : sql`and (due_on, id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by due_on desc, id desc limit ${limit + 1}`.execute(db);
  return paged(
    rows,
    limit,
    ({ due_on: due, id }) => [due, id],
    ({ id: _id, ...row }) => ({ ...row, unit: names.on(row.unit_id, today).name, page: asked.pageAt('/ho-so') }),
  );
}
