import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Settings } from '../settings.ts';
import { DATABASE, startPostgres, type Passwords, type Postgres } from '../platform/server/postgres/index.ts';
import { ok, refuse, type Result } from '../platform/values/result.ts';
import { nextPause } from './children.ts';
import { openPasswords } from './guard/keys.ts';
import type { Say } from './say.ts';

export interface Urls {
  owner: string;
  app: string;
  portal: string;
}

export interface RunningDatabase {
  urls: Urls;
  stop(): Promise<void>;
}

const unreachable = (url: string, said: string, name: string): Result<never> => {
  const address = url.replace(/:[^:/@]*@/, ':…@');
  return refuse(
    'database-unreachable',
    `Không kết nối được cơ sở dữ liệu ${address} (${said}); hãy xem lại ${name} và máy chủ PostgreSQL.\n` +
      `The database ${address} cannot be reached (${said}); look at ${name} and at the PostgreSQL server.`,
    name,
  );
};

const OLDEST = 180_000;

async function reach(url: string, name: string): Promise<Result<void>> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const version = Number(rows[0]?.server_version_num);
    return version < OLDEST ? unreachable(url, `PostgreSQL ${Math.floor(version / 10_000)}, cần 18 | 18 is needed`, name) : ok(undefined);
  } catch (error) {
    return unreachable(url, error instanceof Error ? error.message || error.name : String(error), name);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function outside({ ownerUrl, portalDatabaseUrl }: Settings, app: string): Promise<Result<RunningDatabase>> {
  const urls: Urls = { owner: ownerUrl ?? app, app, portal: portalDatabaseUrl ?? app };
  const names = { app: 'DATABASE_URL', owner: 'MINHBACH_OWNER_URL', portal: 'PORTAL_DATABASE_URL' } as const;
  for (const role of ['app', 'owner', 'portal'] as const) {
    const reached = role !== 'app' && urls[role] === app ? ok(undefined) : await reach(urls[role], names[role]);
    if (!reached.ok) return reached;
  }
  return ok({ urls, stop: () => Promise.resolve() });
}

async function keepUp(postgres: Postgres, say: Say, stopping: AbortSignal): Promise<void> {
  for (let wait = 0; ;) {
    const since = performance.now();
    await postgres.exited();
    if (stopping.aborted) return;
    wait = nextPause(wait, performance.now() - since);
    say(`cơ sở dữ liệu đã dừng, chạy lại sau ${wait / 1000} giây`, `the database ended, starting again in ${wait / 1000} s`);
    await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
    const again = await postgres.restart();
    if (again.ok) say('cơ sở dữ liệu đã chạy lại, dữ liệu còn nguyên', 'the database runs again, nothing is lost');
    else say(...(again.refusal.message.split('\n') as [string, string]));
  }
}

async function embedded(dataFolder: string, passwords: Passwords, say: Say): Promise<Result<RunningDatabase>> {
  const started = await startPostgres({ dataFolder, passwords, ownAccount: true });
  if (!started.ok) return started;
  const postgres = started.value;
  if (postgres.recovered) say('đã dừng cơ sở dữ liệu còn sót từ lần chạy trước', 'a database left over from the last run was stopped');
  const stopping = new AbortController();
  const kept = keepUp(postgres, say, stopping.signal);
  return ok({
    urls: embeddedUrls(postgres),
    async stop() {
      stopping.abort();
      await postgres.stop();
      await kept;
    },
  });
}

export const embeddedUrls = (postgres: Postgres): Urls => {
  const of = (role: keyof Urls): string => postgres.urlOf(DATABASE, role);
  return { owner: of('owner'), app: of('app'), portal: of('portal') };
};

/** The database of this installation: the one that DATABASE_URL names, else our own, started and kept running. */
export async function openInstallationDatabase(settings: Settings, say: Say): Promise<Result<RunningDatabase>> {
  if (settings.databaseUrl !== undefined) return outside(settings, settings.databaseUrl);
  const passwords = openPasswords(settings.dataFolder, randomBytes);
  return passwords.ok ? embedded(settings.dataFolder, passwords.value, say) : passwords;
}
