import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ok, type Result } from '../../values/result.ts';
import { refusals } from './refusals.ts';
import { SOCKET_FOLDER } from './socket.ts';

const PATIENCE_MS = 20_000;

interface Remains {
  pid: number;
  socketFolder: string;
}

function remainsIn(folder: string): Remains | undefined {
  try {
    const [pid, , , , socketFolder] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), socketFolder: socketFolder ?? '' };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function identity(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** A process that ended while we looked is none. */
function isServer(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

/** The server's processes that work in the folder: each of them has it as its working folder. A number alone proves nothing. */
function serversIn(folder: string): number[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.filter((line) => /\bpostgres\b/.test(line) && line.includes(` -D ${folder} `)).map((line) => Number.parseInt(line, 10));
  }
  const home = identity(folder);
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => identity(`/proc/${pid}/cwd`) === home && isServer(pid)).map(Number);
}

async function gone(folder: string, within: number): Promise<boolean> {
  const end = performance.now() + within;
  while (serversIn(folder).length > 0) {
    if (performance.now() > end) return false;
    await pause(20);
  }
  return true;
}

/** Stops a server that a killed supervisor left in the folder, which the caller holds. True when there was one; refused when it does not stop. */
export async function clearOrphan(folder: string): Promise<Result<boolean>> {
  const remains = remainsIn(folder);
  if (!remains) return ok(false);
  const servers = serversIn(folder);
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (serversIn(folder).includes(remains.pid)) process.kill(remains.pid, signal);
    if (await gone(folder, PATIENCE_MS)) break;
  }
  if (serversIn(folder).length > 0) return refusals.orphanStays(folder, remains.pid);
  // A number that now belongs to another process would keep the server from starting.
  rmSync(join(folder, 'postmaster.pid'), { force: true });
  if (dirname(remains.socketFolder) === tmpdir() && remains.socketFolder.includes(SOCKET_FOLDER))
    rmSync(remains.socketFolder, { recursive: true, force: true });
  return ok(servers.length > 0);
}
