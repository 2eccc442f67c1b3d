import { activityInFull } from '#features/portal/server/index.ts';
import { parseId, type ActivityId } from '#platform/values/ids.ts';
import { notHere, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const id = parseId<ActivityId>(params['id']);
  const activity = id && (await activityInFull(db, id, asked));
  return activity ? { activity } : notHere({ db, asked }, 'activity', params['id']);
});
