import { incomingListForm, seesAllIncoming } from '#features/papers/index.ts';
import { incomingOrders, type IncomingFilter } from '#features/papers/server/index.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What the address asks of the register, for the page and for the sheet alike: all of it, or what was handed to the own units. */
export function askedOf(url: URL, locale: Locale, actor: Actor) {
  const usual = { by: 'so', descending: true } as const;
  const { filter, order, page, view } = askList(incomingListForm, url.searchParams, { locale, orders: incomingOrders, usual });
  const { tim: search, nam: year, 'tinh-trang': standing } = filter;
  const asked: IncomingFilter = { search, year, standing, unitIds: seesAllIncoming(actor) ? undefined : unitsOf(actor) };
  return { filter: asked, order, page, view };
}
