import type { RequestEvent } from '@sveltejs/kit';
import { indicatorView, maySeeRegimes, nameOfPeriod, regimeRefusals } from '#features/regimes/index.ts';
import { indicatorSums } from '#features/regimes/server/index.ts';
import { staffLoad, stop } from '#platform/server/edge.ts';
import { askedSums } from '../sums.ts';

export const load = staffLoad(maySeeRegimes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { view, summing, chosen } = await askedSums(event, staff);
  const found = summing && (await indicatorSums(staff.db, staff.actor.authorityId, event.params['chiTieu'] ?? '', summing));
  if (!found) return stop(404, { refusal: regimeRefusals.unknownPeriod() }, event);
  const { asked } = found.period;
  return {
    locale,
    list: view,
    back: `/lam-viec/bao-cao/tong-hop${chosen ? `?ky=${chosen}` : ''}`,
    period: `${asked.version.name}, ${nameOfPeriod(asked, locale)}`,
    ...indicatorView(found, locale),
  };
});
