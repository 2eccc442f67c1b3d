import { createHash } from 'node:crypto';
import type { Read } from '../database.ts';
import { isStoreAway } from '../files/away.ts';
import { openStorage } from '../files/storage.ts';

export interface FileFault {
  authorityId: string;
  name: string;
  storageKey: string;
  reason: 'missing' | 'altered';
}

export async function verifyFiles(db: Read, filesFolder: string): Promise<{ files: number; faults: FileFault[] }> {
  const { disk } = openStorage(filesFolder);
  const rows = await db
    .selectFrom('stored_file')
    .select(['authority_id', 'name', 'storage_key', 'sha256'])
    .orderBy('storage_key')
    .execute();
  const faults: FileFault[] = [];
  for (const { authority_id: authorityId, name, storage_key: storageKey, sha256 } of rows) {
    const hash = createHash('sha256');
    try {
      for await (const chunk of await disk.getStream(storageKey)) hash.update(chunk as Buffer);
    } catch (error) {
      if (isStoreAway(error)) throw error;
      faults.push({ authorityId, name, storageKey, reason: 'missing' });
      continue;
    }
    if (hash.digest('hex') !== sha256) faults.push({ authorityId, name, storageKey, reason: 'altered' });
  }
  return { files: rows.length, faults };
}
