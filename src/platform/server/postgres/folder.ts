import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../values/result.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { makeFolder } from './make-folder.ts';
import { fileRefusal, refusals } from './refusals.ts';
import { exitOf, placeOf } from './spawned.ts';

const LOCALE = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi', '--locale=C'];

/** A new database takes about 40 MB and as much again for its first log segments. */
const SPACE_TO_CREATE = 200 * 1024 * 1024;
const SPACE_TO_START = 32 * 1024 * 1024;

export interface FolderOptions {
  folder: string;
  account: Account | undefined;
  binaries: Binaries;
  /** False for tests alone: nothing is forced to disk. */
  durable: boolean;
  /** Free space below which nothing is started; what a database needs when not given. */
  minimumFreeBytes?: number | undefined;
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Made beside its place and moved there when complete, so that a start that is cut off leaves nothing half made. */
async function create(options: FolderOptions): Promise<Result<void>> {
  const { folder, account, binaries, durable } = options;
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);
  const place = placeOf(unfinished, account);
  const wishes = ['-U', 'app', '--auth=trust', '--no-instructions', ...LOCALE, ...(durable ? [] : ['--no-sync'])];
  const child = spawn(binaries.initdb, ['-D', place.path, ...wishes], {
    ...place.spawning,
    stdio: ['ignore', 'ignore', 'pipe', ...place.descriptors],
  });
  place.close();
  const { code, said } = await exitOf(child);
  if (code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    return /No space left/.test(said) ? refusals.diskFull(folder) : refusals.failed('initdb', lastLine(said));
  }
  renameSync(unfinished, folder);
  if (durable) syncFolder(dirname(folder));
  return ok(undefined);
}

const lastLine = (said: string): string =>
  said
    .split('\n')
    .filter((line) => /error|fatal|could not/i.test(line))
    .at(-1)
    ?.replace(/^.*?: (error|fatal):\s*/i, '') ?? '';

/** Makes sure that a usable database lies in the folder. Refused: no folder, other files in it, another version, another account's, a full disk. */
export async function ensureDatabase(options: FolderOptions): Promise<Result<void>> {
  const { folder, binaries } = options;
  const above = makeFolder(dirname(folder));
  if (!above.ok) return above;
  try {
    const exists = existsSync(folder) && readdirSync(folder).length > 0;
    if (freeBytes(dirname(folder)) < (options.minimumFreeBytes ?? (exists ? SPACE_TO_START : SPACE_TO_CREATE)))
      return refusals.diskFull(folder);
    if (!exists) return await create(options);
    if (!existsSync(join(folder, 'PG_VERSION'))) return refusals.notOurs(folder);
    const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
    return found === binaries.major ? ok(undefined) : refusals.otherVersion(folder, found, binaries.major);
  } catch (error) {
    return existsSync(folder) ? refusals.anotherAccount(folder) : fileRefusal(error, dirname(folder));
  }
}
