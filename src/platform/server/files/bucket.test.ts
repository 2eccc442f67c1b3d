import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { anS3Store } from '#root/testing/files/bucket.ts';
import { reasonOf } from '../request/not-taken.ts';
import { openBucket } from './bucket.ts';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});

async function aBucket(given: Record<string, string> = {}) {
  const store = await anS3Store();
  running.push(store);
  return { ...store, storage: openBucket('minh-bach', { ...store.env, ...given }) };
}

const key = '0198-a/ab/abc-1';
const away = (state: string) => expect.objectContaining({ code: 'STORE_AWAY', state }) as Error;

test('what is put is got back: bytes, a stream, nothing at all, and a part where it lies', async () => {
  const { storage } = await aBucket();
  const bytes = randomBytes(300_000);
  await storage.disk.put(key, bytes);
  expect(Buffer.from(await storage.disk.getBytes(key))).toEqual(bytes);
  await storage.disk.putStream('stream', Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]));
  expect(await buffer(await storage.disk.getStream('stream'))).toEqual(bytes);
  expect(await buffer(await storage.readPart('stream', 250_000, 250_099))).toEqual(bytes.subarray(250_000, 250_100));
  await storage.disk.putStream('empty', Readable.from([]));
  expect(await buffer(await storage.disk.getStream('empty'))).toHaveLength(0);
  expect(await storage.state()).toBe('ready');
});

test('what is deleted, or never was, is gone: that is said of the file and not of the store', async () => {
  const { storage } = await aBucket();
  await storage.disk.put(key, Buffer.from('mất'));
  await storage.disk.delete(key);
  const gone = expect.objectContaining({ code: 'ENOENT' }) as Error;
  await expect(storage.disk.getBytes(key)).rejects.toEqual(gone);
  await expect(storage.disk.getStream(key)).rejects.toEqual(gone);
  await expect(storage.readPart(key, 0, 1)).rejects.toEqual(gone);
});

test('a wrong secret is not taken, and nothing is said about the file', async () => {
  const { storage } = await aBucket({ MINHBACH_S3_SECRET: 'another' });
  expect(await storage.state()).toBe('denied');
  await expect(storage.disk.put(key, Buffer.from('x'))).rejects.toEqual(away('denied'));
  await expect(storage.disk.getBytes(key)).rejects.toEqual(away('denied'));
});

test('a bucket that is gone is no lost file', async () => {
  const { storage, directory } = await aBucket();
  await storage.disk.put(key, Buffer.from('x'));
  rmSync(join(directory, 'minh-bach'), { recursive: true });
  expect(await storage.state()).toBe('no-bucket');
  await expect(storage.disk.getBytes(key)).rejects.toEqual(away('no-bucket'));
  await expect(storage.disk.put(key, Buffer.from('x'))).rejects.toEqual(away('no-bucket'));
});

test('a store that is down is away, for the page too', async () => {
  const { storage, hangUp } = await aBucket();
  await hangUp();
  expect(await storage.state()).toBe('away');
  const refused: unknown = await storage.disk.getBytes(key).catch((error: unknown) => error);
  expect(refused).toEqual(away('away'));
  expect(reasonOf(refused)).toMatchObject({ reason: 'no-store', status: 503 });
});

test('a store that falls silent in the middle of a file is away, and the file is not taken for whole', async () => {
  const { storage, silentAfter } = await aBucket();
  await storage.disk.put(key, randomBytes(400_000));
  silentAfter(50_000);
  const fresh = openBucket('minh-bach', { ...(await aBucket()).env });
  expect(await fresh.state()).toBe('ready');
  await expect(storage.disk.getStream(key).then(buffer)).rejects.toEqual(away('away'));
});

test('one that takes a file and never answers is away', async () => {
  const { storage, silentAfter } = await aBucket();
  silentAfter(0);
  await expect(storage.disk.putStream(key, Readable.from([randomBytes(200_000)]))).rejects.toEqual(away('away'));
});
