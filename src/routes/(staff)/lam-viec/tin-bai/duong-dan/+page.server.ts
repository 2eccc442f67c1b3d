import type { RequestEvent } from '@sveltejs/kit';
import { linkLine, linkTexts, maySeeNewsroom } from '#features/newsroom/index.ts';
import { faultyLinks, linksChecked } from '#features/newsroom/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatMoment, formatNumber } from '#platform/values/format.ts';

export const load = staffLoad(maySeeNewsroom, async ({ locals: { locale, isDemo } }: RequestEvent, { db, actor }) => {
  const { count, at } = await linksChecked(db, actor.authorityId);
  const t = linkTexts[locale];
  return {
    locale,
    checked: at ? t[isDemo ? 'pretended' : 'checked'](formatNumber(count, locale), formatMoment(at)) : t.notYet,
    links: (await faultyLinks(db, actor.authorityId)).map((one) => linkLine(one, locale)),
  };
});
