import type { RequestEvent } from '@sveltejs/kit';
import { maySeePetitions, petitionRefusals } from '#features/petitions/index.ts';
import { photosOf } from '#features/petitions/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { original, smallPicture } from '../../../../files/answers.ts';
import { petitionHere } from '../../petition.ts';

/** A picture of a petition, for those who see the petition: with `?nho` a small one. What is kept tells nothing of place, time and device. */
export const GET = staffEndpoint(maySeePetitions, async (event: RequestEvent, staff) => {
  const { id } = await petitionHere(event, staff);
  const photo = (await photosOf(staff.db, staff.actor.authorityId, id)).find(({ fileId }) => fileId === event.params['tep']);
  const file = photo && (await findFile(staff.db, staff.actor.authorityId, photo.fileId));
  if (!file) return stop(404, petitionRefusals.unknown(), event);
  return event.url.searchParams.has('nho') ? smallPicture(file, null, staff) : original(event, file, staff);
});
