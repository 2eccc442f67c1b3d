import { listForm } from '#features/activities/index.ts';
import { activityOrders, type activitiesFor } from '#features/activities/server/index.ts';
import { chosenPeriod, periodOptions } from '#features/calendar/index.ts';
import { plansOf } from '#features/plans/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

type Filter = NonNullable<Parameters<typeof activitiesFor>[2]>;

/** What the address asks of the list of activities, for the page and for the sheet alike. */
export async function askedOf(url: URL, locale: Locale, { db, actor, today }: StaffContext) {
  const plans = await plansOf(db, actor.authorityId);
  const years = [...new Set([today.year, ...plans.map(({ year }) => year)])];
  const units = await unitsOn(db, actor.authorityId, today);
  const options = { ky: periodOptions(years, locale), 'don-vi': units.map(({ id, name }) => ({ value: id, label: name })) };
  const usual = { by: 'ngay', descending: true } as const;
  const { filter: asked, order, page, view } = askList(listForm, url.searchParams, { locale, options, orders: activityOrders, usual });
  const period = chosenPeriod(asked.ky, years);
  const unit = asked['don-vi'];
  const state = asked['tinh-trang'];
  const filter: Filter = {
    search: asked.tim,
    channel: asked['hinh-thuc'],
    from: later(asked.tu, period?.from),
    to: earlier(asked.den, period?.to),
    order,
    ...(unit && { unitIds: [unit] }),
    ...(state && { states: [state] }),
  };
  return { filter, page, view, state };
}

type Day = Temporal.PlainDate | undefined;
const later = (a: Day, b: Day): Day => (a && b ? (Temporal.PlainDate.compare(a, b) > 0 ? a : b) : (a ?? b));
const earlier = (a: Day, b: Day): Day => (a && b ? (Temporal.PlainDate.compare(a, b) < 0 ? a : b) : (a ?? b));
