import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { AuthorityId, FileId } from '../../values/ids.ts';
import type { Read } from '../database.ts';
import { openBucket } from './bucket.ts';
import type { Storage } from './store.ts';

export interface StoredFile {
  id: FileId;
  name: string;
  mediaType: string;
  byteCount: number;
  sha256: string;
  storageKey: string;
}

export type { Storage } from './store.ts';

const BUCKET = 's3://';

export const isBucket = (place: string): boolean => place.startsWith(BUCKET);

/** Opens a folder, or the bucket of `s3://name`. Nothing in it is served without a query that checks who asks. */
export function openStorage(place: string): Storage {
  if (isBucket(place)) return openBucket(place.slice(BUCKET.length));
  return {
    disk: new Disk(new FSDriver({ location: place, visibility: 'private' })),
    readPart: (storageKey, start, end) => Promise.resolve(createReadStream(join(place, storageKey), { start, end })),
    state: () => Promise.resolve('ready'),
  };
}

export async function findFile(db: Read, authorityId: AuthorityId, id: FileId): Promise<StoredFile | undefined> {
  const row = await db
    .selectFrom('stored_file')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      name: row.name,
      mediaType: row.media_type,
      byteCount: row.byte_count,
      sha256: row.sha256,
      storageKey: row.storage_key,
    }
  );
}

/** The bytes of a stored file; throws where the store has lost them. */
export const readStored = async (storage: Storage, file: Pick<StoredFile, 'storageKey'>): Promise<Uint8Array> =>
  storage.disk.getBytes(file.storageKey);

const isNotThere = (error: unknown): boolean => {
  for (let each = error; each instanceof Error; each = each.cause) if ('code' in each && each.code === 'ENOENT') return true;
  return false;
};

/** The bytes of what may be in the store or not; undefined where it is not. Throws where the store cannot be asked. */
export async function findStored(storage: Storage, storageKey: string): Promise<Uint8Array | undefined> {
  try {
    return await storage.disk.getBytes(storageKey);
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}
