import type { RequestEvent } from '@sveltejs/kit';
import { mayManageOfficers, officerListColumns, officerTexts } from '#features/identity/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { sheetKindOf, sheetResponse } from '#platform/server/sheets.ts';
import { noteTakenOut } from '../../taken-out.ts';
import { askedOf } from '../list.ts';

/** The whole list as the page filters it, as a sheet; since it holds names and sign-in names, that it was taken out is noted in the log. */
export const GET = staffEndpoint(mayManageOfficers, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { lines: rows } = await askedOf(url, locale, staff);
  const kind = sheetKindOf(url.searchParams.get('dang'));
  await noteTakenOut(staff, { action: 'officer.taken-out', objectType: 'authority' }, { rows: rows.length, kind });
  return sheetResponse(kind, { title: officerTexts[locale].title, day: staff.today, columns: officerListColumns, rows, locale });
});
