import { chmodSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 0o700;
const FILE = 0o600;

/** What the server keeps in order itself, under its own account. */
const SERVERS_OWN = ['postgres', 'postgres.new'];

/** Where root cannot hand an opened folder over, the server's account must pass through the data folder. */
const TOP = process.getuid?.() === 0 && process.platform !== 'linux' ? 0o711 : FOLDER;

function tighten(path: string): number {
  const { mode } = lstatSync(path);
  const open = (mode & 0o077) !== 0;
  return open ? (chmodSync(path, mode & (FILE | 0o100)), 1) : 0;
}

function below(folder: string, skip: readonly string[]): number {
  let repaired = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (skip.includes(entry.name) || entry.isSymbolicLink() || entry.isSocket()) continue;
    if (entry.isDirectory()) repaired += tighten(path) + below(path, []);
    else if (entry.isFile()) repaired += tighten(path);
  }
  return repaired;
}

/** Lets nobody but this account into data and files (0700, 0600); later ones are closed by the mask. Returns how many had been open. */
export function closeToOthers(dataFolder: string, filesFolder: string): number {
  const wide = (lstatSync(dataFolder).mode & 0o777 & ~TOP) !== 0;
  if (wide) chmodSync(dataFolder, TOP);
  let repaired = (wide ? 1 : 0) + below(dataFolder, SERVERS_OWN);
  // A bucket is no folder of ours.
  if (!filesFolder.startsWith(`${dataFolder}/`) && !filesFolder.startsWith('s3://') && existsSync(filesFolder))
    repaired += tighten(filesFolder) + below(filesFolder, []);
  return repaired;
}
