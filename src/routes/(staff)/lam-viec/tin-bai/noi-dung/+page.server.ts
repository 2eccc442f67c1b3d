import type { RequestEvent } from '@sveltejs/kit';
import { maySeeNewsroom } from '#features/newsroom/index.ts';
import { mayKeepTopics } from '#features/plans/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { overview, yearAsked } from './subjects.ts';

export const load = staffLoad(maySeeNewsroom, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const year = yearAsked(url, staff.today);
  return { locale, year, mayKeep: mayKeepTopics(staff.actor) === undefined, ...(await overview(staff, year, locale)) };
});
