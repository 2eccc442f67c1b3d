import type { RequestEvent } from '@sveltejs/kit';
import { compose } from 'official-documents';
import { frozenAbout } from '#features/papers/server/index.ts';
import { maySeePlans } from '#features/plans/index.ts';
import { planFileName, planPaperOf } from '#features/plans/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { named } from '#platform/server/request/headers.ts';
import { original } from '../../../files/answers.ts';
import { planHere } from '../plan.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The plan as a Word file with its annex of duties: the one as which it was issued, or as it stands where no such file is kept. */
export const GET = staffEndpoint(maySeePlans, async (event: RequestEvent, staff) => {
  const plan = await planHere(event, staff);
  const frozen = await frozenAbout(staff.db, plan.authorityId, { type: 'plan', id: plan.id });
  const file = frozen && (await findFile(staff.db, plan.authorityId, frozen.fileId));
  if (file) return original(event, file, staff);
  const bytes = await compose(await planPaperOf(staff.db, plan, staff.today));
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': DOCX, 'content-disposition': named('attachment', planFileName(plan)), 'cache-control': 'private, no-store' },
  });
});
