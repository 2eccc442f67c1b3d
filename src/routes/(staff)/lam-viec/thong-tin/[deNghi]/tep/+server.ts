import type { RequestEvent } from '@sveltejs/kit';
import { inquiryRefusals, maySeeInquiries } from '#features/inquiries/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { original } from '../../../files/answers.ts';
import { inquiryAt } from '../../inquiries.ts';

/** The file of an answer, for those who read the answer. */
export const GET = staffEndpoint(maySeeInquiries, async (event: RequestEvent, staff) => {
  const { fileId } = await inquiryAt(event, staff);
  const file = fileId && (await findFile(staff.db, staff.actor.authorityId, fileId));
  return file ? original(event, file, staff) : stop(404, { refusal: inquiryRefusals.noFile() }, event);
});
