import { app } from '#platform/server/app.ts';
import type { Database } from '#platform/server/database.ts';
import { findStored, type Storage } from '#platform/server/files/storage.ts';
import { parseId, type AuthorityId } from '#platform/values/ids.ts';
import { keyOfVariant, pictureWidths, variantFormats, type VariantFormat } from '#platform/values/pictures/widths.ts';
import { mostPixels, picturing } from '../evidence/pictures.ts';

const written = { avif: { quality: 55, effort: 3 }, webp: { quality: 74 } };

async function variantOf(bytes: Uint8Array, width: number, format: VariantFormat): Promise<Uint8Array> {
  const picture = (await picturing())(bytes, { limitInputPixels: mostPixels }).resize({ width, withoutEnlargement: true });
  return await (format === 'avif' ? picture.avif(written.avif) : picture.webp(written.webp)).toBuffer();
}

/** Makes the smaller copies of a stored picture, each once, and notes how large the picture is where that is not known. A file that is gone or none of this authority is left. */
export async function makeVariantsIn(
  { db, storage }: { db: Database; storage: Storage },
  { authorityId, storageKey }: { authorityId: AuthorityId; storageKey: string },
): Promise<void> {
  const file = await db
    .selectFrom('stored_file')
    .select(['id', 'width', 'media_type'])
    .where('authority_id', '=', authorityId)
    .where('storage_key', '=', storageKey)
    .executeTakeFirst();
  const bytes = file?.media_type.startsWith('image/') ? await findStored(storage, storageKey) : undefined;
  if (!file || !bytes) return;
  if (file.width === null) {
    const { width, height } = await (await picturing())(bytes, { limitInputPixels: mostPixels }).metadata();
    await db.updateTable('stored_file').set({ width, height }).where('authority_id', '=', authorityId).where('id', '=', file.id).execute();
  }
  for (const width of pictureWidths)
    for (const format of variantFormats) {
      const key = keyOfVariant(storageKey, `${width}.${format}`);
      if (!(await findStored(storage, key))) await storage.disk.put(key, await variantOf(bytes, width, format));
    }
}

export async function makeVariants({ authorityId, storageKey }: { authorityId: string; storageKey: string }): Promise<void> {
  const { db, storage } = app();
  const id = parseId<AuthorityId>(authorityId);
  if (id) await makeVariantsIn({ db, storage }, { authorityId: id, storageKey });
}
