import { shelvePictures, type ShelvedProof } from '#features/activities/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelf } from '#platform/server/files/shelf.ts';
import type { FileId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import type { CheckId, DisplayId } from '../display.ts';
import { refusals } from '../refusals.ts';
import type { Keeping } from './sites.ts';

/** Photographs that lie in the store and belong to nothing yet. */
export type GivenPhotos = readonly ShelvedProof[];

/** Looks into photographs and stores them, before the transaction. Refused, by name: what is no picture, is damaged, or has too many pixels. */
export const takePhotos = (shelf: Shelf, files: readonly File[]): Promise<Result<GivenPhotos>> =>
  shelvePictures(shelf, files, refusals.notAPicture);

interface Kept {
  fileId: FileId;
  readableFileId: FileId | null;
}

const add = (tx: Tx, { actor, now }: Keeping, displayId: DisplayId, checkId: CheckId | null, { fileId, readableFileId }: Kept) =>
  tx
    .insertInto('display_photo')
    .values({
      authority_id: actor.authorityId,
      display_id: displayId,
      check_id: checkId,
      file_id: fileId,
      readable_file_id: readableFileId,
      added_at: now,
      added_by: actor.officerId,
    })
    .execute();

/** Keeps photographs of a display, those of a look with it; gives the checksums, for the log. */
export async function keepPhotos(
  tx: Tx,
  keeping: Keeping,
  { displayId, checkId = null }: { displayId: DisplayId; checkId?: CheckId | null },
  photos: GivenPhotos,
): Promise<string[]> {
  for (const { original, readable } of photos) {
    const fileId = (await nameFile(tx, original, keeping.now)).id;
    const readableFileId = readable ? (await nameFile(tx, readable, keeping.now)).id : null;
    await add(tx, keeping, displayId, checkId, { fileId, readableFileId });
  }
  return photos.map(({ original }) => original.sha256);
}

/** The photographs that prove the activity are those of the display too: one file, named once. */
export async function sharePhotos(tx: Tx, keeping: Keeping, displayId: DisplayId, files: readonly Kept[]): Promise<void> {
  for (const file of files) await add(tx, keeping, displayId, null, file);
}
