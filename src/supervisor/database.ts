import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Settings } from '../settings.ts';
import { startPostgres, type Postgres } from '../platform/server/postgres/index.ts';
import { ok, refuse, type Result } from '../platform/values/result.ts';
import { nextPause } from './children.ts';
import type { Say } from './say.ts';

export interface RunningDatabase {
  url: string;
  stop(): Promise<void>;
}

const unreachable = (url: string, said: string): Result<never> => {
  const address = url.replace(/:[^:/@]*@/, ':…@');
  return refuse(
    'database-unreachable',
    `Không kết nối được cơ sở dữ liệu ${address} (${said}); hãy xem lại DATABASE_URL và máy chủ PostgreSQL.\n` +
      `The database ${address} cannot be reached (${said}); look at DATABASE_URL and at the PostgreSQL server.`,
    'DATABASE_URL',
  );
};

const OLDEST = 180_000;

async function outside(url: string): Promise<Result<RunningDatabase>> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const version = Number(rows[0]?.server_version_num);
    if (version < OLDEST) return unreachable(url, `PostgreSQL ${Math.floor(version / 10_000)}, cần 18 | 18 is needed`);
    return ok({ url, stop: () => Promise.resolve() });
  } catch (error) {
    return unreachable(url, error instanceof Error ? error.message || error.name : String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
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

async function embedded(dataFolder: string, say: Say): Promise<Result<RunningDatabase>> {
  const started = await startPostgres({ dataFolder });
  if (!started.ok) return started;
  const postgres = started.value;
  if (postgres.recovered) say('đã dừng cơ sở dữ liệu còn sót từ lần chạy trước', 'a database left over from the last run was stopped');
  const stopping = new AbortController();
  const kept = keepUp(postgres, say, stopping.signal);
  return ok({
    url: postgres.url,
    async stop() {
      stopping.abort();
      await postgres.stop();
      await kept;
    },
  });
}

/** The database of this installation: the one that DATABASE_URL names, else our own, started and kept running. */
export const openInstallationDatabase = (settings: Settings, say: Say): Promise<Result<RunningDatabase>> =>
  settings.databaseUrl === undefined ? embedded(settings.dataFolder, say) : outside(settings.databaseUrl);
