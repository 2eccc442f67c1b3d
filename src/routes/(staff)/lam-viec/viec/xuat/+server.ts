import type { RequestEvent } from '@sveltejs/kit';
import { listColumns, maySeeTasks, words } from '#features/tasks/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { sheetKindOf, sheetResponse } from '#platform/server/sheets.ts';
import { askedOf } from '../list.ts';

/** The whole list that the page shows, as a sheet. */
export const GET = staffEndpoint(maySeeTasks, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { tasks } = await askedOf(url, locale, staff);
  return sheetResponse(sheetKindOf(url.searchParams.get('dang')), {
    title: words[locale].tasks,
    day: staff.today,
    columns: listColumns(locale, staff.today),
    rows: tasks,
    locale,
  });
});
