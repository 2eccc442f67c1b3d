import type { RequestEvent } from '@sveltejs/kit';
import { compose } from 'official-documents';
import { maySeePlans } from '#features/plans/index.ts';
import { planPaperOf } from '#features/plans/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { named } from '#platform/server/request/headers.ts';
import { slugOf } from '#platform/values/text.ts';
import { planHere } from '../plan.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The plan as a Word file in the prescribed form, with its annex of duties. */
export const GET = staffEndpoint(maySeePlans, async (event: RequestEvent, staff) => {
  const plan = await planHere(event, staff);
  const bytes = await compose(await planPaperOf(staff.db, plan, staff.today));
  const name = `${plan.amending ? 'sua-doi' : 'ke-hoach'}-${plan.symbol?.replaceAll('/', '-') ?? `${plan.year}-du-thao`}-${slugOf(plan.title, 60)}.docx`;
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': DOCX, 'content-disposition': named('attachment', name), 'cache-control': 'private, no-store' },
  });
});
