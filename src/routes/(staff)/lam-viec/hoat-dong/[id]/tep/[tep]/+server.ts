import type { RequestEvent } from '@sveltejs/kit';
import { activityRefusals, maySeeActivities, maySeeActivity, maySeeOriginals, ownJoint } from '#features/activities/index.ts';
import { proofFile } from '#features/activities/server/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { stop, staffEndpoint } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { parseId, type FileId } from '#platform/values/ids.ts';
import { original, smallPicture } from '../../../../files/answers.ts';
import { activityIdOf } from '../../activity.ts';

/**
 * The original of a photograph, file or recording, for the unit that gave it and those who check; `?nho` gives a small picture without what
 * the camera wrote, `?phat` plays sound and film on the page.
 */
export const GET = staffEndpoint(maySeeActivities, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const id = parseId<FileId>(event.params['tep']);
  const proof = id && (await proofFile(db, actor.authorityId, id));
  const mayOpen =
    proof?.activityId === activityIdOf(event) &&
    maySeeActivity(actor, proof) &&
    (worksFor(actor, proof.unitId) || ownJoint(actor, proof.jointUnits).length > 0 || maySeeOriginals(actor));
  const file = id && mayOpen ? await findFile(db, actor.authorityId, id) : undefined;
  if (!file) return stop(404, activityRefusals.unknownFile(), event);
  if (event.url.searchParams.has('nho') && file.mediaType.startsWith('image/'))
    return smallPicture(file, proof?.readableFileId ?? null, staff);
  return original(event, file, staff);
});
