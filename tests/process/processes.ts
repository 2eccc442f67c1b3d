import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Health } from '#platform/server/health.ts';

export interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** A process that ends while it is looked at is no process. */
function fromProc(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return state === 'Z' ? undefined : { pid: Number(pid), parent: Number(parent), command };
  } catch {
    return undefined;
  }
}

function fromPs(line: string): Process {
  const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
  return { pid: Number(pid), parent: Number(parent), command };
}

/** Every process of this machine that runs. */
export function processes(): Process[] {
  if (process.platform !== 'linux')
    return execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' }).trim().split('\n').map(fromPs);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(fromProc)
    .filter((each) => each !== undefined);
}

/** The process and everything that descends from it. */
export function familyOf(pid: number): Process[] {
  const all = processes();
  const family = all.filter((each) => each.pid === pid);
  for (const member of family) family.push(...all.filter((each) => each.parent === member.pid));
  return family;
}

/** Those of the given processes that still run. */
export const stillRunning = (family: readonly Process[]): Process[] => {
  const now = new Map(processes().map((each) => [each.pid, each.command]));
  return family.filter(({ pid, command }) => now.get(pid) === command);
};

/** Waits until `holds` does; throws with `what` after a minute, unless it is given more. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, patienceMs = 60_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It never came to be: ${what}`);
    await pause(25);
  }
}

/** What /healthz says; undefined while nothing answers there. */
export async function healthAt(address: string): Promise<(Pick<Health, 'ready' | 'worker' | 'lastRuns'> & { status: number }) | undefined> {
  try {
    const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000) });
    return { status: response.status, ...((await response.json()) as Health) };
  } catch {
    return undefined;
  }
}

/** Another web process like the one of that number, which the supervisor started, on the same database. */
export async function anotherWeb(pid: number): Promise<{ address: string; stop: () => void }> {
  const own = (file: string): string[] => readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').filter(Boolean);
  const [command = '', ...args] = own('cmdline');
  const env = Object.fromEntries(own('environ').map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
  const child = spawn(command, args, {
    cwd: readlinkSync(`/proc/${pid}/cwd`),
    env: { ...env, PORT: '0', NODE_CHANNEL_FD: undefined },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const port = await new Promise<number>((done) =>
    child.on('message', (said: { type: string; port?: number }) => said.type === 'listening' && done(said.port ?? 0)),
  );
  return { address: `http://127.0.0.1:${port}`, stop: () => void child.kill('SIGTERM') };
}
