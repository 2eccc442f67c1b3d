import type { RequestEvent } from '@sveltejs/kit';
import { guidanceRefusals, maySeeGuidance } from '#features/guidance/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { original } from '../../../files/answers.ts';
import { questionAt } from '../../questions.ts';

/** The paper that goes with an answer, for those who read the answer. */
export const GET = staffEndpoint(maySeeGuidance, async (event: RequestEvent, staff) => {
  const { fileId } = await questionAt(event, staff);
  const file = fileId && (await findFile(staff.db, staff.actor.authorityId, fileId));
  return file ? original(event, file, staff) : stop(404, { refusal: guidanceRefusals.noFile() }, event);
});
