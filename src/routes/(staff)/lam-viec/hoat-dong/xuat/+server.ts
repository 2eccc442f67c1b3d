import type { RequestEvent } from '@sveltejs/kit';
import { listColumns, maySeeActivities, words } from '#features/activities/index.ts';
import { activitiesFor } from '#features/activities/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../taken-out.ts';
import { askedOf } from '../list.ts';

/** The whole list that the page shows, as a sheet. */
export const GET = staffEndpoint(maySeeActivities, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { filter } = await askedOf(event.url, locale, staff);
  const rows = await activitiesFor(staff.db, staff.actor, { ...filter, limit: 'all' });
  return takenOut(staff, event, { action: 'activity.taken-out', title: words[locale].activities, columns: listColumns(locale), rows });
});
