import { mkdtempSync, rmSync, type ReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import type { FileId } from '../../values/ids.ts';
import { findFile, keepFile, openStorage, readStored, sha256 } from './storage.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
const folder = mkdtempSync(join(tmpdir(), 'minhbach-storage-'));
const storage = openStorage(folder);

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
});
afterAll(async () => {
  await opened.drop();
  rmSync(folder, { recursive: true });
});

const keep = (name: string, bytes: Uint8Array) =>
  opened.db.transaction().execute((tx) => keepFile(storage, tx, ward.authorityId, { name, mediaType: 'text/plain', bytes }, now));

test('a file is kept as it came and found by its authority alone', async () => {
  const bytes = Buffer.from('Kế hoạch tuyên truyền', 'utf8');
  const kept = await keep('kế hoạch.txt', bytes);
  expect(kept).toMatchObject({ byteCount: bytes.length, sha256: sha256(bytes) });
  expect(Buffer.from(await readStored(storage, kept))).toEqual(bytes);
  expect(await findFile(opened.db, ward.authorityId, kept.id)).toEqual(kept);
  const other = await anAuthority(opened.db);
  expect(await findFile(opened.db, other.authorityId, kept.id)).toBeUndefined();
  expect(await findFile(opened.db, ward.authorityId, crypto.randomUUID() as FileId)).toBeUndefined();
});

test.for(['../../etc/passwd', '..\\..\\x', 'a\0b.txt', `${'dài '.repeat(200)}.pdf`, 'đảo ngược \u202Efdp.exe', '', '📎'.repeat(200)])(
  'a name such as %j is text and no path',
  async (name) => {
    const kept = await keep(name, Buffer.from(name));
    expect(kept.storageKey).toMatch(/^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64}-[0-9a-f]{8}$/);
    expect(kept.name.length).toBeLessThanOrEqual(255);
    expect(kept.name).not.toMatch(/[\0\u202E]/);
    expect(await findFile(opened.db, ward.authorityId, kept.id)).toEqual(kept);
  },
);

test('what a rolled-back transaction wrote is named by no row, and the same bytes can be kept again', async () => {
  const bytes = Buffer.from('hai lần');
  const failing = opened.db.transaction().execute(async (tx) => {
    await keepFile(storage, tx, ward.authorityId, { name: 'x', mediaType: 'text/plain', bytes }, now);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const rows = opened.db.selectFrom('stored_file').select('id').where('sha256', '=', sha256(bytes));
  expect(await rows.execute()).toEqual([]);
  const [one, two] = [await keep('x', bytes), await keep('x', bytes)];
  expect(one.storageKey).not.toBe(two.storageKey);
  expect(await rows.execute()).toHaveLength(2);
});

test('bytes that the store has lost are an exception', async () => {
  const kept = await keep('mất.txt', Buffer.from('mất'));
  await storage.disk.delete(kept.storageKey);
  await expect(readStored(storage, kept)).rejects.toThrow();
});

test('a part of a file is read where it lies: nothing before it and nothing behind', async () => {
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251));
  const { storageKey } = await keep('dài.bin', bytes);
  const stream = (await storage.readPart(storageKey, 250_000, 250_099)) as ReadStream;
  expect(Buffer.concat(await stream.toArray())).toEqual(bytes.subarray(250_000, 250_100));
  expect(stream.bytesRead).toBe(100);
});
