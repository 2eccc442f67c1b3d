import { listForm } from '#features/documents/index.ts';
import { documentOrders } from '#features/documents/server/index.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What the address asks of the list of documents, for the page and for the sheet alike. */
export function askedOf(url: URL, locale: Locale) {
  const usual = { by: 'tai-len', descending: true } as const;
  const { filter, order, page, view } = askList(listForm, url.searchParams, { locale, orders: documentOrders, usual });
  const { tim: search, loai: direction, tu: from, den: to } = filter;
  return { filter: { search, direction, state: filter['tinh-trang'], from, to, order }, page, view };
}
