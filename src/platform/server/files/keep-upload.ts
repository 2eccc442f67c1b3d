import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { AuthorityId, FileId } from '../../values/ids.ts';
import { tidyLine } from '../../values/text.ts';
import type { Tx } from '../database.ts';
import type { Storage, StoredFile } from './storage.ts';

const readableOf = (file: Blob): Readable => Readable.fromWeb(file.stream() as unknown as ReadableStream);

/** The SHA-256 of a file that may be larger than the memory. */
export async function sha256Of(file: Blob): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of readableOf(file)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

/** Keeps an upload, whose SHA-256 was taken before, as it came without holding it in memory; otherwise as `keepFile`. */
export async function keepUpload(
  storage: Storage,
  tx: Tx,
  authorityId: AuthorityId,
  upload: { name: string; mediaType: string; file: Blob; sha256: string },
  storedAt: Temporal.Instant,
): Promise<StoredFile> {
  const hash = upload.sha256;
  const name = tidyLine(upload.name).slice(0, 255).toWellFormed();
  const storageKey = `${authorityId}/${hash.slice(0, 2)}/${hash}-${crypto.randomUUID().slice(0, 8)}`;
  await storage.disk.putStream(storageKey, readableOf(upload.file));
  const row = await tx
    .insertInto('stored_file')
    .values({
      authority_id: authorityId,
      storage_key: storageKey,
      sha256: hash,
      name,
      media_type: upload.mediaType,
      byte_count: upload.file.size,
      stored_at: storedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: row.id as FileId, name, mediaType: upload.mediaType, byteCount: upload.file.size, sha256: hash, storageKey };
}
