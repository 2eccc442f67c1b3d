import type { RequestEvent } from '@sveltejs/kit';
import { viewTexts } from '#features/readership/index.ts';
import { viewsInFull } from '#features/readership/server/index.ts';
import { maySeeReaders } from '#features/subscriptions/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../../taken-out.ts';

type Row = Awaited<ReturnType<typeof viewsInFull>>[number];

const both = (key: 'day' | 'page' | 'times') => ({ vi: viewTexts.vi[key], en: viewTexts.en[key] });

/** Each page and day of the last year. */
export const GET = staffEndpoint(maySeeReaders, async (event: RequestEvent, staff) => {
  const { authorityId } = staff.actor;
  const rows = await viewsInFull(staff.db, { authorityId, from: staff.today.subtract({ years: 1 }), until: staff.today });
  const columns = [
    { header: both('day'), cell: ({ day }: Row) => day },
    { header: both('page'), cell: ({ page }: Row) => page, wide: true as const },
    { header: both('times'), cell: ({ times }: Row) => times },
  ];
  return takenOut(staff, event, { action: 'page-view.taken-out', title: viewTexts[event.locals.locale].title, columns, rows });
});
