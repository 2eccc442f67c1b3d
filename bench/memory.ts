import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

interface Process {
  pid: number;
  parent: number;
  kilobytes: number;
  command: string;
}

/** Memory that no other process shares where the system tells (Linux), else all that is resident. */
function privateKb(pid: number, resident: number): number {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(file)) return resident;
  return [...readFileSync(file, 'utf8').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0);
}

function processes(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, kilobytes, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), command }] : [];
  });
}

/** Processes of the product by what they are. */
function family(supervisor: number): Record<'supervisor' | 'web' | 'worker' | 'postgres', Process[]> {
  const all = processes();
  const below = (pid: number): Process[] => all.filter((each) => each.parent === pid).flatMap((each) => [each, ...below(each.pid)]);
  const rest = below(supervisor);
  const named = (words: RegExp): Process[] => rest.filter(({ command }) => words.test(command));
  return {
    supervisor: all.filter(({ pid }) => pid === supervisor),
    web: named(/web\/main/),
    worker: named(/worker\/main/),
    postgres: named(/postgres/),
  };
}

export type Memory = Record<'supervisorMb' | 'webMb' | 'workerMb' | 'ownMb' | 'postgresMb', number>;

/** Private memory of the product's processes in MB, `ownMb` of those in Node together. */
export function memoryOf(supervisor: number): Memory {
  const found = family(supervisor);
  const mb = (some: Process[]): number => Math.round(some.reduce((sum, { pid, kilobytes }) => sum + privateKb(pid, kilobytes), 0) / 1024);
  return {
    supervisorMb: mb(found.supervisor),
    webMb: mb(found.web),
    workerMb: mb(found.worker),
    ownMb: mb([...found.supervisor, ...found.web, ...found.worker]),
    postgresMb: mb(found.postgres),
  };
}

/** V8 keeps pages that it has freed for eight seconds before the system has them back. */
const GIVING_BACK_MS = 10_000;

/** Has the processes throw away what is no longer needed; they were started with `collect.mjs`. */
export async function collect(supervisor: number): Promise<void> {
  const { web, worker } = family(supervisor);
  for (let time = 0; time < 3; time += 1) {
    for (const { pid } of [...web, ...worker]) process.kill(pid, 'SIGUSR2');
    await pause(700);
  }
  await pause(GIVING_BACK_MS);
}
