import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { setting } from '#root/src/settings.ts';
import { isBucket } from '../files/storage.ts';

const MiB = 1024 * 1024;

const FRESH_MS = 2000;

export interface Space {
  /** On the fullest of the disks that hold data, files and what is being sent. */
  freeMb: number;
  enough: boolean;
}

/** A folder that is not there yet is on the disk of the one around it. */
async function freeIn(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return (bavail * bsize) / MiB;
  } catch (error) {
    const above = dirname(folder);
    if (above === folder) throw error;
    return await freeIn(above);
  }
}

export async function spaceLeft(env: NodeJS.ProcessEnv = process.env): Promise<Space> {
  const folders = [tmpdir(), env['MINHBACH_FILES'], env['MINHBACH_DATA']].filter(
    (folder): folder is string => Boolean(folder) && !isBucket(folder ?? ''),
  );
  const freeMb = Math.floor(Math.min(...(await Promise.all(folders.map(freeIn)))));
  return { freeMb, enough: freeMb >= setting('MINHBACH_FREE_MB', env) };
}

let last: { at: number; space: Promise<Space> } | undefined;

export async function hasSpace(): Promise<boolean> {
  const at = performance.now();
  if (!last || at - last.at > FRESH_MS) last = { at, space: spaceLeft() };
  return (await last.space).enough;
}
