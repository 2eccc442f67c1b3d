import { shelvePictures, type ShelvedProof } from '#features/activities/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelf } from '#platform/server/files/shelf.ts';
import type { Result } from '#platform/values/result.ts';
import type { FindingId, MarkId, VisitId } from '../inspection.ts';
import { refusals } from '../refusals.ts';
import type { Checking } from './held.ts';

/** Photographs that lie in the store and belong to nothing yet. */
export type GivenPhotos = readonly ShelvedProof[];

/** Looks into photographs and stores them, before the transaction. Refused, by name: what is no picture, is damaged, or has too many pixels. */
export const takeCheckPhotos = (shelf: Shelf, files: readonly File[]): Promise<Result<GivenPhotos>> =>
  shelvePictures(shelf, files, refusals.notAPicture);

/** Keeps photographs of a visit; gives the checksums, for the log. */
export async function keepPhotos(
  tx: Tx,
  { actor, now }: Checking,
  { visitId, markId = null, findingId = null }: { visitId: VisitId; markId?: MarkId | null; findingId?: FindingId | null },
  photos: GivenPhotos,
): Promise<Record<string, { to: string }>> {
  for (const { original, readable } of photos) {
    const fileId = (await nameFile(tx, original, now)).id;
    const readableFileId = readable ? (await nameFile(tx, readable, now)).id : null;
    await tx
      .insertInto('inspection_photo')
      .values({
        ...{ authority_id: actor.authorityId, visit_id: visitId, mark_id: markId, finding_id: findingId },
        ...{ file_id: fileId, readable_file_id: readableFileId, added_at: now, added_by: actor.officerId },
      })
      .execute();
  }
  return photos.length === 0 ? {} : { sha256: { to: photos.map(({ original }) => original.sha256).join(', ') } };
}
