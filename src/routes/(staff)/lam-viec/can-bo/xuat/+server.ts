import type { RequestEvent } from '@sveltejs/kit';
import { mayManageOfficers, officerListColumns, officerTexts } from '#features/identity/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../taken-out.ts';
import { askedOf } from '../list.ts';

export const GET = staffEndpoint(mayManageOfficers, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { lines: rows } = await askedOf(event.url, locale, staff);
  return takenOut(staff, event, { action: 'officer.taken-out', title: officerTexts[locale].title, columns: officerListColumns, rows });
});
