import type { RequestEvent } from '@sveltejs/kit';
import { lawListColumns, lawTexts, maySeeLaws } from '#features/laws/index.ts';
import { lawsOf } from '#features/laws/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../taken-out.ts';
import { askedOf } from '../list.ts';

/** The whole register as the page filters it, as a sheet that can be imported elsewhere. */
export const GET = staffEndpoint(maySeeLaws, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { filter, order } = await askedOf(event.url, locale, staff);
  const { laws: rows } = await lawsOf(staff.db, staff.actor.authorityId, filter, { order, size: null });
  return takenOut(staff, event, { action: 'law.taken-out', title: lawTexts[locale].title, columns: lawListColumns(locale), rows });
});
