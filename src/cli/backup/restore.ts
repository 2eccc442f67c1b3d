import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { verifyChains } from '#platform/server/audit.ts';
import { sealKeyFrom, sealsWith } from '#platform/server/log/seal.ts';
import { carrying } from '#platform/server/log/rows/found.ts';
import { sealWith } from '#platform/server/log/texts.ts';
import { verifySeals } from '#platform/server/log/verify.ts';
import { openDatabase } from '#platform/server/database.ts';
import { enqueue, prepareQueues } from '#platform/server/jobs.ts';
import { carriedMigrations, migrate, migrateTo } from '#platform/server/migrate.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { jobs } from '#worker/subscriptions.ts';
import { eachEntry } from './check.ts';
import type { Source } from './lock.ts';
import { ANCHORS, FILES, JOBS, SECRETS, type Manifest } from './manifest.ts';

export interface RestoreOrder {
  source: Source;
  manifest: Manifest;
  /** Of the owner, who makes the tables. */
  databaseUrl: string;
  dataFolder: string;
  filesFolder: string;
}

export interface Secrets {
  authSecret: string;
  encryptionKey: string;
}

interface Found {
  jobs: string;
  secrets: Secrets;
}

export async function tooNew(manifest: Manifest): Promise<Result<never> | undefined> {
  const known = new Set(await carriedMigrations());
  const unknown = manifest.migrations.find((name) => !known.has(name));
  return unknown === undefined
    ? undefined
    : refuse(
        'backup-too-new',
        `Bản sao lưu thuộc phiên bản ${manifest.version}, mới hơn phần mềm này; hãy cập nhật phần mềm rồi khôi phục.\n` +
          `The backup was taken by version ${manifest.version}, newer than this one; update the software first.`,
      );
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from pg_tables where schemaname in ('public', 'auth', 'pgboss')`,
    );
    return rows[0]?.count === '0';
  } finally {
    await client.end();
  }
}

/** Only files of anchors by their own names: what comes from outside must not choose where it lands. */
function keepAnchors(dataFolder: string, name: string, content: Buffer): void {
  const file = name.slice(ANCHORS.length);
  if (!/^(?:\d{4}\.jsonl|keys\.json)$/.test(file)) return;
  mkdirSync(join(dataFolder, ANCHORS), { recursive: true, mode: 0o700 });
  writeFileSync(join(dataFolder, ANCHORS, file), content, { mode: 0o600 });
}

async function copyEverything(client: Client, order: RestoreOrder): Promise<Found> {
  const { disk } = openStorage(order.filesFolder);
  const tables = new Map(order.manifest.tables.map((table) => [table.entry, table]));
  const found = { jobs: '[]', secrets: '' };
  await eachEntry(order.source, async (name, content) => {
    const table = tables.get(name);
    if (table) await pipeline(content, client.query(copyFrom(`copy ${table.name} (${table.columns}) from stdin`)));
    else if (name === JOBS) found.jobs = (await buffer(content)).toString('utf8');
    else if (name === SECRETS) found.secrets = (await buffer(content)).toString('utf8');
    else if (name.startsWith(ANCHORS)) keepAnchors(order.dataFolder, name, await buffer(content));
    else if (name.startsWith(FILES)) await disk.putStream(name.slice(FILES.length), content);
    else await drain(content);
  });
  return { jobs: found.jobs, secrets: JSON.parse(found.secrets) as Secrets };
}

const drain = async (content: Readable): Promise<void> => {
  for await (const _ of content) continue;
};

/** Rows first and keys after: the tables refer to each other in circles of time. */
async function fill(order: RestoreOrder): Promise<Found> {
  const client = new Client({ connectionString: order.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    const found = await copyEverything(client, order);
    await client.query('commit');
    return found;
  } finally {
    await client.end();
  }
}

/** The migrations that came after the backup; what they change is sealed with the keys that came back. */
async function bringUp(url: string, { encryptionKey }: Secrets): Promise<void> {
  const { db, close } = openDatabase(url, { maximum: 3 });
  const key = Buffer.from(encryptionKey, 'base64url');
  sealWith(key);
  sealsWith(db, sealKeyFrom(key));
  try {
    await carrying(db, async () => void (await migrate(url)));
  } finally {
    await close();
  }
}

async function storeJobs(url: string, stored: string): Promise<void> {
  const { db, pool, close } = openDatabase(url, { maximum: 2 });
  try {
    await prepareQueues(pool, jobs);
    const known = new Map(jobs.map((job) => [job.name, job]));
    const waiting = JSON.parse(stored) as { name: string; data: object }[];
    await db.transaction().execute(async (tx) => {
      for (const { name, data } of waiting) {
        const job = known.get(name);
        if (job) await enqueue(tx, job, data);
      }
    });
  } finally {
    await close();
  }
}

/** A log whose hashes or seals do not hold is no log; one from before there were seals has none. */
async function holds(url: string, { encryptionKey }: Secrets): Promise<boolean> {
  const { db, close } = openDatabase(url, { maximum: 2 });
  try {
    if ((await verifyChains(db)).length > 0) return false;
    const { seals, faults } = await verifySeals(db, sealKeyFrom(Buffer.from(encryptionKey, 'base64url')), Temporal.Now.instant());
    return seals === 0 || faults.length === 0;
  } finally {
    await close();
  }
}

/** Restores a checked backup, then later migrations; the log is recomputed. Refused: something there already, a newer version, a log that does not hold. */
export async function restoreBackup(order: RestoreOrder): Promise<Result<{ tables: number; secrets: Secrets }>> {
  const newer = await tooNew(order.manifest);
  if (newer) return newer;
  if (!(await isEmpty(order.databaseUrl)))
    return refuse(
      'not-empty',
      'Cơ sở dữ liệu đã có dữ liệu; chỉ khôi phục vào một bản cài đặt trống.\nThe database is not empty; restore into an empty installation only.',
    );
  await migrateTo(order.databaseUrl, order.manifest.migrations);
  const found = await fill(order);
  await bringUp(order.databaseUrl, found.secrets);
  await storeJobs(order.databaseUrl, found.jobs);
  return (await holds(order.databaseUrl, found.secrets))
    ? ok({ tables: order.manifest.tables.length, secrets: found.secrets })
    : refuse('chain-broken', 'Nhật ký trong bản sao lưu đã bị thay đổi.\nThe audit log in the backup was altered.');
}
