import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import { openStorage } from '#platform/server/files/storage.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { FILES, JOBS, MANIFEST, SECRETS, type Manifest } from './manifest.ts';
import { tablesOf } from './tables.ts';

export interface BackupOrder {
  databaseUrl: string;
  filesFolder: string;
  kind: Manifest['kind'];
  secrets: { authSecret: string; encryptionKey: string };
  version: string;
  takenAt: Temporal.Instant;
  target: string;
}

export interface BackupDone {
  tables: number;
  files: number;
  bytes: number;
}

const hashing = (hash: Hash): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });

/** Adds entries to an archive and keeps the hash of each. */
function archive(into: Pack) {
  const entries: Record<string, string> = {};
  const stream = async (name: string, size: number, source: Readable): Promise<void> => {
    const hash = createHash('sha256');
    await pipeline(source, hashing(hash), into.entry({ name, size, mode: 0o600 }));
    entries[name] = hash.digest('hex');
  };
  const text = (name: string, content: string): Promise<void> => {
    const bytes = Buffer.from(content, 'utf8');
    return stream(name, bytes.byteLength, Readable.from([bytes]));
  };
  return { entries, stream, text };
}

type Archive = ReturnType<typeof archive>;

async function writeTables(client: Client, into: Archive, scratch: string): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = [];
  for (const [index, table] of (await tablesOf(client)).entries()) {
    const spool = join(scratch, 'table');
    await pipeline(client.query(copyTo(`copy ${table.name} (${table.columns}) to stdout`)), createWriteStream(spool));
    const entry = `tables/${String(index).padStart(3, '0')}`;
    await into.stream(entry, (await stat(spool)).size, createReadStream(spool));
    tables.push({ entry, ...table });
  }
  return tables;
}

async function writeFiles(client: Client, into: Archive, folder: string): Promise<number> {
  const { disk } = openStorage(folder);
  const { rows } = await client.query<{ storage_key: string; byte_count: string }>(
    'select storage_key, byte_count from stored_file order by storage_key',
  );
  for (const { storage_key, byte_count } of rows)
    await into.stream(`${FILES}${storage_key}`, Number(byte_count), await disk.getStream(storage_key));
  return rows.length;
}

/** Jobs that were stored and not yet done; the queue's own tables belong to its version and stay behind. */
const openJobs = `select coalesce(json_agg(json_build_object('name', name, 'data', data)), '[]')::text as jobs from pgboss.job where state < 'completed'`;

async function fill(into: Archive, client: Client, order: BackupOrder, scratch: string): Promise<Omit<BackupDone, 'bytes'>> {
  await client.query('begin isolation level repeatable read read only');
  const migrations = (await client.query<{ name: string }>('select name from migration order by name')).rows.map(({ name }) => name);
  const tables = await writeTables(client, into, scratch);
  await into.text(JOBS, (await client.query<{ jobs: string }>(openJobs)).rows[0]?.jobs ?? '[]');
  const files = await writeFiles(client, into, order.filesFolder);
  await client.query('commit');
  await into.text(SECRETS, JSON.stringify(order.secrets));
  const { version, kind } = order;
  const manifest: Manifest = {
    format: 'minh-bach-backup-1',
    version,
    takenAt: order.takenAt.toString(),
    kind,
    migrations,
    tables,
    entries: { ...into.entries },
  };
  await into.text(MANIFEST, JSON.stringify(manifest));
  return { tables: tables.length, files };
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * Writes everything the installation holds into one file: all tables of one snapshot, the files they name, open jobs and the keys.
 * Work may go on meanwhile. The file appears under its name only when it is whole; refused when the name is taken.
 */
export async function writeBackup(order: BackupOrder): Promise<Result<BackupDone>> {
  if (await exists(order.target))
    return refuse('file-exists', `Tệp ${order.target} đã có; hãy chọn tên khác.\nThe file ${order.target} exists; choose another name.`);
  if (!(await exists(dirname(order.target))))
    return refuse('folder-missing', `Không có thư mục ${dirname(order.target)}.\nThere is no folder ${dirname(order.target)}.`);
  const scratch = await mkdtemp(`${order.target}.part-`);
  const part = join(scratch, 'archive');
  const client = new Client({ connectionString: order.databaseUrl });
  const tar = pack();
  try {
    await client.connect();
    const written = pipeline(tar, createGzip({ level: 6 }), createWriteStream(part, { mode: 0o600 }));
    const [done] = await Promise.all([fill(archive(tar), client, order, scratch).then((result) => (tar.finalize(), result)), written]);
    const handle = await open(part, 'r');
    await handle.sync();
    await handle.close();
    await rename(part, order.target);
    return ok({ ...done, bytes: (await stat(order.target)).size });
  } finally {
    tar.destroy();
    await client.end();
    await rm(scratch, { recursive: true, force: true });
  }
}
