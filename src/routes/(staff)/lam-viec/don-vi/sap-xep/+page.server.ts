import type { RequestEvent } from '@sveltejs/kit';
import { mayManageUnits, maySeeUnits } from '#features/units/index.ts';
import { namesOfUnits, rearrangementsOf } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { rearrangementLine, tabsOf } from './rearrangements.ts';

export const load = staffLoad(maySeeUnits, async ({ locals: { locale } }: RequestEvent, { db, actor }) => {
  const names = await namesOfUnits(db, actor.authorityId);
  const all = await rearrangementsOf(db, actor.authorityId);
  return {
    locale,
    tabs: tabsOf('', locale),
    mayManage: mayManageUnits(actor) === undefined,
    lines: all.map((one) => rearrangementLine(one, (id) => names.get(id) ?? '', locale)),
  };
});
