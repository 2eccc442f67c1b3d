import type { RequestEvent } from '@sveltejs/kit';
import { listColumns, maySeeDocuments, texts } from '#features/documents/index.ts';
import { documentsOf } from '#features/documents/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../taken-out.ts';
import { askedOf } from '../list.ts';

/** The whole list that the page shows, as a sheet. */
export const GET = staffEndpoint(maySeeDocuments, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { lines: rows } = await documentsOf(staff.db, staff.actor.authorityId, 1, null, askedOf(event.url, locale).filter);
  return takenOut(staff, event, { action: 'document.taken-out', title: texts[locale].title, columns: listColumns(locale), rows });
});
