import { chownSync, chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { OWNER, ROLES, type Passwords, type RoleName, type Socket } from './socket.ts';

/** Nobody comes in without a password, the owner neither. */
const CLOSED = '# Written by Minh Bạch: each role by its own password.\nlocal all all scram-sha-256\n';
/** For the moment in which passwords are given: the owner alone, on a socket that only this account reaches. */
const OPEN = `local all ${OWNER} trust\n`;

const PATIENCE_MS = 10_000;

function writeRules(folder: string, rules: string): void {
  const file = join(folder, 'pg_hba.conf');
  const { uid, gid } = statSync(file);
  writeFileSync(`${file}.new`, rules, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  if (process.getuid?.() === 0) chownSync(`${file}.new`, uid, gid);
  renameSync(`${file}.new`, file);
}

async function connect(url: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('28')) return undefined;
    throw error;
  }
}

/** The server reads its rules again in its own time. */
async function connectOnceOpen(url: string): Promise<Client> {
  for (const end = performance.now() + PATIENCE_MS; ;) {
    const client = await connect(url);
    if (client) return client;
    if (performance.now() > end) throw new Error('The database did not take its new rules of access.');
    await pause(20);
  }
}

async function give(client: Client, role: RoleName, password: string): Promise<void> {
  const name = client.escapeIdentifier(ROLES[role]);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [ROLES[role]]);
  if (rowCount === 0) await client.query(`create role ${name} login`);
  if (role !== 'owner') await client.query(`alter role ${name} nosuperuser nocreatedb nocreaterole noreplication nobypassrls`);
  await client.query(`alter role ${name} password ${client.escapeLiteral(password)}`);
}

/** Makes the three roles, each let in by its own password only; earlier, new and lost-password folders come to the same state. */
export async function closeDoors(folder: string, pid: number, socket: Socket, passwords: Passwords): Promise<void> {
  const isClosed = readFileSync(join(folder, 'pg_hba.conf'), 'utf8') === CLOSED;
  const known = isClosed ? await connect(socket.url('postgres', 'owner', passwords)) : undefined;
  if (!known) {
    writeRules(folder, OPEN);
    process.kill(pid, 'SIGHUP');
  }
  const client = known ?? (await connectOnceOpen(socket.url('postgres')));
  try {
    for (const role of Object.keys(ROLES) as RoleName[]) await give(client, role, passwords[role]);
    writeRules(folder, CLOSED);
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
}
