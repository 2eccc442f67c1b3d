import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';

export const SOCKET_FOLDER = 'minhbach-socket-';

const PORT = 5432;
const NAME = `.s.PGSQL.${PORT}`;
const LONGEST = process.platform === 'darwin' ? 103 : 107;

export interface Socket {
  folder: string;
  /** The connection string for one of the cluster's databases. */
  url: (database: string) => string;
  remove: () => void;
}

const urlFor = (folder: string) => (database: string) => `postgres://app@localhost:${PORT}/${database}?host=${encodeURIComponent(folder)}`;

/** The server listens on a socket in its own folder: no port to clash, no password. Where that path is too long for a socket, in a short temporary one. */
export function chooseSocket(folder: string, account: Account | undefined): Socket {
  if (Buffer.byteLength(join(folder, NAME)) <= LONGEST) return { folder, url: urlFor(folder), remove: () => undefined };
  const short = mkdtempSync(join(tmpdir(), SOCKET_FOLDER));
  if (account) chownSync(short, account.uid, account.gid);
  return { folder: short, url: urlFor(short), remove: () => rmSync(short, { recursive: true, force: true }) };
}

export const SERVER_PORT = String(PORT);
