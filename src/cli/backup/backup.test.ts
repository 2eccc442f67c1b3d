import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { pack } from 'tar-stream';
import { afterAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { aDocument } from '#root/testing/documents.ts';
import { refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createEmptyDatabase, createTestDatabase, keyOfTests, sealKey } from '#root/testing/database.ts';
import { performing, aPlan } from '#root/testing/plans.ts';
import { verifyChains } from '#platform/server/audit.ts';
import type { Database } from '#platform/server/database.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import { anchorHeads, anchorLines } from '#platform/server/log/anchors.ts';
import { fingerprintOf, signerOf } from '#platform/server/log/signing.ts';
import { INSTALLATION } from '#platform/server/log/seal.ts';
import { sealFound } from '#platform/server/log/rows/found.ts';
import { verifyAnchors, verifySeals } from '#platform/server/log/verify.ts';
import type { Result } from '#platform/values/result.ts';
import { checkBackup, eachEntry, type Checked } from './check.ts';
import { trust } from './keys.ts';
import { openSource, type Lock, type Source, type Unlock } from './lock.ts';
import { MANIFEST, SIGNATURE, type SignedManifest } from './manifest.ts';
import { restoreBackup } from './restore.ts';
import { writeBackup } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'minh-bach-backup-'));
const from = await createTestDatabase();
const storage = openStorage(join(folder, 'files'));
afterAll(async () => {
  await from.drop();
  rmSync(folder, { recursive: true, force: true });
});

const authority = await anAuthority(from.db);
const owner = await anOfficer(from.db, authority, { roles: ['plan-owner'] });
await aPlan(from.db, owner, { duties: [{ units: [performing(authority.rootUnitId, { role: 'lead' })] }] });
await aDocument(from.db, storage, owner);
await sealFound(from.db, Temporal.Now.instant());

const signer = signerOf(Buffer.alloc(32, 1));
const another = signerOf(Buffer.alloc(32, 2));
const takenAt = Temporal.Instant.from('2026-06-01T09:00:00Z');
await anchorHeads(from.db, { dataFolder: folder, signer, now: takenAt });

const order = (target: string, lock: Lock = {}) => ({
  databaseUrl: from.ownerUrl,
  dataFolder: folder,
  filesFolder: join(folder, 'files'),
  kind: 'own' as const,
  secrets: { authSecret: 'a'.repeat(43), encryptionKey: keyOfTests.toString('base64url') },
  signer,
  version: '0.1.0',
  takenAt,
  target: join(folder, target),
  lock,
});
const open = async (name: string, unlock: Unlock = {}): Promise<Source> => value(await openSource(join(folder, name), unlock));
const check = async (name: string): Promise<Result<Checked>> => checkBackup(await open(name));

/** Every row of every table that people fill, as text; the installation's own chain goes on with what was brought up to date. */
async function everything(db: Database): Promise<string[]> {
  const tables = [
    'authority',
    'unit_version',
    'officer',
    'post',
    'document',
    'reading',
    'stored_file',
    'plan',
    'duty',
    'duty_unit',
    'task',
    'audit_entry',
    'audit_head',
    'audit_seal',
  ];
  const rows = await Promise.all(
    tables.map(
      async (name) =>
        (
          await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t
            where to_jsonb(t) ->> 'authority_id' is distinct from ${INSTALLATION} order by 1`.execute(db)
        ).rows,
    ),
  );
  return rows.flat().map(({ row }) => row);
}

/** The drill: restored into an empty database and folder, and compared row for row, file for file, seal for seal. */
async function drill(source: Source): Promise<void> {
  const { manifest } = value(await checkBackup(source));
  const to = await createEmptyDatabase();
  const dataFolder = mkdtempSync(join(folder, 'restored-'));
  const filesFolder = join(dataFolder, 'files');
  try {
    value(await restoreBackup({ source, manifest, databaseUrl: to.url, dataFolder, filesFolder }));
    expect(await everything(to.db)).toEqual(await everything(from.db));
    expect(await verifyChains(to.db)).toEqual([]);
    expect(await verifySeals(to.db, sealKey, takenAt)).toMatchObject({ faults: [] });
    expect(anchorLines(dataFolder)).toEqual(anchorLines(folder));
    expect(await verifyAnchors(to.db, { lines: anchorLines(dataFolder), trustedKeys: [signer.publicKey] })).toMatchObject({
      anchors: 2,
      faults: [],
    });
    const { storage_key: key } = await to.db.selectFrom('stored_file').select('storage_key').executeTakeFirstOrThrow();
    expect(readFileSync(join(filesFolder, key))).toEqual(readFileSync(join(folder, 'files', key)));
    const waiting = await sql<{ name: string }>`select name from pgboss.job where state = 'created' order by name`.execute(to.db);
    expect(waiting.rows.map(({ name }) => name)).toContain('document-uploaded');
  } finally {
    await to.drop();
  }
}

test('a backup restored into an empty installation holds the same rows, files, jobs, anchors and an unbroken, sealed chain', async () => {
  value(await writeBackup(order('whole')));
  await drill(await open('whole'));
});

test('an encrypted one opens with its passphrase alone, and is restored', async () => {
  const passphrase = 'bốn mùa hoa nở trong vườn';
  value(await writeBackup(order('locked', { passphrase })));
  expect(readFileSync(join(folder, 'locked')).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(refusalOf(await openSource(join(folder, 'locked')))).toBe('backup-locked');
  expect(refusalOf(await openSource(join(folder, 'locked'), { passphrase: 'bốn mùa hoa nở' }))).toBe('backup-key-wrong');
  await drill(await open('locked', { passphrase }));
});

test('one encrypted for a key opens with that key alone; cut or altered it is found out before anything is touched', async () => {
  const [mine, other] = await Promise.all([generateIdentity(), generateIdentity()]);
  value(await writeBackup(order('for-key', { recipients: [await identityToRecipient(mine)] })));
  expect(refusalOf(await openSource(join(folder, 'for-key'), { identities: [other] }))).toBe('backup-key-wrong');
  const unlock = { identities: [mine] };
  value(await checkBackup(await open('for-key', unlock)));
  const bytes = readFileSync(join(folder, 'for-key'));
  const altered = Buffer.from(bytes);
  altered.writeUInt8(altered.readUInt8(altered.length - 40) ^ 0xff, altered.length - 40);
  writeFileSync(join(folder, 'for-key-altered'), altered);
  writeFileSync(join(folder, 'for-key-cut'), bytes.subarray(0, bytes.length - 200));
  for (const name of ['for-key-altered', 'for-key-cut'])
    expect(refusalOf(await checkBackup(await open(name, unlock)))).toBe('backup-broken');
  expect(refusalOf(await writeBackup(order('for-nobody', { recipients: ['age1không-phải-khóa'] })))).toBe('key-wrong');
  expect(readdirSync(folder).filter((name) => name.startsWith('for-nobody'))).toEqual([]);
});

test('an altered or cut backup is found out before anything is touched', async () => {
  value(await writeBackup(order('sound')));
  const bytes = readFileSync(join(folder, 'sound'));
  writeFileSync(join(folder, 'cut'), bytes.subarray(0, bytes.length - 200));
  const altered = Buffer.from(bytes);
  altered.writeUInt8(altered.readUInt8(altered.length >> 1) ^ 0xff, altered.length >> 1);
  writeFileSync(join(folder, 'altered'), altered);
  writeFileSync(join(folder, 'other'), 'không phải bản sao lưu');
  writeFileSync(join(folder, 'empty'), '');
  for (const name of ['cut', 'altered', 'other', 'empty']) expect(refusalOf(await check(name))).toBe('backup-broken');
});

/** The backup with some entries replaced or left out, and its manifest made to agree. */
async function remade(name: string, change: (entries: Map<string, Buffer>) => void): Promise<void> {
  const entries = new Map<string, Buffer>();
  await eachEntry(await open('whole'), async (entry, content) => void entries.set(entry, await buffer(content)));
  change(entries);
  const tar = pack();
  for (const [entry, bytes] of entries) tar.entry({ name: entry }, bytes);
  tar.finalize();
  writeFileSync(join(folder, name), gzipSync(await buffer(tar)));
}

const manifestIn = (entries: Map<string, Buffer>): SignedManifest => JSON.parse(entries.get(MANIFEST)?.toString() ?? '') as SignedManifest;

test('one re-made with a new manifest is refused: without its signature, with the old one, and signed by somebody else', async () => {
  const newManifest = (entries: Map<string, Buffer>): string => {
    const text = JSON.stringify({ ...manifestIn(entries), version: '9.9.9' });
    entries.set(MANIFEST, Buffer.from(text));
    return text;
  };
  await remade('old-signature', (entries) => void newManifest(entries));
  await remade('no-signature', (entries) => void entries.delete(SIGNATURE));
  await remade('another-signature', (entries) => {
    const signed = { publicKey: another.publicKey, signature: another.sign(newManifest(entries)) };
    entries.set(SIGNATURE, Buffer.from(JSON.stringify(signed)));
  });
  await remade('of-the-first-format', (entries) => {
    const { problems: _, ...manifest } = manifestIn(entries);
    entries.set(MANIFEST, Buffer.from(JSON.stringify({ ...manifest, format: 'minh-bach-backup-1' })));
    entries.delete(SIGNATURE);
  });
  for (const name of ['old-signature', 'no-signature']) expect(refusalOf(await check(name))).toBe('backup-broken');
  const given = { fingerprint: fingerprintOf(signer.publicKey), unsigned: false, own: undefined, ask: undefined };
  expect(refusalOf(await trust(value(await check('another-signature')).signedBy, given))).toBe('backup-signed-by-another');
  expect(refusalOf(await trust(value(await check('of-the-first-format')).signedBy, given))).toBe('backup-unsigned');
  value(await trust(value(await check('whole')).signedBy, given));
});

test('without the noted fingerprint only this machine’s own key, or a person who compares, lets a backup in', async () => {
  const asked = { fingerprint: undefined, unsigned: false, own: undefined, ask: undefined };
  expect(refusalOf(await trust(signer.publicKey, asked))).toBe('backup-signed-by-another');
  expect(refusalOf(await trust(signer.publicKey, { ...asked, own: another.publicKey }))).toBe('backup-signed-by-another');
  expect(refusalOf(await trust(signer.publicKey, { ...asked, ask: () => Promise.resolve(false) }))).toBe('backup-signed-by-another');
  value(await trust(signer.publicKey, { ...asked, own: signer.publicKey }));
  value(await trust(signer.publicKey, { ...asked, ask: () => Promise.resolve(true) }));
  value(await trust(undefined, { ...asked, unsigned: true }));
});

test('statements hidden in the names of a manifest are no manifest', async () => {
  await remade('evil', (entries) => {
    const manifest = manifestIn(entries);
    const [first, ...rest] = manifest.tables;
    const tables = [{ ...first, columns: 'id) from stdin; drop table plan; --' }, ...rest];
    const text = JSON.stringify({ ...manifest, tables });
    entries.set(MANIFEST, Buffer.from(text));
    entries.set(SIGNATURE, Buffer.from(JSON.stringify({ publicKey: another.publicKey, signature: another.sign(text) })));
  });
  expect(refusalOf(await check('evil'))).toBe('backup-broken');
});

test('a file that is missing or altered is named, in the answer and in the manifest, and all the rest is kept', async () => {
  await aDocument(from.db, storage, owner, 'Văn bản thứ hai, sẽ mất tệp');
  const rows = await from.db.selectFrom('stored_file').select(['storage_key', 'name']).orderBy('stored_at').execute();
  const [kept, lost] = rows;
  const before = readFileSync(join(folder, 'files', kept?.storage_key ?? ''));
  rmSync(join(folder, 'files', lost?.storage_key ?? ''));
  writeFileSync(join(folder, 'files', kept?.storage_key ?? ''), 'ngắn hơn trước');
  const taken = value(await writeBackup(order('incomplete')));
  writeFileSync(join(folder, 'files', kept?.storage_key ?? ''), before);
  const problems = [
    { key: kept?.storage_key, name: kept?.name, what: 'altered' },
    { key: lost?.storage_key, name: lost?.name, what: 'missing' },
  ].toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
  expect(taken.problems).toEqual(problems);
  const { manifest } = value(await check('incomplete'));
  expect(manifest).toMatchObject({ problems });
  expect(Object.keys(manifest.entries).filter((name) => name.startsWith('files/'))).toHaveLength(rows.length - 1);
  expect(manifest.tables.length).toBe(taken.tables);
});

test('a file that is there already is not written over, and a backup that fails leaves nothing behind', async () => {
  writeFileSync(join(folder, 'taken'), 'quý giá');
  expect(refusalOf(await writeBackup(order('taken')))).toBe('file-exists');
  expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('quý giá');
  const databaseUrl = Object.assign(new URL(from.ownerUrl), { username: 'minhbach_portal' }).href;
  await expect(writeBackup({ ...order('unfinished'), databaseUrl })).rejects.toThrow('permission denied');
  expect(readdirSync(folder).filter((name) => name.startsWith('unfinished'))).toEqual([]);
});

test('it restores into an empty installation only, and not what a newer version wrote', async () => {
  const { manifest } = value(await check('whole'));
  const into = { databaseUrl: from.ownerUrl, dataFolder: join(folder, 'x'), filesFolder: join(folder, 'x') };
  expect(refusalOf(await restoreBackup({ source: await open('whole'), manifest, ...into }))).toBe('not-empty');
  const later = { ...manifest, migrations: [...manifest.migrations, '20991231T000000_later'] };
  expect(refusalOf(await restoreBackup({ source: await open('whole'), manifest: later, ...into }))).toBe('backup-too-new');
});
