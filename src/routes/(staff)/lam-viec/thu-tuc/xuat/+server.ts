import type { RequestEvent } from '@sveltejs/kit';
import { maySeeProcedures, procedureTexts } from '#features/procedures/index.ts';
import { procedureListColumns, proceduresOf, withContent } from '#features/procedures/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../taken-out.ts';
import { askedOf } from '../list.ts';

/** The list as the page filters it, as a sheet. */
export const GET = staffEndpoint(maySeeProcedures, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { filter, order } = await askedOf(event.url, locale, staff);
  const { procedures } = await proceduresOf(staff.db, staff.actor.authorityId, filter, { order, size: null });
  return takenOut(staff, event, {
    action: 'procedure.taken-out',
    title: procedureTexts[locale].title,
    columns: procedureListColumns(locale),
    rows: await withContent(staff.db, staff.actor.authorityId, procedures),
  });
});
