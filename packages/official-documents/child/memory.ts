import { readdir, readFile } from 'node:fs/promises';

const told = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
};

/** The processes that a process started, as the kernel of Linux lists them for each of its threads. */
const startedBy = async (pid: number): Promise<number[]> => {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(threads.map((thread) => told(`/proc/${pid}/task/${thread}/children`)));
  return lists.flatMap((list) => list?.match(/\d+/gu)?.map(Number) ?? []);
};

const ownMb = async (pid: number): Promise<number | undefined> => {
  const kb = /^VmRSS:\s+(\d+) kB/mu.exec((await told(`/proc/${pid}/status`)) ?? '')?.[1];
  return kb === undefined ? undefined : Number(kb) / 1024;
};

/** Memory that a process and all it started hold, in MB, as the kernel of Linux counts it; undefined elsewhere or when the process is gone. */
export const residentMb = async (pid: number): Promise<number | undefined> => {
  const [own, started] = await Promise.all([ownMb(pid), startedBy(pid)]);
  if (own === undefined) return undefined;
  const others = await Promise.all(started.map(residentMb));
  return others.reduce<number>((sum, mb) => sum + (mb ?? 0), own);
};

/** Calls `onExceeded` once when the process and all it started hold more than the limit; returns what ends the watch. */
export const watchMemory = (pid: number, limitMb: number, onExceeded: () => void): (() => void) => {
  const timer = setInterval(() => {
    void residentMb(pid).then((mb) => {
      if (mb !== undefined && mb > limitMb) onExceeded();
    });
  }, 100);
  return () => {
    clearInterval(timer);
  };
};
