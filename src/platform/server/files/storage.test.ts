import { existsSync, mkdtempSync, readdirSync, rmSync, type ReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { now } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import type { FileId } from '../../values/ids.ts';
import { nameFile, openShelf, sha256Of } from './shelf.ts';
import { findFile, openStorage, readStored } from './storage.ts';

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

const keep = async (name: string, content: Uint8Array | Blob) => {
  await using shelf = openShelf(opened.db, storage, ward.authorityId);
  const shelved = await shelf.put({ name, mediaType: 'text/plain', content });
  return await opened.db.transaction().execute((tx) => nameFile(tx, shelved, now));
};

const inStore = () =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;

test('a file is kept as it came and found by its authority alone', async () => {
  const bytes = Buffer.from('Kế hoạch tuyên truyền', 'utf8');
  const kept = await keep('kế hoạch.txt', bytes);
  expect(kept).toMatchObject({ byteCount: bytes.length, sha256: await sha256Of(bytes) });
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

test('what a refused or broken command stored is taken out again, and the same bytes can be kept', async () => {
  const bytes = Buffer.from('hai lần');
  const before = inStore();
  const failing = async (broken: () => Promise<unknown>) => {
    await using shelf = openShelf(opened.db, storage, ward.authorityId);
    const shelved = await shelf.put({ name: 'x', mediaType: 'text/plain', content: bytes });
    expect(inStore()).toBe(before + 1);
    await opened.db.transaction().execute(async (tx) => {
      await nameFile(tx, shelved, now);
      await broken();
    });
  };
  await expect(failing(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(inStore()).toBe(before);
  const rows = opened.db
    .selectFrom('stored_file')
    .select('id')
    .where('sha256', '=', await sha256Of(bytes));
  expect(await rows.execute()).toEqual([]);
  const [one, two] = [await keep('x', bytes), await keep('x', new Blob([bytes]))];
  expect(one.storageKey).not.toBe(two.storageKey);
  expect(await rows.execute()).toHaveLength(2);
  expect(inStore()).toBe(before + 2);
});

test('a shelf is not cleared while the transaction that took from it is still open', async () => {
  const opening = Promise.withResolvers<undefined>();
  const committing = Promise.withResolvers<undefined>();
  let work: Promise<unknown> | undefined;
  const cleared = (async () => {
    await using shelf = openShelf(opened.db, storage, ward.authorityId);
    const shelved = await shelf.put({ name: 'chậm', mediaType: 'text/plain', content: Buffer.from('chậm') });
    work = opened.db.transaction().execute(async (tx) => {
      const kept = await nameFile(tx, shelved, now);
      opening.resolve(undefined);
      await committing.promise;
      return kept;
    });
    await opening.promise;
  })();
  await opening.promise;
  committing.resolve(undefined);
  await cleared;
  expect(Buffer.from(await readStored(storage, (await work) as { storageKey: string })).toString()).toBe('chậm');
});

test('a store that goes away while the shelf is cleared does not undo the answer', async () => {
  const away = { ...storage, disk: { ...storage.disk, put: () => Promise.resolve(), delete: () => Promise.reject(new Error('away')) } };
  using said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const answer = await (async () => {
    await using shelf = openShelf(opened.db, away, ward.authorityId);
    await shelf.put({ name: 'x', mediaType: 'text/plain', content: Buffer.from('x') });
    return 'refused';
  })();
  expect(answer).toBe('refused');
  expect(said).toHaveBeenCalledOnce();
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
