import type { RequestEvent } from '@sveltejs/kit';
import { maySeeNewsroom, newsroomRefusals } from '#features/newsroom/index.ts';
import { filesOf } from '#features/newsroom/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { original, smallPicture } from '../../../../files/answers.ts';
import { storyAt } from '../../../stories.ts';

/** A picture or file of a story; with `?nho` a small picture without what the camera wrote. */
export const GET = staffEndpoint(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const story = await storyAt(event, staff);
  const row = (await filesOf(db, actor.authorityId, story.id)).find(({ id }) => id === event.params['tep']);
  const isSmall = row?.kind === 'picture' && event.url.searchParams.has('nho');
  const file = row && (await findFile(db, actor.authorityId, isSmall ? (row.publicFileId ?? row.fileId) : row.fileId));
  if (!file) return stop(404, { refusal: newsroomRefusals.noFile() }, event);
  return isSmall ? smallPicture(file, null, staff) : original(event, file, staff);
});
