import type { RequestEvent } from '@sveltejs/kit';
import { mayManageOfficers, officerTexts } from '#features/identity/index.ts';
import { proposalsOf } from '#features/identity/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import { askedOf } from './list.ts';

const SIZE = 50;

export const load = staffLoad(mayManageOfficers, async ({ locals: { locale }, url }: RequestEvent, staff) => {
  const { lines, page, view } = await askedOf(url, locale, staff);
  const pages = Math.max(1, Math.ceil(lines.length / SIZE));
  const first = (Math.min(page, pages) - 1) * SIZE;
  const proposals = await proposalsOf(staff.db, staff.actor.authorityId, staff.now);
  return {
    waiting: proposals.filter(({ state }) => state === 'waiting').length,
    officers: lines.slice(first, first + SIZE).map(({ id, fullName, signInName, posts, state }) => ({
      id,
      fullName,
      signInName: signInName ?? '–',
      roles: posts.map(({ words }) => words),
      state,
    })),
    found: officerTexts[locale].found(formatNumber(lines.length, locale)),
    list: view,
    pages,
  };
});
