import type { RequestEvent } from '@sveltejs/kit';
import { activityRefusals, type Activity } from '#features/activities/index.ts';
import { activityFor } from '#features/activities/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { NO_ID, parseId, type ActivityId } from '#platform/values/ids.ts';

/** The id in the address; where it has no such form, one that no activity bears. */
export const activityIdOf = ({ params }: RequestEvent): ActivityId => parseId<ActivityId>(params['id']) ?? NO_ID;

/** The activity of the address, where the officer may see it; a page that is not there for others. */
export async function activityHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Activity> {
  const activity = await activityFor(db, actor, activityIdOf(event));
  return activity ?? stop(404, activityRefusals.unknown(), event);
}
