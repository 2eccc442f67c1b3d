import { error } from '@sveltejs/kit';
import { words } from '#features/portal/index.ts';
import { activityInFull, wasPublic } from '#features/portal/server/index.ts';
import { parseId, type ActivityId } from '#platform/values/ids.ts';
import { notPublic, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const { authorityId, locale } = asked;
  const id = parseId<ActivityId>(params['id']);
  const activity = id && (await activityInFull(db, id, asked));
  if (activity) return { activity };
  // What stood here once and does not any more says so; what never was public is not there.
  if (id && (await wasPublic(db, authorityId, id))) error(410, words[locale].takenDown);
  return notPublic(locale);
});
