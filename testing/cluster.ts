import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#platform/server/database.ts';
import { prepareQueues } from '#platform/server/jobs.ts';
import { migrate } from '#platform/server/migrate.ts';
import { grantRoles } from '#platform/server/roles/grants.ts';
import { portalReads } from '#features/portal/server/index.ts';
import { clearOrphan, ROLES, startPostgres } from '#platform/server/postgres/index.ts';
import { holdFolder } from '#root/src/supervisor/folder-lock.ts';
import { jobs } from '#root/src/worker/subscriptions.ts';
import { watchHistory } from './watch/history.ts';

const ENOUGH = 1024 ** 3;

/** Where tests keep databases: in memory where there is enough of it (a clone takes 30 ms there, up to a second on a slow disk), else the temporary folder. */
export function place(): string {
  if (!existsSync('/dev/shm')) return tmpdir();
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize >= ENOUGH ? '/dev/shm' : tmpdir();
}

const PREFIX = 'minhbach-test-';

/** Nothing here outlives the run, so nothing waits for the disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_wal_size: '4GB',
  max_connections: '200',
};

declare module 'vitest' {
  interface ProvidedContext {
    /** The connection string of a database of the cluster; its name is to be replaced. */
    clusterUrl: string;
  }
}

/** What a run that was killed has left: its folder is free, and a minute old, so that no run is just making it. */
async function sweep(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(PREFIX))) {
    const left = join(folder, name);
    const age = Date.now() - (statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age < 60_000 || statSync(left).uid !== process.getuid?.()) continue;
    const hold = holdFolder(left);
    if (!hold.ok) continue;
    await clearOrphan(join(left, 'postgres'));
    hold.value.release();
    rmSync(left, { recursive: true, force: true });
  }
}

export const TEMPLATE = 'template_minhbach';

/** One cluster for the whole run, with a template that has every migration and queue; test files clone it (`createTestDatabase`). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep(place());
  const folder = mkdtempSync(join(place(), PREFIX));
  chmodSync(folder, 0o755);
  const hold = holdFolder(folder);
  if (!hold.ok) throw new Error(hold.refusal.message);
  const postgres = await startPostgres({ dataFolder: folder, database: TEMPLATE, durable: false, settings: SETTINGS });
  if (!postgres.ok) throw new Error(postgres.refusal.message);
  await migrate(postgres.value.url);
  const template = openDatabase(postgres.value.url, { maximum: 1 });
  await prepareQueues(template.pool, jobs);
  await watchHistory(template.db);
  for (const role of [ROLES.app, ROLES.portal]) await template.pool.query(`create role ${role} login`);
  await template.close();
  await grantRoles({ ownerUrl: postgres.value.url, app: ROLES.app, portal: ROLES.portal, portalReads });
  project.provide('clusterUrl', postgres.value.urlOf('postgres'));
  return async () => {
    await postgres.value.stop();
    hold.value.release();
    rmSync(folder, { recursive: true, force: true });
  };
}
