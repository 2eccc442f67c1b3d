import type { RequestEvent } from '@sveltejs/kit';
import { listColumns, maySeeTasks, words } from '#features/tasks/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../taken-out.ts';
import { askedOf } from '../list.ts';

/** The whole list that the page shows, as a sheet. */
export const GET = staffEndpoint(maySeeTasks, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { tasks: rows } = await askedOf(event.url, locale, staff);
  return takenOut(staff, event, { action: 'task.taken-out', title: words[locale].tasks, columns: listColumns(locale, staff.today), rows });
});
