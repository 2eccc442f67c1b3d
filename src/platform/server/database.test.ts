import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { openDatabase } from './database.ts';

let opened: TestDatabase;

beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

const one = async <T>(query: ReturnType<typeof sql<{ value: T }>>): Promise<T | undefined> =>
  (await query.execute(opened.db)).rows[0]?.value;

test('days and instants come back as Temporal, also in arrays and with fractions of a second', async () => {
  expect(await one(sql`select '2026-02-28'::date as value`)).toEqual(Temporal.PlainDate.from('2026-02-28'));
  expect(await one(sql`select array['2026-01-01', null, '2026-12-31']::date[] as value`)).toEqual([
    Temporal.PlainDate.from('2026-01-01'),
    null,
    Temporal.PlainDate.from('2026-12-31'),
  ]);
  expect(await one(sql`select '{}'::date[] as value`)).toEqual([]);
  expect(await one(sql`select '2026-06-01 09:00:00.123456+07'::timestamptz as value`)).toEqual(
    Temporal.Instant.from('2026-06-01T02:00:00.123456Z'),
  );
});

test('an instant is the same in whatever zone the session speaks', async () => {
  const instant = Temporal.Instant.from('2026-06-01T02:00:00Z');
  for (const zone of ['Asia/Ho_Chi_Minh', 'Asia/Kolkata', 'America/St_Johns', 'UTC']) {
    const rows = await opened.db.connection().execute(async (db) => {
      await sql`select set_config('timezone', ${zone}, false)`.execute(db);
      const read = await sql<{ value: Temporal.Instant }>`select ${instant}::timestamptz as value`.execute(db);
      await sql`reset timezone`.execute(db);
      return read.rows;
    });
    expect(rows[0]?.value).toEqual(instant);
  }
});

test('a day and an instant go in as they are, also into arrays and ranges', async () => {
  const [from, to] = [Temporal.PlainDate.from('2026-01-01'), Temporal.PlainDate.from('2026-04-01')];
  expect(await one(sql`select daterange(${from}::date, ${to}::date)::text as value`)).toBe('[2026-01-01,2026-04-01)');
  expect(await one(sql`select ${[from, to]}::date[] as value`)).toEqual([from, to]);
});

test('bigint and numeric come back as numbers, ranges as text', async () => {
  expect(await one(sql`select 9007199254740991::bigint as value`)).toBe(Number.MAX_SAFE_INTEGER);
  expect(await one(sql`select 83.94::numeric as value`)).toBe(83.94);
  expect(await one(sql`select '[2026-01-01,)'::daterange as value`)).toBe('[2026-01-01,)');
});

test('Vietnamese sorts as in a dictionary by the collation of the database', async () => {
  const words = ['Đức', 'An', 'Ân', 'Ăn', 'Dũng', 'Bình', 'Hoà', 'Hóa', 'hoa'];
  const sorted = await one<string[]>(sql`select array_agg(w order by w) as value from unnest(${words}::text[]) w`);
  expect(sorted).toEqual(['An', 'Ăn', 'Ân', 'Bình', 'Dũng', 'Đức', 'hoa', 'Hoà', 'Hóa']);
});

test('an idle connection that the server cuts is replaced by the next query and does not end the process', async () => {
  const other = openDatabase(opened.url, { maximum: 1 });
  const backend = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(other.db)).rows[0]?.pid;
  const cut = await backend();
  await sql`select pg_terminate_backend(${cut})`.execute(opened.db);
  while (other.pool.totalCount > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await backend()).not.toBe(cut);
  await other.close();
});
