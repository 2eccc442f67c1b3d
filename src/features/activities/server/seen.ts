import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import type { Activity, ActivitySummary } from '../activity.ts';
import { maySeeActivity, scopeOf } from '../policy.ts';
import { activitiesOf, activityOf, countActivities, type ActivityFilter } from './queries.ts';

type Asked = Omit<ActivityFilter, 'scope'>;

/** The activities that the officer may see: every list of a staff page comes from here, so that it holds what the officer may open. */
export const activitiesFor = (db: Read, actor: Actor, filter: Asked = {}): Promise<ActivitySummary[]> =>
  activitiesOf(db, actor.authorityId, { ...filter, scope: scopeOf(actor) });

/** How many of them match. */
export const countActivitiesFor = (db: Read, actor: Actor, filter: Asked = {}): Promise<number> =>
  countActivities(db, actor.authorityId, { ...filter, scope: scopeOf(actor) });

/** One activity that the officer may see; undefined for others, as if it were not there. */
export async function activityFor(db: Read, actor: Actor, activityId: ActivityId): Promise<Activity | undefined> {
  const activity = await activityOf(db, actor.authorityId, activityId);
  return activity && maySeeActivity(actor, activity) ? activity : undefined;
}
