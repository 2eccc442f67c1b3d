import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Read, Tx } from '#platform/server/database.ts';
import { fold, upperFirst } from '#platform/values/text.ts';
import type { AdministrativeUnit } from '../unit.ts';

const file = (): string => join(process.env['MINHBACH_ROOT'] ?? process.cwd(), 'src/features/units/reference/administrative-units.tsv');

/** The day of the two levels: Luật Tổ chức chính quyền địa phương 72/2025/QH15. */
const firstDay = '2025-07-01';

interface Columns {
  codes: string[];
  ranges: string[];
  levels: string[];
  kinds: string[];
  names: string[];
  parents: (string | null)[];
}

function columnsOf(text: string): Columns {
  const columns: Columns = { codes: [], ranges: [], levels: [], kinds: [], names: [], parents: [] };
  for (const line of text.trim().split('\n').slice(1)) {
    const [code = '', parent = '', type = '', name = '', from = '', until = ''] = line.split('\t');
    columns.codes.push(code);
    columns.ranges.push(`[${from || firstDay},${until})`);
    columns.levels.push(parent ? 'commune' : 'province');
    columns.kinds.push(type);
    columns.names.push(name.normalize('NFC'));
    columns.parents.push(parent || null);
  }
  return columns;
}

/** Brings the carried provinces and communes in and returns how many rows were written: those new, closed, opened or corrected. */
export async function loadAdministrativeUnits(tx: Tx): Promise<number> {
  const { codes, ranges, levels, kinds, names, parents } = columnsOf(await readFile(file(), 'utf8'));
  const carried = sql`(select * from unnest(${codes}::text[], ${ranges}::daterange[], ${levels}::text[], ${kinds}::text[], ${names}::text[],
    ${parents}::text[]) as carried (code, valid, level, kind, name, parent_code)) carried`;
  const changed =
    await sql`update administrative_unit a set valid = carried.valid, level = carried.level, kind = carried.kind, name = carried.name,
    parent_code = carried.parent_code from ${carried} where a.code = carried.code and lower(a.valid) = lower(carried.valid)
    and (a.valid, a.level, a.kind, a.name, a.parent_code) is distinct from (carried.valid, carried.level, carried.kind, carried.name, carried.parent_code)`.execute(
      tx,
    );
  const added = await sql`insert into administrative_unit (code, valid, level, kind, name, parent_code)
    select code, valid, level, kind, name, parent_code from ${carried}
    where not exists (select 1 from administrative_unit a where a.code = carried.code and lower(a.valid) = lower(carried.valid))`.execute(
    tx,
  );
  return Number((changed.numAffectedRows ?? 0n) + (added.numAffectedRows ?? 0n));
}

const on = (day: Temporal.PlainDate) => sql<boolean>`a.valid @> ${day.toString()}::date`;

const list = (db: Read, day: Temporal.PlainDate) =>
  db
    .selectFrom('administrative_unit as a')
    .leftJoin('administrative_unit as p', (join) =>
      join.onRef('p.code', '=', 'a.parent_code').on(sql<boolean>`p.valid @> ${day.toString()}::date`),
    )
    .select(['a.code', 'a.level', 'a.kind', 'a.name', 'a.parent_code', 'p.kind as parent_kind', 'p.name as parent_name'])
    .select(sql<Temporal.PlainDate>`lower(a.valid)`.as('valid_from'))
    .where(on(day));

type Row = Awaited<ReturnType<ReturnType<typeof list>['execute']>>[number];

const toUnit = (row: Row): AdministrativeUnit => ({
  code: row.code,
  level: row.level as AdministrativeUnit['level'],
  type: row.kind,
  name: row.name,
  fullName: upperFirst(`${row.kind} ${row.name}`),
  parentCode: row.parent_code,
  parentName: row.parent_name === null ? null : upperFirst(`${row.parent_kind} ${row.parent_name}`),
  from: row.valid_from,
});

export async function administrativeUnitOn(db: Read, code: string, day: Temporal.PlainDate): Promise<AdministrativeUnit | undefined> {
  const row = await list(db, day).where('a.code', '=', code).executeTakeFirst();
  return row && toUnit(row);
}

/** All that stand on the day, by their code. */
export const administrativeNames = async (db: Read, day: Temporal.PlainDate): Promise<Map<string, AdministrativeUnit>> =>
  new Map((await list(db, day).execute()).map((row) => [row.code, toUnit(row)]));

export async function provincesOn(db: Read, day: Temporal.PlainDate): Promise<AdministrativeUnit[]> {
  const rows = await list(db, day)
    .where('a.level', '=', 'province')
    .orderBy(sql`a.name collate "vi-x-icu"`)
    .execute();
  return rows.map(toUnit);
}

/** Provinces and communes of the day by `text`, accents and "phường", "xã" … optional; exact ones first, at most `limit` (50), of `provinceCode`. */
export async function searchAdministrativeUnits(
  db: Read,
  text: string,
  day: Temporal.PlainDate,
  { provinceCode, limit = 50 }: { provinceCode?: string | undefined; limit?: number } = {},
): Promise<AdministrativeUnit[]> {
  const words = text.normalize('NFC').trim().replace(/\s+/g, ' ').slice(0, 100);
  const plain = fold(words).replace(/[\\%_]/g, '\\$&');
  const exact = words.toLocaleLowerCase('vi');
  const folded = sql<string>`fold_plain(a.kind) || ' ' || a.folded`;
  const query = list(db, day)
    .$if(words !== '', (q) =>
      q.where((eb) => eb.or([eb('a.code', '=', words), eb('a.folded', 'like', `%${plain}%`), eb(folded, 'like', `%${plain}%`)])),
    )
    .$if(provinceCode !== undefined, (q) => q.where('a.parent_code', '=', provinceCode ?? ''))
    .orderBy(
      sql`case when a.code = ${words} or lower(a.name) = ${exact} or a.kind || ' ' || lower(a.name) = ${exact} then 0
      when a.folded = ${plain} then 1 when strpos(lower(a.name), ${exact}) > 0 then 2 when a.folded like ${`${plain}%`} then 3 else 4 end`,
    )
    .orderBy(sql`a.level = 'commune'`)
    .orderBy(sql`a.name collate "vi-x-icu"`)
    .orderBy(sql`p.name collate "vi-x-icu"`)
    .limit(limit);
  return (await query.execute()).map(toUnit);
}
