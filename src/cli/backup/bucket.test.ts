import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { anS3Store } from '#root/testing/files/bucket.ts';
import { aDocument } from '#root/testing/documents.ts';
import { value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createEmptyDatabase, createTestDatabase, keyOfTests } from '#root/testing/database.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import { verifyFiles } from '#platform/server/log/files.ts';
import { signerOf } from '#platform/server/log/signing.ts';
import { parseSettings } from '#root/src/settings.ts';
import { checkStore } from '#supervisor/store.ts';
import { checkBackup } from './check.ts';
import { openSource } from './lock.ts';
import { restoreBackup } from './restore.ts';
import { writeBackup } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'minh-bach-bucket-'));
const bucket = await anS3Store();
for (const [name, text] of Object.entries(bucket.env)) vi.stubEnv(name, text);
const from = await createTestDatabase();
const place = 's3://minh-bach';
afterAll(async () => {
  vi.unstubAllEnvs();
  await from.drop();
  await bucket.stop();
  rmSync(folder, { recursive: true, force: true });
});

const owner = await anOfficer(from.db, await anAuthority(from.db), { roles: ['plan-owner'] });
const storage = openStorage(place);
await aDocument(from.db, storage, owner);
const stored = await from.db.selectFrom('stored_file').selectAll().executeTakeFirstOrThrow();

const order = (target: string) => ({
  databaseUrl: from.ownerUrl,
  dataFolder: folder,
  filesFolder: place,
  kind: 'own' as const,
  secrets: { authSecret: 'a'.repeat(43), encryptionKey: keyOfTests.toString('base64url') },
  signer: signerOf(Buffer.alloc(32, 1)),
  version: '0.1.0',
  takenAt: Temporal.Instant.from('2026-06-01T09:00:00Z'),
  target: join(folder, target),
});
const said: string[] = [];
const start = (prepared: boolean, given: Record<string, string> = {}) =>
  checkStore(value(parseSettings({ ...bucket.env, ...given })), { kind: 'own', prepared }, (vi) => void said.push(vi));

test('files in a bucket are verified, backed up, and restored into a folder and back into a bucket', async () => {
  expect(await verifyFiles(from.db, place)).toEqual({ files: 1, faults: [] });
  expect(value(await writeBackup(order('whole')))).toMatchObject({ files: 1, problems: [] });
  const before = await storage.disk.getBytes(stored.storage_key);
  await storage.disk.delete(stored.storage_key);
  for (const filesFolder of [place, join(folder, 'files')]) {
    const to = await createEmptyDatabase();
    const source = value(await openSource(join(folder, 'whole'), {}));
    const { manifest } = value(await checkBackup(source));
    value(await restoreBackup({ source, manifest, databaseUrl: to.url, dataFolder: mkdtempSync(join(folder, 'to-')), filesFolder }));
    expect(await verifyFiles(to.db, filesFolder)).toEqual({ files: 1, faults: [] });
    await to.drop();
  }
  expect(readFileSync(join(folder, 'files', stored.storage_key))).toEqual(Buffer.from(before));
});

test('a file that the bucket has lost is named, and so is an altered one', async () => {
  const bytes = await storage.disk.getBytes(stored.storage_key);
  await storage.disk.put(stored.storage_key, Buffer.from('khác'));
  expect((await verifyFiles(from.db, place)).faults).toMatchObject([{ storageKey: stored.storage_key, reason: 'altered' }]);
  await storage.disk.delete(stored.storage_key);
  expect((await verifyFiles(from.db, place)).faults).toMatchObject([{ storageKey: stored.storage_key, reason: 'missing' }]);
  expect(value(await writeBackup(order('lacking'))).problems).toMatchObject([{ what: 'missing' }]);
  await storage.disk.put(stored.storage_key, bytes);
});

test('a start with a wrong secret or a bucket that is not there is refused by name', async () => {
  expect(await start(true)).toMatchObject({ ok: true });
  expect(await start(true, { MINHBACH_S3_BUCKET: 'another-one' })).toMatchObject({ ok: false, refusal: { code: 'store-no-bucket' } });
  vi.stubEnv('MINHBACH_S3_SECRET', 'another');
  expect(await start(true)).toMatchObject({
    ok: false,
    refusal: { code: 'store-denied', message: expect.stringMatching(/MINHBACH_S3_KEY/) as string },
  });
  vi.stubEnv('MINHBACH_S3_SECRET', bucket.env['MINHBACH_S3_SECRET']);
});

test('while the store is down nothing is said to be lost, no backup is made, and only a first start is refused', async () => {
  await bucket.hangUp();
  const away = expect.objectContaining({ code: 'STORE_AWAY' }) as Error;
  await expect(verifyFiles(from.db, place)).rejects.toEqual(away);
  await expect(writeBackup(order('without'))).rejects.toEqual(away);
  expect(readdirSync(folder).filter((name) => name.startsWith('without'))).toEqual([]);
  expect(await start(false)).toMatchObject({ ok: false, refusal: { code: 'store-away' } });
  said.length = 0;
  expect(await start(true)).toMatchObject({ ok: true });
  expect(said).toEqual([expect.stringContaining('không trả lời')]);
});
