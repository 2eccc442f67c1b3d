import type { RequestEvent } from '@sveltejs/kit';
import { maySeeScores } from '#features/scoring/index.ts';
import { coverOf, packOf, packStream } from '#features/scoring/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { named } from '#platform/server/request/headers.ts';
import { slugOf } from '#platform/values/text.ts';
import { scorecardHere } from '../../scorecards.ts';

/** The pack of proof of a set, or of one group of it (`?nhom=`): the cover list, then the files by criterion. */
export const GET = staffEndpoint(maySeeScores, async (event: RequestEvent, staff) => {
  const scorecard = await scorecardHere(event, staff);
  const group = /^\d{1,3}(\.\d{1,3}){0,4}$/.exec(event.url.searchParams.get('nhom') ?? '')?.[0] ?? '';
  const packed = await packOf(staff.db, staff.actor.authorityId, scorecard.id, group);
  if (!packed.ok) return stop(409, packed, event);
  const cover = new Uint8Array(await coverOf(packed.value, event.locals.locale));
  const name = `kiem-chung-${slugOf(scorecard.name).slice(0, 60)}-${scorecard.year}${group && `-nhom-${group}`}.zip`;
  return new Response(packStream(staff.storage, packed.value, cover), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': named('attachment', name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
