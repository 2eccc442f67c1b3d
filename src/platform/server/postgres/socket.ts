import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';

export const SOCKET_FOLDER = 'minhbach-socket-';

const PORT = 5432;
const NAME = `.s.PGSQL.${PORT}`;
const LONGEST = process.platform === 'darwin' ? 103 : 107;

/** Who comes to an embedded database: the owner migrates, the application works, the portal reads. */
export const ROLES = { owner: 'app', app: 'minhbach_app', portal: 'minhbach_portal' } as const;
export type RoleName = keyof typeof ROLES;
export type Passwords = Readonly<Record<RoleName, string>>;

/** The owner's name dates from when there was one role for everything. */
export const OWNER = ROLES.owner;

export interface Socket {
  folder: string;
  url: (database: string, role?: RoleName, passwords?: Passwords) => string;
  remove: () => void;
}

const urlFor =
  (folder: string): Socket['url'] =>
  (database, role = 'owner', passwords) => {
    const who = passwords ? `${ROLES[role]}:${encodeURIComponent(passwords[role])}` : ROLES[role];
    return `postgres://${who}@localhost:${PORT}/${database}?host=${encodeURIComponent(folder)}`;
  };

/** The server listens on a socket in its own folder: no port to clash. Where that path is too long for a socket, in a short temporary one. */
export function chooseSocket(folder: string, account: Account | undefined): Socket {
  if (Buffer.byteLength(join(folder, NAME)) <= LONGEST) return { folder, url: urlFor(folder), remove: () => undefined };
  const short = mkdtempSync(join(tmpdir(), SOCKET_FOLDER));
  if (account) chownSync(short, account.uid, account.gid);
  return { folder: short, url: urlFor(short), remove: () => rmSync(short, { recursive: true, force: true }) };
}

export const SERVER_PORT = String(PORT);
