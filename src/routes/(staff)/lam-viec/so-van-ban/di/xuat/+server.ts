import type { RequestEvent } from '@sveltejs/kit';
import { maySeeOutgoing, outgoingColumns, paperTexts } from '#features/papers/index.ts';
import { outgoingPapers } from '#features/papers/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../../taken-out.ts';
import { askedOf } from '../list.ts';

/** The whole register as the page filters it, in the columns of its prescribed form. */
export const GET = staffEndpoint(maySeeOutgoing, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { filter, order } = await askedOf(event.url, locale, staff);
  const { lines: rows } = await outgoingPapers(staff.db, staff.actor.authorityId, filter, { order, size: null });
  const title = paperTexts[locale].outgoingList;
  return takenOut(staff, event, { action: 'outgoing.taken-out', title, columns: outgoingColumns(locale), rows });
});
