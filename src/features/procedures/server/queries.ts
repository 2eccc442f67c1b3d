import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Order } from '#platform/values/lists.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { Basis, Content, Procedure, ProcedureForm, ProcedureId, ProcedureLine, ProcedurePaper, Version, Way } from '../procedure.ts';
import { kept } from '../schema.ts';

const parts = (table: string, columns: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(${columns} order by x.position), '[]') from ${sql.table(table)} x
    where x.authority_id = procedure_version.authority_id and x.version_id = procedure_version.id)`;

/** Rows behind a version as one value each. */
const lists = {
  ways: parts(
    'procedure_way',
    sql`json_build_object('kind', x.kind, 'term', x.term, 'termUnit', x.term_unit, 'fee', x.fee, 'note', x.note)`,
  ),
  papers: parts(
    'procedure_paper',
    sql`json_build_object('occasion', x.occasion, 'name', x.name, 'originals', x.originals, 'copies', x.copies)`,
  ),
  steps: parts('procedure_step', sql`x.words`),
  bases: parts('procedure_basis', sql`json_build_object('words', x.words, 'lawId', x.law_id)`),
};

const versionsIn = (db: Read, authorityId: AuthorityId, knownBy: KnownBy = 'now') =>
  db
    .selectFrom(asKnown('procedure_version', authorityId, knownBy))
    .innerJoin('procedure', (join) =>
      join
        .onRef('procedure.authority_id', '=', 'procedure_version.authority_id')
        .onRef('procedure.id', '=', 'procedure_version.procedure_id'),
    )
    .select(kept.select)
    .select([
      'procedure_version.id as id',
      'procedure_version.procedure_id as procedureId',
      'procedure.code as code',
      'from_on as fromOn',
      'until_on as untilOn',
      'announcing_id as announcingId',
      'hash',
      'copied_on as copiedOn',
      'source',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
      'dropped_at as droppedAt',
    ])
    .select([
      sql<Way[]>`${lists.ways}`.as('ways'),
      sql<ProcedurePaper[]>`${lists.papers}`.as('papers'),
      sql<string[]>`${lists.steps}`.as('steps'),
      sql<Basis[]>`${lists.bases}`.as('bases'),
    ])
    .where('procedure_version.authority_id', '=', authorityId)
    .where('dropped_at', 'is', null);

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionsIn>['execute']>>[number];

const versionIn = (row: VersionRow): Version => ({
  ...(recordIn(kept, row) as Omit<Content, 'ways' | 'papers' | 'steps' | 'bases'>),
  id: row.id,
  procedureId: row.procedureId,
  code: row.code,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
  announcingId: row.announcingId,
  hash: row.hash,
  copiedOn: row.copiedOn,
  source: row.source as Version['source'],
  recordedAt: row.recordedAt,
  recordedBy: row.recordedBy,
  droppedAt: row.droppedAt,
  ways: row.ways,
  papers: row.papers,
  steps: row.steps,
  bases: row.bases,
});

/** The versions of a procedure, the latest first, without what was dropped. */
export const versionsOf = async (db: Read, authorityId: AuthorityId, procedureId: ProcedureId): Promise<Version[]> =>
  (await versionsIn(db, authorityId).where('procedure_version.procedure_id', '=', procedureId).orderBy('from_on', 'desc').execute()).map(
    versionIn,
  );

/** All versions in force on a day, by code, as it was known until when each holds. */
export const versionsInForce = async (db: Read, authorityId: AuthorityId, on: Temporal.PlainDate, knownBy: KnownBy): Promise<Version[]> =>
  (
    await versionsIn(db, authorityId, knownBy)
      .where('from_on', '<=', on)
      .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', on)]))
      .orderBy('procedure.code')
      .execute()
  ).map(versionIn);

/** All versions of all procedures by procedure, the latest first, without what was dropped. */
export const versionsOfAll = async (db: Read, authorityId: AuthorityId): Promise<Map<ProcedureId, Version[]>> =>
  Map.groupBy((await versionsIn(db, authorityId).orderBy('from_on', 'desc').execute()).map(versionIn), ({ procedureId }) => procedureId);

/** A procedure by its id or code; undefined where the authority keeps none such. */
export async function procedureOf(
  db: Read,
  authorityId: AuthorityId,
  which: { id: ProcedureId | undefined } | { code: string },
): Promise<Procedure | undefined> {
  if ('id' in which && which.id === undefined) return undefined;
  const row = await db
    .selectFrom('procedure')
    .select(['id', 'code', 'plain_words', 'other_words'])
    .where('authority_id', '=', authorityId)
    .$if('id' in which, (query) => query.where('id', '=', (which as { id: ProcedureId }).id))
    .$if('code' in which, (query) => query.where('code', '=', (which as { code: string }).code))
    .executeTakeFirst();
  if (!row) return undefined;
  const id = row.id as ProcedureId;
  return {
    id,
    code: row.code,
    plainWords: row.plain_words,
    otherWords: row.other_words,
    versions: await versionsOf(db, authorityId, id),
    forms: await formsOf(db, authorityId, id),
  };
}

async function formsOf(db: Read, authorityId: AuthorityId, procedureId: ProcedureId): Promise<ProcedureForm[]> {
  const rows = await db
    .selectFrom('procedure_form')
    .select(['id', 'name', 'file_id', 'added_at'])
    .where('authority_id', '=', authorityId)
    .where('procedure_id', '=', procedureId)
    .where('dropped_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, file_id, added_at }) => ({ id: id, name, fileId: file_id, addedAt: added_at }));
}

export const procedureOrders = ['ma', 'ten', 'linh-vuc', 'cap-nhat'] as const;
type ProcedureOrder = (typeof procedureOrders)[number];

export interface ProcedureFilter {
  search?: string | undefined;
  field?: string | undefined;
  service?: string | undefined;
  standing?: 'in-force' | 'later' | 'ended' | undefined;
  today: Temporal.PlainDate;
}

const orders = { ma: sql`code`, ten: sql`name collate "vi-x-icu"`, 'linh-vuc': sql`field collate "vi-x-icu"`, 'cap-nhat': sql`"copiedOn"` };

/** The procedures that fit, `size` of them (all where it is null), and how many fit. */
export async function proceduresOf(
  db: Read,
  authorityId: AuthorityId,
  { search, field, service, standing, today }: ProcedureFilter,
  { order, page = 1, size = 30 }: { order?: Order<ProcedureOrder>; page?: number; size?: number | null } = {},
): Promise<{ procedures: ProcedureLine[]; all: number }> {
  const by = order?.by ?? 'linh-vuc';
  const isIn = sql`(v.from_on <= ${today}::date and (v.until_on is null or v.until_on > ${today}::date))`;
  const shown = sql`select p.id, p.code, v.name, v.field, v.service, v.performer, v.from_on as "fromOn", v.until_on as "untilOn", v.copied_on as "copiedOn",
      case when ${isIn} then 'in-force' when v.from_on > ${today}::date then 'later' else 'ended' end as standing
    from procedure p join lateral (select * from procedure_version v where v.authority_id = p.authority_id and v.procedure_id = p.id and v.dropped_at is null
      order by ${isIn} desc, v.from_on desc limit 1) v on true
    where p.authority_id = ${authorityId} ${search === undefined ? sql`` : sql`and ${holdsWordsSql(sql`fold_plain(p.sought_words)`, search)}`}`;
  const { rows } = await sql<ProcedureLine & { all: number }>`select *, (count(*) over ())::int as "all" from (${shown}) s
    where ${field === undefined ? sql`true` : sql`field = ${field}`} and ${service === undefined ? sql`true` : sql`service = ${service}`}
      and ${standing === undefined ? sql`true` : sql`standing = ${standing}`}
    order by ${orders[by]} ${(order?.descending ?? false) ? sql`desc` : sql`asc`}, code
    ${size === null ? sql`` : sql`limit ${size} offset ${(page - 1) * size}`}`.execute(db);
  if (rows.length === 0 && page > 1)
    return proceduresOf(db, authorityId, { search, field, service, standing, today }, { ...(order && { order }), size });
  return { procedures: rows, all: rows[0]?.all ?? 0 };
}

/** The fields of what is in force on the day or comes later, each with how many, to choose from. */
export async function fieldsInUse(
  db: Read,
  authorityId: AuthorityId,
  today: Temporal.PlainDate,
): Promise<{ field: string; count: number }[]> {
  const { rows } = await sql<{
    field: string;
    count: number;
  }>`select field, count(distinct procedure_id)::int as count from procedure_version
    where authority_id = ${authorityId} and dropped_at is null and (until_on is null or until_on > ${today}::date)
    group by field order by field collate "vi-x-icu"`.execute(db);
  return rows;
}

/** The day of the latest copy of the national catalogue; undefined before there is one. */
export async function copiedLast(db: Read, authorityId: AuthorityId): Promise<Temporal.PlainDate | undefined> {
  const row = await db
    .selectFrom('procedure_version')
    .select(({ fn }) => fn.max('copied_on').as('on'))
    .where('authority_id', '=', authorityId)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  return row?.on ?? undefined;
}
