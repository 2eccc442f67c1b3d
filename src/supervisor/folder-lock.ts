import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileRefusal, makeFolder, refusals } from '../platform/server/postgres/index.ts';
import { ok, refuse, type Result } from '../platform/values/result.ts';

const BUSY = 5;

export interface Hold {
  release: () => void;
}

const inUse = (folder: string): Result<never> => {
  const where = existsSync(join(folder, RUNNING))
    ? ` (${(JSON.parse(readFileSync(join(folder, RUNNING), 'utf8')) as { address: string }).address})`
    : '';
  return refuse(
    'folder-in-use',
    `Thư mục dữ liệu ${folder} đang được một Minh Bạch khác dùng${where}; hãy dừng bản đó trước, hoặc đặt MINHBACH_DATA và PORT khác.\n` +
      `The data folder ${folder} is in use by another Minh Bạch${where}; stop that one first, or set another MINHBACH_DATA and PORT.`,
  );
};

/** Written beside the lock while the product runs: where it answers, and its database. */
export const RUNNING = 'running.json';

/** Takes the data folder through a system lock (SQLite), which ends with the process however it dies. Refused: in use, not writable. */
export function holdFolder(folder: string): Result<Hold> {
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const file = join(folder, 'in-use.lock');
  try {
    if (existsSync(file)) accessSync(file, constants.W_OK);
    const lock = new DatabaseSync(file);
    lock.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive');
    return ok({ release: () => lock.close() });
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) return fileRefusal(error, folder);
    if (error.errcode === BUSY) return inUse(folder);
    return refusals.notWritable(folder);
  }
}
