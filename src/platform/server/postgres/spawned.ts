import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Account } from './account.ts';

export interface Place {
  path: string;
  spawning: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'>;
  /** Handed over as file descriptors 3 and on. */
  descriptors: number[];
  close(): void;
}

const environment = (): Record<string, string> => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' });

/** How programs under `account` reach `folder`: root on Linux hands over its descriptor, so that it works below a closed home. */
export function placeOf(folder: string, account: Account | undefined): Place {
  const spawning = { ...account, cwd: account ? '/' : folder, env: environment() };
  if (!account || process.platform !== 'linux') return { path: folder, spawning, descriptors: [], close: () => undefined };
  const descriptor = openSync(folder, 'r');
  return { path: '/proc/self/fd/3', spawning, descriptors: [descriptor], close: () => closeSync(descriptor) };
}

/** Waits for the end of a child; its standard error comes back as text. A program that cannot be run counts as code 127. */
export function exitOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 127, said: `error: ${error.message}` }));
    child.once('close', (code) => done({ code, said }));
  });
}
