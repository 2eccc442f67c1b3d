import { error, type RequestEvent } from '@sveltejs/kit';
import { displayTexts, mayOpenOriginal, maySeeDisplays } from '#features/displays/index.ts';
import { photosOf } from '#features/displays/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { original, smallPicture } from '../../../../files/answers.ts';
import { displayAt } from '../../../displays.ts';

/** A photograph of a display: with `?nho` a small picture without what the camera wrote, for every officer; the original for those who keep it or check. */
export const GET = staffEndpoint(maySeeDisplays, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const display = await displayAt(event, staff);
  const photo = (await photosOf(db, actor.authorityId, [display.id])).get(display.id)?.find(({ fileId }) => fileId === event.params['tep']);
  const isSmall = event.url.searchParams.has('nho');
  const mayOpen = isSmall || mayOpenOriginal(actor, display.unitId);
  const file = photo && mayOpen ? await findFile(db, actor.authorityId, photo.fileId) : undefined;
  if (!photo || !file) error(404, { message: displayTexts[event.locals.locale].noFile });
  return isSmall ? smallPicture(file, photo.readableFileId, staff) : original(event, file, staff);
});
