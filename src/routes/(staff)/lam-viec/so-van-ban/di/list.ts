import { outgoingListForm } from '#features/papers/index.ts';
import { outgoingOrders, seriesOf } from '#features/papers/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What the address asks of the register, for the page and for the sheet alike. */
export async function askedOf(url: URL, locale: Locale, { db, actor }: StaffContext) {
  const usual = { by: 'ngay', descending: true } as const;
  const options = { 'ky-hieu': (await seriesOf(db, actor.authorityId)).map((one) => ({ value: one, label: one })) };
  const { filter, order, page, view } = askList(outgoingListForm, url.searchParams, { locale, options, orders: outgoingOrders, usual });
  const { tim: search, nam: year, 'ky-hieu': series, 'tinh-trang': state } = filter;
  return { filter: { search, year, series, state }, order, page, view };
}
