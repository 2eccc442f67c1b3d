import { keysOfVariants } from '../../values/pictures/widths.ts';
import { app } from '../app.ts';
import type { Database } from '../database.ts';
import { job } from '../jobs.ts';
import type { Storage } from './storage.ts';

/** Files whose rows were deleted for good are to go from the store too, with every smaller copy. */
export const filesForgotten = job<{ storageKeys: string[] }>('files-forgotten', { retries: 20 });

/** Deletes the files and their smaller copies, except those that a row of any authority still names. What is gone already is passed over; throws while the store is away. */
export async function deleteForgottenIn(
  { db, storage }: { db: Database; storage: Storage },
  storageKeys: readonly string[],
): Promise<void> {
  if (storageKeys.length === 0) return;
  const rows = await db.selectFrom('stored_file').select('storage_key').where('storage_key', 'in', storageKeys).execute();
  const named = new Set(rows.map(({ storage_key: key }) => key));
  for (const key of storageKeys.filter((one) => !named.has(one)))
    for (const one of [key, ...keysOfVariants(key)]) await storage.disk.delete(one);
}

export const deleteForgotten = async ({ storageKeys }: { storageKeys: string[] }): Promise<void> =>
  await deleteForgottenIn({ db: app().db, storage: app().storage }, storageKeys);
