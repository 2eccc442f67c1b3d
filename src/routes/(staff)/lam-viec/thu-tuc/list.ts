import { procedureListForm } from '#features/procedures/index.ts';
import { fieldsInUse, procedureOrders } from '#features/procedures/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What the address asks of the list, for the page and for the sheet alike. */
export async function askedOf(url: URL, locale: Locale, { db, actor, today }: StaffContext) {
  const fields = await fieldsInUse(db, actor.authorityId, today);
  const options = { 'linh-vuc': fields.map(({ field }) => ({ value: field, label: field })) };
  const usual = { by: 'linh-vuc', descending: false } as const;
  const { filter, order, page, view } = askList(procedureListForm, url.searchParams, { locale, options, orders: procedureOrders, usual });
  const { tim: search, 'linh-vuc': field, 'dich-vu': service, 'tinh-trang': standing } = filter;
  return { filter: { search, field, service, standing, today }, order, page, view };
}
