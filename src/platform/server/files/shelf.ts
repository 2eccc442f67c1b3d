import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { AuthorityId } from '../../values/ids.ts';
import { tidyLine } from '../../values/text.ts';
import type { Database, Tx } from '../database.ts';
import { takeTurn } from '../turns.ts';
import type { Storage, StoredFile } from './storage.ts';

export interface Shelved extends Omit<StoredFile, 'id'> {
  authorityId: AuthorityId;
  shelf: string;
  /** Of a picture that pages show. */
  size?: PictureSize | undefined;
}

export interface PictureSize {
  width: number;
  height: number;
}

export interface Shelf extends AsyncDisposable {
  /** Stores it as it is, without holding in memory what is not there already. */
  put(file: { name: string; mediaType: string; content: Uint8Array | Blob; sha256?: string; size?: PictureSize }): Promise<Shelved>;
}

const sizeOf = (content: Uint8Array | Blob): number => (content instanceof Blob ? content.size : content.byteLength);

const readableOf = (content: Uint8Array | Blob): Readable =>
  content instanceof Blob ? Readable.fromWeb(content.stream() as unknown as ReadableStream) : Readable.from([content]);

/** The SHA-256 of a file that may be larger than the memory. */
export async function sha256Of(content: Uint8Array | Blob): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of readableOf(content)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

const turnOf = (shelf: string): string => `shelf ${shelf}`;

/** Which of the keys no row names, asked once every transaction that took from the shelf has ended, one way or the other. */
const unnamed = (db: Database, { authorityId, shelf }: { authorityId: AuthorityId; shelf: string }, keys: string[]): Promise<string[]> =>
  db.transaction().execute(async (tx) => {
    await takeTurn(tx, authorityId, turnOf(shelf));
    const rows = await tx
      .selectFrom('stored_file')
      .select('storage_key')
      .where('authority_id', '=', authorityId)
      .where('storage_key', 'in', keys)
      .execute();
    const named = new Set(rows.map(({ storage_key: key }) => key));
    return keys.filter((key) => !named.has(key));
  });

/** Where files lie between the store and the transaction that names them (`nameFile`); held with `await using`: at its end what no row names is deleted. */
export function openShelf(db: Database, storage: Storage, authorityId: AuthorityId): Shelf {
  const shelf = crypto.randomUUID();
  const keys: string[] = [];
  return {
    async put({ name, mediaType, content, sha256, size }) {
      const hash = sha256 ?? (await sha256Of(content));
      const storageKey = `${authorityId}/${hash.slice(0, 2)}/${hash}-${crypto.randomUUID().slice(0, 8)}`;
      keys.push(storageKey);
      if (content instanceof Blob) await storage.disk.putStream(storageKey, readableOf(content));
      else await storage.disk.put(storageKey, content);
      const tidied = tidyLine(name).slice(0, 255).toWellFormed();
      return { authorityId, shelf, name: tidied, mediaType, byteCount: sizeOf(content), sha256: hash, storageKey, ...(size && { size }) };
    },
    async [Symbol.asyncDispose]() {
      if (keys.length === 0) return;
      // What was done is done: that the store or the database went away since costs space, and is no answer to who waits.
      try {
        for (const key of await unnamed(db, { authorityId, shelf }, keys)) await storage.disk.delete(key);
      } catch (error) {
        console.error('Files of a refused command were left in the store.', error instanceof Error ? error.message : '');
      }
    },
  };
}

/** The same stored file named by another authority of the installation, which was sent it: the bytes lie there once, and none of them go. */
export async function shareFile(
  tx: Tx,
  authorityId: AuthorityId,
  file: Omit<StoredFile, 'id'>,
  storedAt: Temporal.Instant,
): Promise<StoredFile> {
  const row = await tx
    .insertInto('stored_file')
    .values({
      authority_id: authorityId,
      storage_key: file.storageKey,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      byte_count: file.byteCount,
      stored_at: storedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ...file, id: row.id };
}

export async function nameFile(tx: Tx, { authorityId, shelf, size, ...file }: Shelved, storedAt: Temporal.Instant): Promise<StoredFile> {
  await takeTurn(tx, authorityId, turnOf(shelf));
  const row = await tx
    .insertInto('stored_file')
    .values({
      authority_id: authorityId,
      storage_key: file.storageKey,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      byte_count: file.byteCount,
      stored_at: storedAt,
      width: size?.width ?? null,
      height: size?.height ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: row.id, ...file };
}
