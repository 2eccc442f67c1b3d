import { join } from 'node:path';
import { Client } from 'pg';
import { ok, type Result } from '../../values/result.ts';
import { handOver, serviceAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { ensureDatabase } from './folder.ts';
import { launchServer, type Launch, type Server } from './launch.ts';
import { clearOrphan } from './orphan.ts';
import { closeDoors } from './passwords.ts';
import { chooseSocket, type Passwords, type RoleName } from './socket.ts';

export { clearOrphan } from './orphan.ts';
export { makeFolder } from './make-folder.ts';
export { fileRefusal, refusals } from './refusals.ts';
export { ROLES, type Passwords, type RoleName } from './socket.ts';

export const DATABASE = 'minhbach';

export interface PostgresOptions {
  dataFolder: string;
  /** The database that is made when missing; `minhbach` when not given. */
  database?: string;
  /** False for tests alone: what is stored may be lost when the machine fails. */
  durable?: boolean;
  settings?: Record<string, string>;
  minimumFreeBytes?: number;
  /** Of the three roles, which are made with them; without them, for tests alone, there is the owner and no password. */
  passwords?: Passwords;
  /** True where root may make an account of its own for the server; else it runs as nobody. */
  ownAccount?: boolean;
}

export interface Postgres {
  /** The connection string of the database for its owner; it stays the same when the server is started again. */
  url: string;
  urlOf: (database: string, role?: RoleName) => string;
  pid(): number;
  /** True when a server that a killed supervisor had left behind was stopped first. */
  recovered: boolean;
  exited(): Promise<void>;
  restart(): Promise<Result<void>>;
  stop(): Promise<void>;
}

async function ensureNamed(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function running(
  launch: Launch,
  first: Server,
  database: string,
  given: { recovered: boolean; passwords: Passwords | undefined },
): Postgres {
  let server = first;
  const { recovered, passwords } = given;
  const urlOf: Postgres['urlOf'] = (name, role) => launch.socket.url(name, role, passwords);
  return {
    url: urlOf(database),
    urlOf,
    recovered,
    pid: () => server.pid,
    exited: () => server.exited,
    async restart() {
      const cleared = await clearOrphan(launch.folder);
      if (!cleared.ok) return cleared;
      const next = await launchServer(launch);
      if (!next.ok) return next;
      server = next.value;
      return ok(undefined);
    },
    async stop() {
      await server.stop();
      launch.socket.remove();
    },
  };
}

/** Starts the embedded PostgreSQL on a folder held by the caller (`holdFolder`), stopping an orphan first; comes back when it answers, or refused. */
export async function startPostgres(options: PostgresOptions): Promise<Result<Postgres>> {
  const { durable = true, database = DATABASE, minimumFreeBytes } = options;
  const folder = join(options.dataFolder, 'postgres');
  const account = serviceAccount(folder, options.ownAccount ?? false);
  const binaries = findBinaries(account);
  if (!binaries.ok) return binaries;
  const ready = await ensureDatabase({ folder, account, binaries: binaries.value, durable, minimumFreeBytes });
  if (!ready.ok) return ready;
  const cleared = await clearOrphan(folder);
  if (!cleared.ok) return cleared;
  handOver(folder, account);
  const socket = chooseSocket(folder, account);
  const launch: Launch = {
    folder,
    account,
    binaries: binaries.value,
    socket,
    logFile: join(options.dataFolder, 'postgres.log'),
    settings: options.settings ?? {},
  };
  const server = await launchServer(launch);
  if (!server.ok) {
    socket.remove();
    return server;
  }
  const { passwords } = options;
  if (passwords) await closeDoors(folder, server.value.pid, socket, passwords);
  await ensureNamed(socket.url('postgres', 'owner', passwords), database);
  return ok(running(launch, server.value, database, { recovered: cleared.value, passwords }));
}
