import type { RequestEvent } from '@sveltejs/kit';
import { compose } from 'official-documents';
import { commentsPaper, maySeePlans } from '#features/plans/index.ts';
import { consultationsOf } from '#features/plans/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { named } from '#platform/server/request/headers.ts';
import { planHere } from '../../plan.ts';
import { draftingUnit, namesFor } from '../names.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The table of comments and what became of each, as a Word file. */
export const GET = staffEndpoint(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const plan = await planHere(event, staff);
  const rounds = await consultationsOf(db, actor.authorityId, plan.id);
  const found = await authorityOn(db, actor.authorityId, today);
  const name = found?.name ?? plan.issuer;
  const abbreviation = /^Ủy ban nhân dân/.test(name) ? 'UBND' : (found?.shortName ?? '').replace(/\s+/g, '');
  const authority = { name, placeName: found?.placeName ?? '', abbreviation, isDemo: found?.isDemo ?? false };
  const drafting = await draftingUnit(staff, rounds.at(-1)?.askedBy ?? plan.madeBy);
  const { unit } = await namesFor(staff, 'vi');
  const bytes = await compose(commentsPaper({ title: plan.title, rounds, unit, authority, drafting, today }));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': DOCX,
      'content-disposition': named('attachment', `gop-y-ke-hoach-${plan.year}.docx`),
      'cache-control': 'private, no-store',
    },
  });
});
