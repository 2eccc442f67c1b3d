import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { aDocument } from '#root/testing/documents.ts';
import { refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createEmptyDatabase, createTestDatabase } from '#root/testing/database.ts';
import { performing, aPlan } from '#root/testing/plans.ts';
import { verifyChains } from '#platform/server/audit.ts';
import type { Database } from '#platform/server/database.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import { checkBackup } from './check.ts';
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

const secrets = { authSecret: 'a'.repeat(43), encryptionKey: 'b'.repeat(43) };
const order = (target: string) => ({
  databaseUrl: from.url,
  filesFolder: join(folder, 'files'),
  kind: 'own' as const,
  secrets,
  version: '0.1.0',
  takenAt: Temporal.Instant.from('2026-06-01T09:00:00Z'),
  target: join(folder, target),
});

/** Every row of every table that people fill, as text. */
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
  ];
  const rows = await Promise.all(
    tables.map(async (name) => (await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db)).rows),
  );
  return rows.flat().map(({ row }) => row);
}

test('a backup restored into an empty installation holds the same rows, files, jobs and an unbroken chain', async () => {
  value(await writeBackup(order('whole')));
  const manifest = value(await checkBackup(join(folder, 'whole')));
  const to = await createEmptyDatabase();
  try {
    const filesFolder = join(folder, 'restored');
    value(await restoreBackup({ source: join(folder, 'whole'), manifest, databaseUrl: to.url, filesFolder }));
    expect(await everything(to.db)).toEqual(await everything(from.db));
    expect(await verifyChains(to.db)).toEqual([]);
    const { storage_key: key } = await to.db.selectFrom('stored_file').select('storage_key').executeTakeFirstOrThrow();
    expect(readFileSync(join(filesFolder, key))).toEqual(readFileSync(join(folder, 'files', key)));
    const waiting = await sql<{ name: string }>`select name from pgboss.job where state = 'created' order by name`.execute(to.db);
    expect(waiting.rows.map(({ name }) => name)).toContain('document-uploaded');
  } finally {
    await to.drop();
  }
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
  for (const name of ['cut', 'altered', 'other', 'empty']) expect(refusalOf(await checkBackup(join(folder, name)))).toBe('backup-broken');
});

test('a file that is there already is not written over', async () => {
  writeFileSync(join(folder, 'taken'), 'quý giá');
  expect(refusalOf(await writeBackup(order('taken')))).toBe('file-exists');
  expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('quý giá');
});

test('it restores into an empty installation only, and not what a newer version wrote', async () => {
  value(await writeBackup(order('again')));
  const manifest = value(await checkBackup(join(folder, 'again')));
  const restored = await restoreBackup({ source: join(folder, 'again'), manifest, databaseUrl: from.url, filesFolder: join(folder, 'x') });
  expect(refusalOf(restored)).toBe('not-empty');
  const later = { ...manifest, migrations: [...manifest.migrations, '20991231T000000_later'] };
  const newer = await restoreBackup({
    source: join(folder, 'again'),
    manifest: later,
    databaseUrl: from.url,
    filesFolder: join(folder, 'x'),
  });
  expect(refusalOf(newer)).toBe('backup-too-new');
});
