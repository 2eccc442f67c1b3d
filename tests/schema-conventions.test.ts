import { spawnSync } from 'node:child_process';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { GUARD } from '#root/testing/watch/history.ts';

/** Tables of the installation or of reference: nothing in them is an authority's. The list may only shrink. */
const ofNoAuthority = [
  'administrative_unit',
  'authority',
  'holiday',
  'holiday_year',
  'indicator',
  'period_rule',
  'process_heartbeat',
  'sign_in_attempt',
  'unit_kind',
  'unit_template',
];

/** Written by the migration runner and known by no feature. */
const ofTheRunner = ['migration', 'migration_lock', 'repeatable_file'];

/** Columns whose end says something else than their type, each with its reason. The list may only shrink. */
const namedOtherwise = [
  // As read from a paper: a whole date, or a year with day and month blank.
  'document.issued_on',
  'plan_legal_basis.issued_on',
  // The moment itself, not the moment of something.
  'audit_entry.at',
  // By what the due day is counted.
  'authority_period_rule.due_by',
  'period_rule.due_by',
];

let opened: TestDatabase;

beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

const rows = async <Row>(query: RawBuilder<Row>): Promise<Row[]> => (await query.execute(opened.db)).rows;
const ours = sql`n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> all(${ofTheRunner})
  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

interface Column {
  table: string;
  column: string;
  type: string;
}
const columns = () =>
  rows(sql<Column>`select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where ${ours} order by 1, a.attnum`);
const named = ({ table, column }: Pick<Column, 'table' | 'column'>): string => `${table}.${column}`;

/** Ends of words that are singular though they end in s. */
const singular = /(?:access|basis|alias|status|process|address)$/;

test('tables are singular and, as their columns, in snake_case', async () => {
  const tables = [...new Set((await columns()).map(({ table }) => table))];
  expect(tables.length).toBeGreaterThan(25);
  expect(tables.filter((table) => table.split('_').some((word) => word.endsWith('s') && !singular.test(word)))).toEqual([]);
  const names = [...tables, ...(await columns()).map(({ column }) => column)];
  expect(names.filter((name) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name))).toEqual([]);
});

describe('authorities', () => {
  const keys = () =>
    rows(sql<{ table: string; name: string; kind: string; columns: string[] }>`
      select c.relname as table, k.conname as name, k.contype as kind,
        array(select a.attname::text from unnest(k.conkey) with ordinality as u (num, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = u.num order by u.place) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_constraint k on k.conrelid = c.oid
      where ${ours} and k.contype in ('p', 'u', 'x', 'f') order by 1, 2`);

  test('every table that an authority fills has authority_id first in its key; the others are a list that shrinks', async () => {
    const primary = (await keys()).filter(({ kind }) => kind === 'p');
    expect(primary.filter((key) => key.columns[0] !== 'authority_id').map(({ table }) => table)).toEqual(ofNoAuthority);
    const tables = [...new Set((await columns()).map(({ table }) => table))];
    expect(tables.filter((table) => !primary.some((key) => key.table === table))).toEqual([]);
  });

  test('a unique key of an authority holds authority_id: a shared-out database knows no other', async () => {
    const unique = await rows(sql<{ name: string; columns: string[] }>`
      select i.indexrelid::regclass::text as name, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey)) as columns
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and (i.indisunique or i.indisexclusion) and c.relname <> all(${ofNoAuthority}) order by 1`);
    expect(unique.length).toBeGreaterThan(40);
    expect(unique.filter(({ columns }) => !columns.includes('authority_id')).map(({ name }) => name)).toEqual([]);
  });

  test('a reference to a table of an authority goes with the authority, so that none crosses to another', async () => {
    const references = await rows(sql<{ name: string; own: string; other: string }>`
      select k.conname as name, (select attname::text from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) as own,
        (select attname::text from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) as other
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class target on target.oid = k.confrelid
      where ${ours} and k.contype = 'f' and target.relnamespace = c.relnamespace and target.relname <> all(${ofNoAuthority})`);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter(({ own, other }) => own !== 'authority_id' || other !== 'authority_id')).toEqual([]);
  });
});

test('every foreign key has an index that begins with its columns', async () => {
  const bare = await rows(sql<{ name: string }>`
    select c.relname || '.' || k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype = 'f' and not exists (
      select 1 from pg_index i where i.indrelid = k.conrelid and i.indpred is null
        and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] <@ k.conkey)
    order by 1`);
  expect(bare.map(({ name }) => name)).toEqual([]);
});

describe('columns', () => {
  const among = async (wrong: (column: Column) => boolean): Promise<string[]> =>
    (await columns()).filter(wrong).map(named).filter((name) => !namedOtherwise.includes(name)); // prettier-ignore

  test('a moment is a timestamptz and ends in _at, a day is a date and ends in _on', async () => {
    expect(await among(({ type }) => type === 'timestamp without time zone' || type.startsWith('time '))).toEqual([]);
    expect(await among(({ column, type }) => (type === 'timestamp with time zone') !== /_(?:at|until)$/.test(column))).toEqual([]);
    expect(await among(({ column, type }) => (type === 'date') !== column.endsWith('_on'))).toEqual([]);
  });

  test('who did it ends in _by and is an officer; yes or no begins with a verb', async () => {
    expect(await among(({ column, type }) => column.endsWith('_by') && type !== 'uuid')).toEqual([]);
    expect(await among(({ column, type }) => (type === 'boolean') !== /^(?:is|has|may|finishes)_/.test(column))).toEqual([]);
  });

  test('an id is a uuid, and text is text without a length', async () => {
    expect(await among(({ column, type }) => /(?:^|_)id$/.test(column) && !['uuid', 'text'].includes(type))).toEqual([]);
    expect(await among(({ column, type }) => column === 'id' && type !== 'uuid')).toEqual([]);
    expect(await among(({ type }) => /^(?:character|json$|money|real|double)/.test(type))).toEqual([]);
  });

  test('a range of validity is a daterange and stands in an exclusion or a key without overlaps', async () => {
    const ranges = await among(({ column, type }) => column === 'valid' && type !== 'daterange');
    expect(ranges).toEqual([]);
    const free = await rows(sql<{ table: string }>`
      select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'valid'
      where ${ours} and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and a.attnum = any(k.conkey) and (k.contype = 'x' or k.conperiod))`);
    expect(free).toEqual([]);
  });

  test('the exemptions are all still needed', async () => {
    const all = (await columns()).map(named);
    expect(namedOtherwise.filter((name) => !all.includes(name))).toEqual([]);
  });
});

test('constraints and indexes are named by their meaning', async () => {
  const made = await rows(sql<{ name: string; kind: string }>`
    select k.conname as name, k.contype as kind from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype in ('c', 'u', 'x') order by 1`);
  expect(made.length).toBeGreaterThan(30);
  expect(made.filter(({ name }) => /_(?:check|key|excl)\d*$/.test(name))).toEqual([]);
  const indexes = await rows(sql<{ name: string }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'i' and c.relname ~ '_idx\\d*$'`);
  expect(indexes).toEqual([]);
});

test('there are no triggers and no rules', async () => {
  const triggers = await rows(sql<{
    table: string;
  }>`select distinct case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end as table
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgname <> ${GUARD} and n.nspname in ('public', 'auth') order by 1`);
  expect(triggers).toEqual([]);
  const rules =
    await rows(sql`select 1 from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'`);
  expect(rules).toEqual([]);
});

test('the generated types are those of the migrated database', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/types.ts', '--verify', opened.ownerUrl], { encoding: 'utf8' });
  expect(status, `run node scripts/types.ts\n${stdout}${stderr}`).toBe(0);
});
