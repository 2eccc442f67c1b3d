import type { RequestEvent } from '@sveltejs/kit';
import { activityInFull } from '#features/portal/server/index.ts';
import { parseId, type ActivityId } from '#platform/values/ids.ts';
import { notPublic, publicContext } from '../../portal.ts';

export const load = async (event: RequestEvent) => {
  const { db, asked } = await publicContext(event);
  const id = parseId<ActivityId>(event.params['id']);
  return { activity: (id && (await activityInFull(db, id, asked))) ?? notPublic(asked.locale) };
};
