import type { RequestEvent } from '@sveltejs/kit';
import { activityLine, mayRecord, maySeeActivities, words, type ActivityState } from '#features/activities/index.ts';
import { activitiesOf, countActivities } from '#features/activities/server/index.ts';
import { mayFollowAll } from '#features/tasks/index.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { staffLoad } from '#platform/server/edge.ts';

const PER_PAGE = 50;
const states = ['recorded', 'returned', 'confirmed', 'withdrawn'] as const satisfies readonly ActivityState[];

/** Those who follow the plan see the activities of all units, others those of their own; `?tinh-trang=` shows one state. */
export const load = staffLoad(maySeeActivities, async ({ url, locals }: RequestEvent, { db, actor }) => {
  const { locale } = locals;
  const scope = mayFollowAll(actor) ? {} : { unitIds: unitsOf(actor) };
  const state = states.find((one) => one === url.searchParams.get('tinh-trang'));
  const filter = { ...scope, ...(state && { states: [state] }) };
  const pages = Math.max(1, Math.ceil((await countActivities(db, actor.authorityId, filter)) / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('trang'))) || 1));
  const activities = await activitiesOf(db, actor.authorityId, { ...filter, limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const counts = await Promise.all(states.map((one) => countActivities(db, actor.authorityId, { ...scope, states: [one] })));
  return {
    locale,
    page,
    pages,
    state: state ?? null,
    mayRecord: mayRecord(actor) === undefined,
    tabs: states.map((one, index) => ({ state: one, label: words[locale].states[one], count: counts[index] ?? 0 })),
    activities: activities.map((activity) => activityLine(activity, locale)),
  };
});
