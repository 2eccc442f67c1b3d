import { error, type RequestEvent } from '@sveltejs/kit';
import type { Activity } from '#features/activities/index.ts';
import { activityOf } from '#features/activities/server/index.ts';
import { maySeeTaskOf } from '#features/tasks/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { parseId, type ActivityId } from '#platform/values/ids.ts';

/** The id in the address; where it has no such form, one that no activity bears. */
export const activityIdOf = ({ params }: RequestEvent): ActivityId =>
  parseId<ActivityId>(params['id']) ?? ('00000000-0000-0000-0000-000000000000' as ActivityId);

/** The activity of the address, of the officer's own units or for those who follow the plan; a page that is not there for others. */
export async function activityHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Activity> {
  const activity = await activityOf(db, actor.authorityId, activityIdOf(event));
  if (!activity || !(maySeeTaskOf(actor, activity.unitId) || activity.recordedBy === actor.officerId))
    error(404, { message: 'Không tìm thấy hoạt động này.' });
  return activity;
}
