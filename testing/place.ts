import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const ENOUGH = 1024 ** 3;

/** Where tests keep databases: in memory where there is enough of it (a clone takes 30 ms there, up to a second on a slow disk), else the temporary folder. */
export function place(): string {
  if (!existsSync('/dev/shm')) return tmpdir();
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize >= ENOUGH ? '/dev/shm' : tmpdir();
}
