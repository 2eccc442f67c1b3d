import { lawListForm } from '#features/laws/index.ts';
import { lawKinds, lawNews, lawOrders, type LawFilter } from '#features/laws/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

const MONTH = { hours: 30 * 24 } as const;

/** What the address asks of the register, for the page and for the sheet alike. */
export async function askedOf(url: URL, locale: Locale, staff: StaffContext) {
  const usual = { by: 'ngay', descending: true } as const;
  const options = { loai: (await lawKinds(staff.db, staff.actor.authorityId)).map((kind) => ({ value: kind, label: kind })) };
  const { filter, order, page, view } = askList(lawListForm, url.searchParams, { locale, options, orders: lawOrders, usual });
  const news = await lawNews(staff.db, staff.actor, staff.now);
  const { tim: search, loai: kind, cap: level, 'linh-vuc': topic, 'tinh-trang': standing, nam: year, chon: only } = filter;
  const since = only === 'month' ? staff.now.subtract(MONTH) : news.since;
  const asked: LawFilter = { search, kind, level, topic, standing, year, only, today: staff.today, newSince: since };
  return { filter: asked, order, page, view, news };
}
