import type { RequestEvent } from '@sveltejs/kit';
import { maySeeRegimes, nameOfPeriod, sumsView } from '#features/regimes/index.ts';
import { sumsOf } from '#features/regimes/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { tabsOf } from '../tabs.ts';
import { askedSums } from './sums.ts';

export const load = staffLoad(maySeeRegimes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { view, summing, chosen } = await askedSums(event, staff);
  const sums = summing && (await sumsOf(staff.db, staff.actor.authorityId, summing));
  return {
    locale,
    tabs: tabsOf(staff.actor, 'tong-hop', locale),
    list: view,
    query: new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(view.query)), ...(chosen && { ky: chosen }) }).toString(),
    period: sums && {
      title: `${sums.period.asked.version.name}, ${nameOfPeriod(sums.period.asked, locale)}`,
      href: `/lam-viec/bao-cao/cap-duoi/${sums.period.regime.id}/${sums.period.asked.key}`,
      ...sumsView(sums, locale),
    },
  };
});
