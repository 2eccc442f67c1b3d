import type { RequestEvent } from '@sveltejs/kit';
import { compose } from 'official-documents';
import { maySeeSitePages } from '#features/sitepages/index.ts';
import { quarterlyPaper } from '#features/sitepages/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { named } from '#platform/server/request/headers.ts';
import { transact } from '#platform/server/transact.ts';
import { ok } from '#platform/values/result.ts';
import { unitNamer } from '../../parts.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A whole figure of the address within bounds, else the one of today. */
const asked = (typed: string | null, [least, most]: readonly [number, number], otherwise: number): number => {
  const value = /^\d{1,4}$/.test(typed ?? '') ? Number(typed) : otherwise;
  return value >= least && value <= most ? value : otherwise;
};

/** The register of a quarter as a Word file, by groups of the law. */
export const GET = staffEndpoint(maySeeSitePages, async ({ url, locals }: RequestEvent, staff) => {
  const { db, actor, today, now } = staff;
  const year = asked(url.searchParams.get('nam'), [2000, today.year], today.year);
  const quarter = asked(url.searchParams.get('quy'), [1, 4], Math.ceil(today.month / 3));
  const authority = await authorityOn(db, actor.authorityId, today);
  const unitName = await unitNamer(staff);
  const paper = await transact(app().db, { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now }, async (tx) =>
    ok(
      await quarterlyPaper(tx, staff, {
        ...{ year, quarter, authority: authority?.name ?? '', shortName: authority?.shortName ?? '', place: authority?.placeName ?? '' },
        notice: locals.isDemo ? 'Dữ liệu giả định để minh họa' : undefined,
        unitName: (id) => unitName(id) ?? '',
      }),
    ),
  );
  if (!paper.ok) throw new Error('The register of a quarter was not drawn.');
  return new Response(new Uint8Array(await compose(paper.value)), {
    headers: {
      'content-type': DOCX,
      'content-disposition': named('attachment', `so-cong-khai-quy-${quarter}-${year}.docx`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
