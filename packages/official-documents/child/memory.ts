import { readFile } from 'node:fs/promises';

/** Memory that a process holds, in MB, as the kernel of Linux counts it; undefined elsewhere or when the process is gone. */
export const residentMb = async (pid: number): Promise<number | undefined> => {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kb = /^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1];
    return kb === undefined ? undefined : Number(kb) / 1024;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
};

/** Calls `onExceeded` once when the process holds more than the limit; returns what ends the watch. */
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
