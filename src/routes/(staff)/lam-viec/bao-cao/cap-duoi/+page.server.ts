import type { RequestEvent } from '@sveltejs/kit';
import { belowListForm, maySeeRegimes, periodLine } from '#features/regimes/index.ts';
import { completenessOf } from '#features/regimes/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';
import { clocksIn } from '../clocks.ts';
import { tabsOf } from '../tabs.ts';

export const load = staffLoad(maySeeRegimes, async ({ locals: { locale }, url }: RequestEvent, { db, actor, today }) => {
  const usual = { by: 'han', descending: true } as const;
  const { filter, view } = askList(belowListForm, url.searchParams, { locale, orders: ['han'], usual });
  const asOf = clocksIn(filter, today);
  const year = filter.nam ?? asOf.happenedBy.year;
  const periods = await completenessOf(db, actor.authorityId, asOf, year);
  return {
    locale,
    tabs: tabsOf(actor, 'cap-duoi', locale),
    list: view,
    query: view.query,
    periods: periods.map((period) => periodLine(period, locale)),
  };
});
