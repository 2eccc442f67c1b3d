import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { openDatabase } from './database.ts';
import { migrate, pendingMigrations } from './migrate.ts';

const name = `t_migrate_${crypto.randomUUID().slice(0, 8)}`;
const inCluster = async (statement: string): Promise<void> => {
  const client = new Client({ connectionString: inject('clusterUrl') });
  await client.connect();
  await client.query(statement);
  await client.end();
};
const urlOf = (database: string): string => Object.assign(new URL(inject('clusterUrl')), { pathname: `/${database}` }).href;

afterAll(() => inCluster(`drop database if exists ${name} with (force)`));

test('two that start at once bring an empty database up together, and a third finds nothing to do', async () => {
  await inCluster(`create database ${name}`);
  const url = urlOf(name);
  const [one, two] = await Promise.all([migrate(url), migrate(url)]);
  expect(Math.min(one, two)).toBe(0);
  expect(Math.max(one, two)).toBeGreaterThan(0);
  expect(await migrate(url)).toBe(0);
  const opened = openDatabase(url);
  const { db } = opened;
  expect(await pendingMigrations(db as never)).toEqual([]);
  const kinds = await db.selectFrom('unit_kind').select('code').execute();
  expect(kinds.length).toBeGreaterThan(0);
  await opened.close();
});

test('reference rows of a repeatable file are written again when its text has changed, and only then', async () => {
  const opened = openDatabase(urlOf(name));
  const { db } = opened;
  await db.updateTable('unit_kind').set({ label_en: 'altered' }).where('code', '=', 'room').execute();
  await migrate(urlOf(name));
  const label = async () => (await db.selectFrom('unit_kind').select('label_en').where('code', '=', 'room').executeTakeFirst())?.label_en;
  expect(await label()).toBe('altered');
  await sql`update repeatable_file set sha256 = 'of an older version' where name = 'units'`.execute(db);
  await migrate(urlOf(name));
  expect(await label()).toBe('Division');
  await opened.close();
});

test('a database that a newer version has migrated is not touched', async () => {
  const opened = openDatabase(urlOf(name));
  const { db } = opened;
  await sql`insert into migration (name, timestamp) values ('99991231T000000_from_the_future', '9999-12-31')`.execute(db);
  await expect(migrate(urlOf(name))).rejects.toThrow(/99991231T000000_from_the_future/);
  await opened.close();
});
