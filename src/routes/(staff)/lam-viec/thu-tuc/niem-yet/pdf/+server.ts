import type { RequestEvent } from '@sveltejs/kit';
import { composePdf } from 'official-documents';
import { maySeeProcedures } from '#features/procedures/index.ts';
import { proofPaper } from '#features/procedures/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { named } from '#platform/server/request/headers.ts';
import { dayAsked } from '../day.ts';

/** "On this day, were all posted?" as a paper to sign and file. */
export const GET = staffEndpoint(maySeeProcedures, async ({ url, locals }: RequestEvent, { db, actor, today, now }) => {
  const on = dayAsked(url, today);
  const authority = await authorityOn(db, actor.authorityId, on);
  const notice = locals.isDemo ? 'Dữ liệu giả định để minh họa' : undefined;
  const paper = await proofPaper(
    db,
    { authorityId: actor.authorityId, on, knownBy: now },
    {
      authority: authority?.name ?? '',
      shortName: authority?.shortName ?? '',
      superior: undefined,
      place: authority?.placeName ?? '',
      notice,
    },
  );
  return new Response(new Uint8Array(await composePdf(paper)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': named('attachment', `niem-yet-${on.toString()}.pdf`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
