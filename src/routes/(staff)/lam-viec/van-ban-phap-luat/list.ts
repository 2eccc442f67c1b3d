import { lawListForm } from '#features/laws/index.ts';
import { lawOrders, seenAt, type LawFilter } from '#features/laws/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

const MONTH = { hours: 30 * 24 } as const;

/** Since when a paper is new to the officer: since the last look, or within thirty days. */
export const newSince = (seen: Temporal.Instant | undefined, { now }: Pick<StaffContext, 'now'>): Temporal.Instant =>
  seen ?? now.subtract(MONTH);

/** What the address asks of the register, for the page and for the sheet alike. */
export async function askedOf(url: URL, locale: Locale, staff: StaffContext) {
  const usual = { by: 'ngay', descending: true } as const;
  const { filter, order, page, view } = askList(lawListForm, url.searchParams, { locale, orders: lawOrders, usual });
  const seen = await seenAt(staff.db, staff.actor);
  const { tim: search, loai: kind, cap: level, 'linh-vuc': topic, 'tinh-trang': standing, nam: year, chon: only } = filter;
  const since = only === 'month' ? staff.now.subtract(MONTH) : newSince(seen, staff);
  const asked: LawFilter = { search, kind, level, topic, standing, year, only, today: staff.today, newSince: since };
  return { filter: asked, order, page, view, seen };
}
