import { displayListForm } from '#features/displays/index.ts';
import { displayOrders, type DisplayFilter } from '#features/displays/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { daysBefore } from './displays.ts';

/** What the address asks of the list of displays, for the page and for the sheet alike; what hangs, unless another state is asked for. */
export async function askedOf(url: URL, locale: Locale, { db, actor, today }: StaffContext) {
  const units = await unitsOn(db, actor.authorityId, today);
  const options = { 'don-vi': units.map(({ id, name }) => ({ value: id, label: name })) };
  const usual = { by: 'han', descending: false } as const;
  const asked = askList(displayListForm, url.searchParams, { locale, options, orders: displayOrders, usual });
  const { tim: search, 'don-vi': unit, loai: kind, 'tinh-trang': state = 'hanging' } = asked.filter;
  const filter: DisplayFilter = { search, kind, state, order: asked.order, today, days: daysBefore(), ...(unit && { unitIds: [unit] }) };
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return { filter, page: asked.page, view: asked.view, names };
}
