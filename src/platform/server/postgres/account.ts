import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

export interface Account {
  uid: number;
  gid: number;
}

const NOBODY: Account = { uid: 65_534, gid: 65_534 };

function nobody(): Account {
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  // macOS writes -2 where the system calls want 4294967294.
  return line ? { uid: Number(line[1]) >>> 0, gid: Number(line[2]) >>> 0 } : NOBODY;
}

/**
 * The account that the server runs under: PostgreSQL refuses root, so root hands over to the owner of an existing database
 * and otherwise to nobody. Undefined for everybody else: the server is simply a child.
 */
export function serviceAccount(databaseFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(databaseFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}

/** True when the account may enter the folder; asked of the system itself, which knows about lists of access too. */
export function mayEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
