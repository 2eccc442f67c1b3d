import type { RequestEvent } from '@sveltejs/kit';
import { inspectionRefusals, mayOpenOriginal, maySeeInspections } from '#features/inspections/index.ts';
import { photosOf } from '#features/inspections/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { parseId, type FileId } from '#platform/values/ids.ts';
import { original, smallPicture } from '../../../../../files/answers.ts';
import { visitAt } from '../../../../checks.ts';

/** The signed minutes of a visit, and its photographs: with `?nho` a small picture without what the camera wrote; the original for unit, team and auditor. */
export const GET = staffEndpoint(maySeeInspections, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { visit, members } = await visitAt(event, staff);
  const id = parseId<FileId>(event.params['tep']);
  const photo = (await photosOf(db, actor.authorityId, visit.id)).find(({ fileId }) => fileId === id);
  const isSmall = photo !== undefined && event.url.searchParams.has('nho');
  const isTheirs = visit.minutesFileId === id || isSmall || (photo && mayOpenOriginal(actor, { members }, visit.unitId));
  const file = id && isTheirs ? await findFile(db, actor.authorityId, id) : undefined;
  if (!file) return stop(404, { refusal: inspectionRefusals.noFile() }, event);
  return isSmall ? smallPicture(file, photo.readableFileId, staff) : original(event, file, staff);
});
