import type { RequestEvent } from '@sveltejs/kit';
import { displayColumns, displayTexts, maySeeDisplays } from '#features/displays/index.ts';
import { displaysOf } from '#features/displays/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../taken-out.ts';
import { askedOf } from '../list.ts';

const ALL = 1_000_000;

/** The whole list that the page shows, as a sheet. */
export const GET = staffEndpoint(maySeeDisplays, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { filter, names } = await askedOf(event.url, locale, staff);
  const rows = await displaysOf(staff.db, staff.actor.authorityId, { ...filter, limit: ALL });
  const t = displayTexts[locale];
  const columns = displayColumns(locale, ({ unitId }) => names.get(unitId) ?? t.unitGone);
  return takenOut(staff, event, { action: 'display.taken-out', title: t.short, columns, rows });
});
