import { createWriteStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { access, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack } from 'tar-stream';
import { isStoreAway } from '#platform/server/files/away.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import type { Signer } from '#platform/server/log/signing.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { archive, spool, type Archive } from './archive.ts';
import { locked, type Lock } from './lock.ts';
import { ANCHORS, FILES, JOBS, MANIFEST, SECRETS, SIGNATURE, type Manifest, type Problem, type SignedManifest } from './manifest.ts';
import { tablesOf } from './tables.ts';

export interface BackupOrder {
  /** Of the owner: a backup holds everything. */
  databaseUrl: string;
  dataFolder: string;
  filesFolder: string;
  kind: Manifest['kind'];
  secrets: { authSecret: string; encryptionKey: string };
  signer: Signer;
  version: string;
  takenAt: Temporal.Instant;
  target: string;
  lock?: Lock;
}

export interface BackupDone {
  tables: number;
  files: number;
  bytes: number;
  problems: Problem[];
}

async function writeTables(client: Client, into: Archive, scratch: string): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = [];
  for (const [index, table] of (await tablesOf(client)).entries()) {
    const entry = `tables/${String(index).padStart(3, '0')}`;
    const copy = join(scratch, 'table');
    await spool(client.query(copyTo(`copy ${table.name} (${table.columns}) to stdout`)), copy);
    await into.file(entry, copy);
    tables.push({ entry, ...table });
  }
  return tables;
}

interface Stored {
  storage_key: string;
  name: string;
  sha256: string;
}

/** One file that is gone or cannot be read must not cost the rest: it is named, and the backup goes on. */
async function writeFile(into: Archive, scratch: string, stored: Stored, read: () => Promise<Readable>): Promise<Problem | undefined> {
  const { storage_key: key, name, sha256 } = stored;
  const copy = join(scratch, 'file');
  try {
    await spool(await read(), copy);
  } catch (error) {
    // A store that is away has lost nothing; a backup without its files would be none.
    if (isStoreAway(error)) throw error;
    const gone =
      error instanceof Error && /ENOENT|E_CANNOT_READ_FILE/.test(`${String((error as { code?: string }).code)} ${String(error.cause)}`);
    return { key, name, what: gone ? 'missing' : 'unreadable' };
  }
  const hash = await into.file(`${FILES}${key}`, copy);
  return hash === sha256 ? undefined : { key, name, what: 'altered' };
}

async function writeFiles(client: Client, into: Archive, folder: string, scratch: string): Promise<{ files: number; problems: Problem[] }> {
  const { disk } = openStorage(folder);
  const { rows } = await client.query<Stored>(
    'select distinct on (storage_key) storage_key, name, sha256 from stored_file order by storage_key',
  );
  const problems: Problem[] = [];
  for (const stored of rows) {
    const problem = await writeFile(into, scratch, stored, () => disk.getStream(stored.storage_key));
    if (problem) problems.push(problem);
  }
  return { files: rows.length - problems.filter(({ what }) => what !== 'altered').length, problems };
}

/** The heads of the log that were signed so far: without them a restored log could not be compared. */
async function writeAnchors(into: Archive, dataFolder: string): Promise<void> {
  const folder = join(dataFolder, ANCHORS);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) await into.text(`${ANCHORS}${name}`, readFileSync(join(folder, name), 'utf8'));
}

/** Jobs that were stored and not yet done; the queue's own tables belong to its version and stay behind. */
const openJobs = `select coalesce(json_agg(json_build_object('name', name, 'data', data)), '[]')::text as jobs from pgboss.job where state < 'completed'`;

async function fill(into: Archive, client: Client, order: BackupOrder, scratch: string): Promise<Omit<BackupDone, 'bytes'>> {
  await client.query('begin isolation level repeatable read read only');
  const migrations = (await client.query<{ name: string }>('select name from migration order by name')).rows.map(({ name }) => name);
  const tables = await writeTables(client, into, scratch);
  await into.text(JOBS, (await client.query<{ jobs: string }>(openJobs)).rows[0]?.jobs ?? '[]');
  const { files, problems } = await writeFiles(client, into, order.filesFolder, scratch);
  await client.query('commit');
  await writeAnchors(into, order.dataFolder);
  await into.text(SECRETS, JSON.stringify(order.secrets));
  const { version, kind, signer } = order;
  const manifest: SignedManifest = {
    format: 'minh-bach-backup-2',
    version,
    takenAt: order.takenAt.toString(),
    kind,
    migrations,
    tables,
    problems,
    entries: { ...into.entries },
  };
  const text = JSON.stringify(manifest);
  await into.text(MANIFEST, text);
  await into.text(SIGNATURE, JSON.stringify({ publicKey: signer.publicKey, signature: signer.sign(text) }));
  return { tables: tables.length, files, problems };
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function whyNotThere(target: string): Promise<Result<never> | undefined> {
  if (await exists(target))
    return refuse('file-exists', `Tệp ${target} đã có; hãy chọn tên khác.\nThe file ${target} exists; choose another name.`);
  const folder = dirname(target);
  return (await exists(folder)) ? undefined : refuse('folder-missing', `Không có thư mục ${folder}.\nThere is no folder ${folder}.`);
}

async function writePart(part: string, client: Client, order: BackupOrder, scratch: string): Promise<Result<Omit<BackupDone, 'bytes'>>> {
  const tar = pack();
  try {
    const zipped = createGzip({ level: 6 });
    // Where the archive breaks off, so does what is made of it.
    void pipeline(tar, zipped).catch(() => undefined);
    const content = await locked(zipped, order.lock ?? {});
    if (!content.ok) return content;
    const written = pipeline(content.value, createWriteStream(part, { mode: 0o600 }));
    const [done] = await Promise.all([fill(archive(tar), client, order, scratch).then((result) => (tar.finalize(), result)), written]);
    const handle = await open(part, 'r');
    await handle.sync();
    await handle.close();
    return ok(done);
  } finally {
    tar.destroy();
  }
}

/** Writes one snapshot of everything into one signed file, whole or not at all; `problems` names missing or altered files. Refused when the name is taken. */
export async function writeBackup(order: BackupOrder): Promise<Result<BackupDone>> {
  const why = await whyNotThere(order.target);
  if (why) return why;
  const scratch = await mkdtemp(`${order.target}.part-`);
  const part = join(scratch, 'archive');
  const client = new Client({ connectionString: order.databaseUrl });
  try {
    await client.connect();
    const done = await writePart(part, client, order, scratch);
    if (!done.ok) return done;
    await rename(part, order.target);
    return ok({ ...done.value, bytes: (await stat(order.target)).size });
  } finally {
    await client.end();
    await rm(scratch, { recursive: true, force: true });
  }
}
