import type { RequestEvent } from '@sveltejs/kit';
import { deliveryLine, deliveryListForm, deliveryTexts, maySeeDeliveries } from '#features/deliveries/index.ts';
import { countDeliveries, deliveriesOf } from '#features/deliveries/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { lastRunOf } from '#platform/server/health.ts';
import { formatMoment, formatNumber } from '#platform/values/format.ts';
import { askList } from '#platform/values/lists.ts';

const SIZE = 30;

export const load = staffLoad(maySeeDeliveries, async ({ url, locals: { locale } }: RequestEvent, { db, actor }) => {
  const asked = askList(deliveryListForm, url.searchParams, { locale, orders: ['moi'], usual: { by: 'moi', descending: false } });
  const state = asked.filter['tinh-trang'];
  const filter = { states: state && [state] };
  const found = await countDeliveries(db, actor.authorityId, filter);
  const pages = Math.max(1, Math.ceil(found / SIZE));
  const page = Math.min(pages, asked.page);
  const rows = await deliveriesOf(db, actor.authorityId, { ...filter, limit: SIZE, offset: (page - 1) * SIZE });
  const t = deliveryTexts[locale];
  const ran = await lastRunOf(db, 'deliveries');
  return {
    locale,
    found: t.found(formatNumber(found, locale)),
    lastRun: ran ? t.lastRun(formatMoment(ran)) : t.neverRun,
    list: { ...asked.view, page },
    pages,
    deliveries: rows.map((one) => deliveryLine(one, locale)),
  };
});
