import type { RequestEvent } from '@sveltejs/kit';
import { maySeeSubplans, subplanRefusals } from '#features/subplans/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { original } from '../../../files/answers.ts';
import { subplanAt } from '../../subplans.ts';

/** The signed paper, for those who may read the plan. */
export const GET = staffEndpoint(maySeeSubplans, async (event: RequestEvent, staff) => {
  const { fileId } = await subplanAt(event, staff);
  const file = fileId && (await findFile(staff.db, staff.actor.authorityId, fileId));
  return file ? original(event, file, staff) : stop(404, { refusal: subplanRefusals.noFile() }, event);
});
