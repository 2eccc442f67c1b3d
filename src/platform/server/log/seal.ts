import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { NO_ID, type AuthorityId } from '../../values/ids.ts';

/** How entries came under their seal: with their transaction, as found when sealing began, or soon after (sign-ins). */
export type SealKind = 'written' | 'before' | 'afterwards';

/** The installation's own chain: sign-in, set-up. */
export const INSTALLATION: AuthorityId = NO_ID;

export interface SealedEntry {
  sequence: number;
  at: Temporal.Instant;
  actor: string;
  action: string;
  objectType: string;
  objectId: string;
  changes: unknown;
  previousHash: Uint8Array;
  hash: Uint8Array;
}

/** The key of the seals, made of the installation's key (32 bytes), which stands outside the database. */
export const sealKeyFrom = (installKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', installKey, new Uint8Array(), 'minhbach audit seal', 32));

export const keyIdOf = (sealKey: Uint8Array): string =>
  createHash('sha256').update('minhbach key id').update(sealKey).digest('hex').slice(0, 16);

const keys = new WeakMap<object, Uint8Array>();

export const sealsWith = (db: object, sealKey: Uint8Array): void => void keys.set(db, sealKey);

export const sealKeyIn = (db: object): Uint8Array | undefined => keys.get(db);

/** The key of the pool; throws where none was given: a change without a seal must not be possible by oversight. */
export function sealKeyOf(db: object): Uint8Array {
  const key = keys.get(db);
  if (!key) throw new Error('This pool has no key to seal the audit log with.');
  return key;
}

/** The same text for the same value, whatever the order in which its fields stand; a day or an instant is its text, as it is stored. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonical((value.toJSON as () => unknown)());
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

const microseconds = (at: Temporal.Instant): string => (at.epochNanoseconds / 1000n).toString();

/** A past row as a seal lists it: table, key, since when (microseconds) and SHA-256 of the whole. */
export type KeptRow = readonly [table: string, key: string, from: string, sha256: string];

/** A row as a seal lists it: table, key, number of its columns then, and its digest under the key of the seals (null: taken away). */
export type PresentRow = readonly [table: string, key: string, columns: number, digest: string | null];

interface Left {
  table: string;
  key: string;
  columns: number;
  digest: string | null;
}

/** How a seal lists the row: its digest under the key of the seals, so that nobody finds out by trying what a forgotten row held. */
export const mention = (sealKey: Uint8Array, { table, key, columns, digest }: Left): PresentRow => [
  table,
  key,
  columns,
  digest === null
    ? null
    : createHmac('sha256', sealKey)
        .update(JSON.stringify(['minhbach row', table, key, columns, digest]))
        .digest('hex')
        .slice(0, 32),
];

/** What a transaction left, and when by the clock of the machine (ISO 8601): it tells which of two chains spoke last of a row. */
export interface Present {
  at: string;
  rows: readonly PresentRow[];
}

export interface Sealing {
  add(entry: SealedEntry): void;
  past(rows: readonly KeptRow[]): void;
  present(left: Present | undefined): void;
  seal(): Buffer;
}

/** Begins a seal: HMAC-SHA256 over what each entry says and over the hashes that chain it. */
export function beginSeal(sealKey: Uint8Array, authorityId: AuthorityId, kind: SealKind): Sealing {
  const hmac = createHmac('sha256', sealKey).update(`${JSON.stringify(['minhbach-seal-1', authorityId, kind])}\n`);
  return {
    add({ sequence, at, actor, action, objectType, objectId, changes, previousHash, hash }) {
      const hashes = [previousHash, hash].map((each) => Buffer.from(each).toString('hex'));
      hmac.update(`${canonical([sequence, microseconds(at), actor, action, objectType, objectId, changes, ...hashes])}\n`);
    },
    past(rows) {
      if (rows.length > 0) hmac.update(`past ${canonical(rows)}\n`);
    },
    present(left) {
      if (left) hmac.update(`present ${canonical(left)}\n`);
    },
    seal: () => hmac.digest(),
  };
}

/** Whether two seals are the same, in a time that tells nothing. */
export const sameSeal = (a: Uint8Array, b: Uint8Array): boolean => a.byteLength === b.byteLength && timingSafeEqual(a, b);
