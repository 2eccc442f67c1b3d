import { error, type RequestEvent } from '@sveltejs/kit';
import { mayOpenPhoto, maySeeProcedures, postingTexts } from '#features/procedures/index.ts';
import { postingPhoto } from '#features/procedures/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { original, smallPicture } from '../../../../files/answers.ts';

/** A photograph of a board: with `?nho` a small picture without what the camera wrote, for every officer; the original for those who keep the place or follow the plan. */
export const GET = staffEndpoint(maySeeProcedures, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const photo = await postingPhoto(db, actor.authorityId, event.params['anh']);
  const isSmall = event.url.searchParams.has('nho');
  const file = photo && (isSmall || mayOpenPhoto(actor, photo.unitId)) ? await findFile(db, actor.authorityId, photo.fileId) : undefined;
  if (!photo || !file) error(404, { message: postingTexts[event.locals.locale].noPhoto });
  return isSmall ? smallPicture(file, photo.readableFileId, staff) : original(event, file, staff);
});
