import type { RequestEvent } from '@sveltejs/kit';
import { listColumns, maySeeDocuments, texts } from '#features/documents/index.ts';
import { documentsOf } from '#features/documents/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { sheetKindOf, sheetResponse } from '#platform/server/sheets.ts';
import { askedOf } from '../list.ts';

/** The whole list that the page shows, as a sheet. */
export const GET = staffEndpoint(maySeeDocuments, async ({ url, locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const { lines } = await documentsOf(db, actor.authorityId, 1, null, askedOf(url, locale).filter);
  return sheetResponse(sheetKindOf(url.searchParams.get('dang')), {
    title: texts[locale].title,
    day: today,
    columns: listColumns(locale),
    rows: lines,
    locale,
  });
});
