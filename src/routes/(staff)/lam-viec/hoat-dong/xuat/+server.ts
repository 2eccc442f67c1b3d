import type { RequestEvent } from '@sveltejs/kit';
import { listColumns, maySeeActivities, words } from '#features/activities/index.ts';
import { activitiesFor } from '#features/activities/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { sheetKindOf, sheetResponse } from '#platform/server/sheets.ts';
import { askedOf } from '../list.ts';

/** The whole list that the page shows, as a sheet. */
export const GET = staffEndpoint(maySeeActivities, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { filter } = await askedOf(url, locale, staff);
  const rows = await activitiesFor(staff.db, staff.actor, { ...filter, limit: 'all' });
  return sheetResponse(sheetKindOf(url.searchParams.get('dang')), {
    title: words[locale].activities,
    day: staff.today,
    columns: listColumns(locale),
    rows,
    locale,
  });
});
