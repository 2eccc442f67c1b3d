import { spawnSync } from 'node:child_process';
import { lchownSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Account {
  uid: number;
  gid: number;
}

const NOBODY: Account = { uid: 65_534, gid: 65_534 };

/** The account that root makes for the server: it owns the database and nothing else. */
const OWN_NAME = 'minhbach-postgres';

function accountNamed(name: string): Account | undefined {
  const line = new RegExp(`^${name}:[^:]*:(-?\\d+):(-?\\d+):`, 'm').exec(readFileSync('/etc/passwd', 'utf8'));
  // macOS writes -2 where the system calls want 4294967294.
  return line ? { uid: Number(line[1]) >>> 0, gid: Number(line[2]) >>> 0 } : undefined;
}

const nobody = (): Account => accountNamed('nobody') ?? NOBODY;

/** With the system's own program, on Debian and Red Hat, else on Alpine; whether it worked is seen in the list of accounts. */
function makeOwn(): Account | undefined {
  if (process.platform !== 'linux') return undefined;
  const found = accountNamed(OWN_NAME);
  if (found) return found;
  const system = { cwd: '/', stdio: 'ignore', env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' } } as const;
  spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--home-dir', '/', '--shell', '/usr/sbin/nologin', OWN_NAME],
    system,
  );
  if (!accountNamed(OWN_NAME)) spawnSync('adduser', ['-S', '-D', '-H', '-h', '/', '-s', '/sbin/nologin', OWN_NAME], system);
  return accountNamed(OWN_NAME);
}

/** The account the server runs under, as PostgreSQL refuses root: its own (`own`), the owner of an existing database, or nobody. Undefined: not root. */
export function serviceAccount(databaseFolder: string, own: boolean): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = statSync(databaseFolder, { throwIfNoEntry: false });
  const owner = found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
  const isShared = owner === undefined || owner.uid === nobody().uid;
  return (own && isShared ? makeOwn() : undefined) ?? owner ?? nobody();
}

function handOverTree(path: string, { uid, gid }: Account): void {
  lchownSync(path, uid, gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) handOverTree(join(path, entry.name), { uid, gid });
    else lchownSync(join(path, entry.name), uid, gid);
  }
}

/** Makes a database that another account ran until now this account's; no server may run on it. Done again where it was cut off. */
export function handOver(databaseFolder: string, account: Account | undefined): void {
  const found = account && statSync(databaseFolder, { throwIfNoEntry: false });
  if (!account || !found || found.uid === account.uid) return;
  // The folder itself comes last: until it has changed hands, the next start begins anew.
  for (const entry of readdirSync(databaseFolder, { withFileTypes: true })) {
    const path = join(databaseFolder, entry.name);
    if (entry.isDirectory()) handOverTree(path, account);
    else lchownSync(path, account.uid, account.gid);
  }
  lchownSync(databaseFolder, account.uid, account.gid);
}

/** True when the account may enter the folder; asked of the system itself, which knows about lists of access too. */
export function mayEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
