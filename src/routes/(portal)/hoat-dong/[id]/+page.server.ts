import { activityInFull } from '#features/portal/server/index.ts';
import { parseId, type ActivityId } from '#platform/values/ids.ts';
import { notPublic, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const id = parseId<ActivityId>(params['id']);
  return { activity: (id && (await activityInFull(db, id, asked))) ?? notPublic(asked.locale) };
});
