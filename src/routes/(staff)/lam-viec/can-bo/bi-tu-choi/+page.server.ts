import { mayManageOfficers, refusedTexts } from '#features/identity/index.ts';
import { refusedSince } from '#features/identity/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatMoment, formatNumber } from '#platform/values/format.ts';

const DAYS = 30;

export const load = staffLoad(mayManageOfficers, async ({ locals: { locale } }, { db, actor, now }) => {
  const counts = await refusedSince(db, actor.authorityId, now.subtract({ hours: 24 * DAYS }));
  return {
    locale,
    rows: counts.map(({ hour, kind, route, times }) => ({
      id: `${hour.toString()} ${kind} ${route}`,
      hour: formatMoment(hour),
      kind: refusedTexts[locale].kinds[kind],
      // The groups of the router are nothing that a reader knows.
      route: route.replace(/\/\(\w+\)/g, '') || '/',
      times: formatNumber(times, locale),
    })),
  };
});
