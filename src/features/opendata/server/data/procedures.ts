import { sql } from 'kysely';
import { list } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { RowOf } from '../../data/datasets.ts';
import { paged, type DataAsked, type Page } from './asked.ts';

interface ProcedureRead extends Omit<RowOf<'procedures'>, 'page'> {
  id: string;
}

const of = sql`x.authority_id = v.authority_id and x.version_id = v.id`;

/** Procedures in force on the day, by code, as they were copied from the national catalogue. */
export async function procedureRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'procedures'>>> {
  const { authorityId, today, limit, after } = asked;
  const { rows } = await sql<ProcedureRead>`select p.code, v.name, v.field, v.performer, v.decider, v.audience, v.result, v.service, v.address as national_page,
      v.from_on::text as valid_from, v.until_on::text as valid_until, v.copied_on::text as copied_on,
      (select a.symbol from public_procedure_announcing a where a.authority_id = v.authority_id and a.id = v.announcing_id) as announced_by,
      array(select x.name from public_procedure_paper x where ${of} order by x.position) as papers,
      ${list(sql`select x.kind as way, x.term as time, x.term_unit as time_unit, x.fee from public_procedure_way x where ${of} order by x.position`)} as ways
    from public_procedure_version v join public_procedure p on p.authority_id = v.authority_id and p.id = v.procedure_id
    where v.authority_id = ${authorityId} and v.kind <> 'internal' and v.from_on <= ${today}::date and (v.until_on is null or v.until_on > ${today}::date)
      ${after === undefined ? sql`` : sql`and p.code > ${after[0]}`} order by p.code limit ${limit + 1}`.execute(db);
  return paged(
    rows,
    limit,
    ({ code }) => [code],
    (row) => ({ ...row, page: asked.pageAt(`/thu-tuc/${row.code}`) }),
  );
}
