import { fork } from 'node:child_process';
import { join } from 'node:path';
import { recordChange } from '../platform/server/audit.ts';
import { openDatabase, type Database, type OpenDatabase } from '../platform/server/database.ts';
import { prepareQueues } from '../platform/server/jobs.ts';
import { lastAnchors } from '../platform/server/log/anchors.ts';
import { beginSeals, sealLeftovers } from '../platform/server/log/begin.ts';
import { carrying } from '../platform/server/log/rows/found.ts';
import { INSTALLATION, sealKeyFrom, sealsWith } from '../platform/server/log/seal.ts';
import { sealWith } from '../platform/server/log/texts.ts';
import { migrate } from '../platform/server/migrate.ts';
import { grantRoles, roleIn } from '../platform/server/roles/grants.ts';
import { transact } from '../platform/server/transact.ts';
import { ok, refuse, type Result } from '../platform/values/result.ts';
import { loadAdministrativeUnits } from '#features/units/server/index.ts';
import { portalReads } from '#features/portal/server/index.ts';
import { jobs } from '../worker/subscriptions.ts';
import type { Given } from './environment.ts';
import { remember, type Installation, type Kind } from './installation.ts';
import type { Say } from './say.ts';

export interface Prepared {
  /** True while nobody can sign in: the set-up page asks for the code. */
  needsSetup: boolean;
}

interface Found {
  demonstration: boolean;
  own: boolean;
  officers: boolean;
}

async function look({ pool }: OpenDatabase): Promise<Found> {
  const { rows } = await pool.query<Found>(
    `select exists (select 1 from authority where is_demo) as demonstration, exists (select 1 from authority where not is_demo) as own,
            exists (select 1 from officer) as officers`,
  );
  return rows[0] ?? { demonstration: false, own: false, officers: false };
}

const mixed = (kind: Kind): Result<never> =>
  kind === 'demonstration'
    ? refuse(
        'database-in-real-use',
        'Cơ sở dữ liệu này đã dùng để làm việc thật nên không mở bản trình diễn ở đó.\nThis database is in real use, so the demonstration is not opened in it.',
      )
    : refuse(
        'database-holds-demonstration',
        'Cơ sở dữ liệu này chứa bản trình diễn, không dùng để làm việc thật được.\nThis database holds the demonstration and cannot be used for real work.',
      );

interface Surroundings {
  env: NodeJS.ProcessEnv;
  say: Say;
  /** Aborted when the product is asked to stop, also in the middle. */
  stopping: AbortSignal;
}

/** In a process of its own: what it needs to read and draw is not kept in memory afterwards. */
const load = (env: NodeJS.ProcessEnv, stopping: AbortSignal): Promise<number | null> =>
  new Promise((done) => {
    const child = fork(join(import.meta.dirname, 'load-demonstration.ts'), { env, execArgv: [], stdio: 'inherit' }).once('exit', done);
    // One transaction holds the whole load, so nothing of it is kept.
    stopping.addEventListener('abort', () => child.kill(), { once: true });
  });

async function loadDemonstration({ env, say, stopping }: Surroundings): Promise<Result<void>> {
  say('đang nạp dữ liệu trình diễn', 'loading the demonstration');
  const code = await load(env, stopping);
  if (stopping.aborted) return ok(undefined);
  if (code !== 0) {
    return refuse(
      'demonstration-not-loaded',
      'Không nạp được dữ liệu trình diễn; lý do ở các dòng trên.\nThe demonstration could not be loaded; the lines above say why.',
    );
  }
  return ok(undefined);
}

/** What the first start brings in; until it is whole the next start begins anew. */
async function fill({ settings }: Given, { kind }: Installation, surroundings: Surroundings): Promise<Result<void>> {
  remember(settings.dataFolder, { kind, prepared: false });
  const loaded = kind === 'demonstration' ? await loadDemonstration(surroundings) : ok(undefined);
  if (loaded.ok && !surroundings.stopping.aborted) remember(settings.dataFolder, { kind, prepared: true });
  return loaded;
}

/** The provinces and communes of this version, said in the log where something changed. */
async function carryUnits(db: Database): Promise<void> {
  const work = { authorityId: INSTALLATION, actor: 'installation', at: Temporal.Now.instant() };
  await transact(db, work, async (tx) => {
    const rows = await loadAdministrativeUnits(tx);
    if (rows > 0)
      recordChange(tx, { action: 'log.units-carried', objectType: 'log', objectId: INSTALLATION, changes: { rows: { to: rows } } });
    return ok(undefined);
  });
}

/** Tables, queues and reference data of this version, and what each role may do with them. */
async function bringUp({ db, pool }: OpenDatabase, { urls }: Given, say: Say): Promise<void> {
  await prepareQueues(pool, jobs);
  await carryUnits(db);
  await grantRoles({ ownerUrl: urls.owner, app: roleIn(urls.app), portal: roleIn(urls.portal), portalReads });
  if (roleIn(urls.owner) !== roleIn(urls.app)) return;
  say(
    'phần mềm dùng chính vai trò sở hữu cơ sở dữ liệu nên nhật ký chỉ được bảo vệ bằng dấu niêm phong; hãy đặt MINHBACH_OWNER_URL',
    'the product works as the owner of its database, so only seals protect the audit log; set MINHBACH_OWNER_URL',
  );
}

/** Takes logs from before there were seals under one, once. */
async function seal({ db }: OpenDatabase, { settings }: Given, say: Say): Promise<void> {
  const anchored = lastAnchors(settings.dataFolder);
  const begun = await beginSeals(db, (authorityId) => anchored.has(authorityId), Temporal.Now.instant());
  await sealLeftovers(db, Temporal.Now.instant());
  if (begun > 0) say(`từ nay nhật ký được niêm phong (${begun} chuỗi)`, `from now on the audit log is sealed (${begun} chains)`);
}

/** Migrations, queues, rights, seals, and a demonstration's contents. Refused when it meets real data or the reverse. Stopped, the next start goes on. */
export async function prepare(given: Given, installation: Installation, surroundings: Surroundings): Promise<Result<Prepared>> {
  const { urls } = given;
  const { say, stopping } = surroundings;
  const database = openDatabase(urls.owner, { maximum: 3 });
  const key = Buffer.from(given.secrets.encryptionKey, 'base64url');
  sealWith(key);
  sealsWith(database.db, sealKeyFrom(key));
  try {
    await carrying(database.db, async () => {
      const applied = await migrate(urls.owner);
      if (applied > 0) say(`đã cập nhật cơ sở dữ liệu (${applied} bước)`, `the database was brought up to date (${applied} steps)`);
      await bringUp(database, given, say);
      await seal(database, given, say);
    });
    const found = await look(database);
    if (installation.kind === 'demonstration' ? found.own : found.demonstration) return mixed(installation.kind);
    const filled = installation.prepared || stopping.aborted ? ok(undefined) : await fill(given, installation, surroundings);
    if (!filled.ok) return filled;
    return ok({ needsSetup: installation.kind === 'own' && !found.officers });
  } finally {
    await database.close();
  }
}
