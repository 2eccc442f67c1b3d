import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { openDatabase, type OpenDatabase } from '../platform/server/database.ts';
import { prepareQueues } from '../platform/server/jobs.ts';
import { migrate } from '../platform/server/migrate.ts';
import { ok, refuse, type Result } from '../platform/values/result.ts';
import { loadAdministrativeUnits } from '#features/units/server/index.ts';
import { jobs } from '../worker/subscriptions.ts';
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
    `select exists (select from authority where is_demo) as demonstration, exists (select from authority where not is_demo) as own,
            exists (select from officer) as officers`,
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

/** In a process of its own: what it needs to read and draw is not kept in memory afterwards. */
const load = (env: NodeJS.ProcessEnv): Promise<number | null> =>
  new Promise((done) =>
    fork(join(import.meta.dirname, 'load-demonstration.ts'), { env, execArgv: [], stdio: 'inherit' }).once('exit', done),
  );

async function loadDemonstration(env: NodeJS.ProcessEnv, say: Say): Promise<Result<void>> {
  say('đang nạp dữ liệu trình diễn', 'loading the demonstration');
  const code = await load(env);
  if (code !== 0) {
    return refuse(
      'demonstration-not-loaded',
      'Không nạp được dữ liệu trình diễn; lý do ở các dòng trên.\nThe demonstration could not be loaded; the lines above say why.',
    );
  }
  return ok(undefined);
}

/**
 * Brings the database to this version and makes it usable: migrations, queues, and on the first start of a demonstration
 * its contents. Refused when a demonstration meets real data or the other way round.
 */
export async function prepare(settings: Settings, installation: Installation, env: NodeJS.ProcessEnv, say: Say): Promise<Result<Prepared>> {
  const url = env['DATABASE_URL'] ?? '';
  const applied = await migrate(url);
  if (applied > 0) say(`đã cập nhật cơ sở dữ liệu (${applied} bước)`, `the database was brought up to date (${applied} steps)`);
  const database = openDatabase(url, { maximum: 2 });
  try {
    await prepareQueues(database.pool, jobs);
    await database.db.transaction().execute(loadAdministrativeUnits);
    const found = await look(database);
    if (installation.kind === 'demonstration' ? found.own : found.demonstration) return mixed(installation.kind);
    if (!installation.prepared) {
      const { kind } = installation;
      remember(settings.dataFolder, { kind, prepared: false });
      const loaded = kind === 'demonstration' ? await loadDemonstration(env, say) : ok(undefined);
      if (!loaded.ok) return loaded;
      remember(settings.dataFolder, { kind, prepared: true });
    }
    return ok({ needsSetup: installation.kind === 'own' && !found.officers });
  } finally {
    await database.close();
  }
}
