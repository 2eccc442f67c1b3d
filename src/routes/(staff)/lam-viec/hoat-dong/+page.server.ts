import type { RequestEvent } from '@sveltejs/kit';
import { activityLine, judgesActivities, mayRecord, maySeeActivities, words, type ActivityState } from '#features/activities/index.ts';
import { activitiesFor, countActivitiesFor } from '#features/activities/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';

const PER_PAGE = 50;
const states = ['recorded', 'returned', 'confirmed', 'withdrawn'] as const satisfies readonly ActivityState[];

/** The activities that the officer may see; `?tinh-trang=` shows one state. */
export const load = staffLoad(maySeeActivities, async ({ url, locals }: RequestEvent, { db, actor }) => {
  const { locale } = locals;
  const state = states.find((one) => one === url.searchParams.get('tinh-trang'));
  const filter = state ? { states: [state] } : {};
  const pages = Math.max(1, Math.ceil((await countActivitiesFor(db, actor, filter)) / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('trang'))) || 1));
  const activities = await activitiesFor(db, actor, { ...filter, limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const counts = await Promise.all(states.map((one) => countActivitiesFor(db, actor, { states: [one] })));
  return {
    locale,
    page,
    pages,
    state: state ?? null,
    mayRecord: mayRecord(actor) === undefined,
    mayConfirm: judgesActivities(actor),
    tabs: states.map((one, index) => ({ state: one, label: words[locale].states[one], count: counts[index] ?? 0 })),
    activities: activities.map((activity) => activityLine(activity, locale)),
  };
});
