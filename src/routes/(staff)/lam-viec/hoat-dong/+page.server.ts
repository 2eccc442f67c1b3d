import type { RequestEvent } from '@sveltejs/kit';
import { activityLine, judgesActivities, mayRecord, maySeeActivities, words, type ActivityState } from '#features/activities/index.ts';
import { activitiesFor, countByStateFor } from '#features/activities/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { queryWith } from '#platform/values/lists.ts';
import { askedOf } from './list.ts';

const PER_PAGE = 50;
const states = ['recorded', 'returned', 'confirmed', 'withdrawn'] as const satisfies readonly ActivityState[];

/** The activities that the officer may see, as the address asks for them; the tabs count within the rest of the filter. */
export const load = staffLoad(maySeeActivities, async ({ url, locals }: RequestEvent, staff) => {
  const { locale } = locals;
  const { db, actor } = staff;
  const { filter, page: wanted, view, state } = await askedOf(url, locale, staff);
  const inState = await countByStateFor(db, actor, filter);
  const counts = states.map((one) => inState[one] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const found = state ? (counts[states.indexOf(state)] ?? 0) : all;
  const pages = Math.max(1, Math.ceil(found / PER_PAGE));
  const page = Math.min(pages, wanted);
  const activities = await activitiesFor(db, actor, { ...filter, limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const at = (one: ActivityState | null): string => `/lam-viec/hoat-dong${queryWith(view.query, { 'tinh-trang': one })}`;
  return {
    locale,
    list: { ...view, page },
    pages,
    mayRecord: mayRecord(actor) === undefined,
    mayConfirm: judgesActivities(actor),
    tabs: [
      { href: at(null), label: words[locale].all, count: all, current: state === undefined },
      ...states.map((one, index) => ({
        href: at(one),
        label: words[locale].states[one],
        count: counts[index] ?? 0,
        current: state === one,
      })),
    ],
    activities: activities.map((activity) => activityLine(activity, locale, unitsOf(actor))),
  };
});
