import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ok, type Result } from '../../values/result.ts';
import { fileRefusal, refusals } from './refusals.ts';

/** Papers and personal data lie below; where root cannot hand the opened folder over, the server's account must pass through. */
const MODE = process.getuid?.() === 0 && process.platform !== 'linux' ? 0o711 : 0o700;

/** Node's own recursive call never comes back where making a folder is answered with ENOENT (below /proc, for one). */
function make(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) make(dirname(folder));
  mkdirSync(folder, { mode: MODE });
}

/** Makes the folder and those above it where missing. Refused when it cannot be made or written. */
export function makeFolder(folder: string): Result<void> {
  try {
    make(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return ok(undefined);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? refusals.notAFolder(folder) : fileRefusal(error, folder);
  }
}
