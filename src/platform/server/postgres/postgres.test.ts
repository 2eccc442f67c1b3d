import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { place } from '#root/testing/cluster.ts';
import { startPostgres, type Postgres, type PostgresOptions } from './index.ts';

const folders: string[] = [];
const started: Postgres[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(place(), 'minhbach-pg-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function start(dataFolder: string, options: Partial<PostgresOptions> = {}): Promise<Postgres> {
  const result = await startPostgres({ dataFolder, durable: false, ...options });
  if (!result.ok) throw new Error(result.refusal.message);
  started.push(result.value);
  return result.value;
}

const refusal = async (options: PostgresOptions) => {
  const result = await startPostgres(options);
  if (result.ok) started.push(result.value);
  return result.ok ? undefined : result.refusal;
};

async function ask<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

test('Vietnamese sorts as in a dictionary, and text searches without its marks', async () => {
  const { url } = await start(newFolder());
  const sorted = await ask<{ word: string }>(
    url,
    `select word from unnest(array['Đức', 'Dũng', 'Ân', 'An', 'Bình', 'Ăn']) word order by word`,
  );
  expect(sorted.map((row) => row.word)).toEqual(['An', 'Ăn', 'Ân', 'Bình', 'Dũng', 'Đức']);
  await ask(url, 'create extension unaccent');
  expect(await ask(url, `select unaccent('cải cách hành chính, Đà Nẵng') as plain`)).toEqual([{ plain: 'cai cach hanh chinh, Da Nang' }]);
});

test('what is stored is there after stop and start, and after the end of the server by kill -9', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await ask(first.url, 'create table note (line text)');
  await first.stop();
  const second = await start(folder);
  await ask(second.url, `insert into note values ('một'), ('hai')`);
  process.kill(second.pid(), 'SIGKILL');
  await second.exited();
  expect(await second.restart()).toMatchObject({ ok: true });
  expect(await ask(second.url, 'select line from note order by line')).toEqual([{ line: 'hai' }, { line: 'một' }]);
});

test('a server left running by somebody who was killed is stopped, and told', async () => {
  const folder = newFolder();
  const left = await start(folder);
  const next = await start(folder);
  await left.exited();
  expect(next.recovered).toBe(true);
  expect(next.pid()).not.toBe(left.pid());
  await next.stop();
  expect((await start(folder)).recovered).toBe(false);
});

test('a number in postmaster.pid that now belongs to another process does not keep it from starting', async () => {
  const folder = newFolder();
  await (await start(folder)).stop();
  const file = join(folder, 'postgres/postmaster.pid');
  writeFileSync(file, `${process.pid}\n${join(folder, 'postgres')}\n1795331264\n5432\n${join(folder, 'postgres')}\n\n 0 0\nready\n`);
  if (process.getuid?.() === 0) chownSync(file, 65_534, 65_534);
  expect((await start(folder)).recovered).toBe(false);
});

test('where the path is too long for a socket it listens in a short one, and takes it away again', async () => {
  const folder = join(newFolder(), 'một-thư-mục-có-tên-rất-dài'.repeat(3));
  const postgres = await start(folder);
  const socket = new URL(postgres.url).searchParams.get('host') ?? '';
  expect(Buffer.byteLength(socket)).toBeLessThan(90);
  expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await postgres.stop();
  expect(existsSync(socket)).toBe(false);
});

test('the log of the server holds nothing that people typed', async () => {
  const folder = newFolder();
  const { url } = await start(folder);
  await ask(url, 'create table person (name text primary key)');
  await ask(url, `insert into person values ('Nguyễn Văn Bí Mật')`);
  await expect(ask(url, `insert into person values ('Nguyễn Văn Bí Mật')`)).rejects.toThrow('duplicate key');
  await expect(ask(url, `select 'Nguyễn Văn Bí Mật'::int`)).rejects.toThrow('invalid input syntax');
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('Bí Mật');
});

test('a disk without room is told before anything is made', async () => {
  const dataFolder = newFolder();
  expect(await refusal({ dataFolder, minimumFreeBytes: Number.MAX_SAFE_INTEGER })).toMatchObject({ code: 'disk-full' });
  expect(existsSync(join(dataFolder, 'postgres'))).toBe(false);
});

test('data of another version and folders with other things in them are left alone', async () => {
  const older = newFolder();
  mkdirSync(join(older, 'postgres'));
  writeFileSync(join(older, 'postgres/PG_VERSION'), '17\n');
  expect(await refusal({ dataFolder: older })).toMatchObject({ code: 'other-postgres-version' });
  const other = newFolder();
  mkdirSync(join(other, 'postgres'));
  writeFileSync(join(other, 'postgres/ảnh.jpg'), '');
  expect(await refusal({ dataFolder: other })).toMatchObject({ code: 'folder-not-a-database' });
});

test('a start that was cut off while the database was made begins anew', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'postgres.new/base'), { recursive: true });
  const { url } = await start(folder);
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a folder whose roles have passwords starts again, also with new ones, and lets in by the last alone', async () => {
  const folder = newFolder();
  const passwords = { owner: 'o'.repeat(32), app: 'a'.repeat(32), portal: 'p'.repeat(32) };
  await (await start(folder)).stop();
  await (await start(folder, { passwords })).stop();
  const again = await start(folder, { passwords });
  const app = again.urlOf('minhbach', 'app');
  expect(await ask(app, 'select current_user::text as who')).toEqual([{ who: 'minhbach_app' }]);
  await again.stop();
  const renewed = await start(folder, { passwords: { ...passwords, owner: 'n'.repeat(32), app: 'b'.repeat(32) } });
  await expect(ask(app, 'select 1')).rejects.toThrow('password');
  expect(await ask(renewed.urlOf('minhbach', 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
});
