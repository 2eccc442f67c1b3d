import type { RequestEvent } from '@sveltejs/kit';
import { incomingColumns, maySeeIncoming, paperTexts } from '#features/papers/index.ts';
import { incomingPapers } from '#features/papers/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../../taken-out.ts';
import { namesFor } from '../../papers.ts';
import { askedOf } from '../list.ts';

/** The whole register as the page filters it, in the columns of its prescribed form. */
export const GET = staffEndpoint(maySeeIncoming, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { filter, order } = askedOf(event.url, locale, staff.actor);
  const { lines: rows } = await incomingPapers(staff.db, staff.actor.authorityId, filter, { order, size: null });
  const columns = incomingColumns(locale, await namesFor(staff, locale));
  return takenOut(staff, event, { action: 'incoming.taken-out', title: paperTexts[locale].incomingList, columns, rows });
});
