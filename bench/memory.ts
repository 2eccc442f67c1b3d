import { execFileSync } from 'node:child_process';

interface Process {
  pid: number;
  parent: number;
  kilobytes: number;
  command: string;
}

function processes(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, kilobytes, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), command }] : [];
  });
}

/** Resident memory of the product's processes in MB. PostgreSQL's shared pages are counted once per process, so its sum is an upper bound. */
export function benchMemory(supervisor: number): Record<string, number> {
  const all = processes();
  const below = (pid: number): Process[] => all.filter((each) => each.parent === pid).flatMap((each) => [each, ...below(each.pid)]);
  const family = below(supervisor);
  const megabytes = (some: Process[]): number => Math.round(some.reduce((sum, each) => sum + each.kilobytes, 0) / 1024);
  return {
    supervisorMb: megabytes(all.filter((each) => each.pid === supervisor)),
    webMb: megabytes(family.filter((each) => each.command.includes('web/main'))),
    workerMb: megabytes(family.filter((each) => each.command.includes('worker/main'))),
    postgresMb: megabytes(family.filter((each) => /postgres/.test(each.command))),
  };
}
