import type { RequestEvent } from '@sveltejs/kit';
import { maySeeOutgoing, outgoingColumns, paperTexts } from '#features/papers/index.ts';
import { gapsOf, outgoingPapers, sentAndSigned } from '#features/papers/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takenOut } from '../../../taken-out.ts';
import { askedOf } from '../list.ts';

/**
 * The whole register as the page filters it, in the columns of its prescribed form, then what became of each paper. A sheet of one year (of this one, where no
 * year is asked for) names the numbers that no line bears, behind the others.
 */
export const GET = staffEndpoint(maySeeOutgoing, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { authorityId } = staff.actor;
  const { filter, order } = await askedOf(event.url, locale, staff);
  const { lines } = await outgoingPapers(staff.db, authorityId, filter, { order, size: null });
  const beside = await sentAndSigned(
    staff.db,
    authorityId,
    lines.map(({ id }) => id),
  );
  const { search, series, state, year } = filter;
  const gaps = search === undefined && state === undefined ? await gapsOf(staff.db, authorityId, year ?? staff.today.year) : [];
  const missing = gaps.filter((gap) => series === undefined || gap.series === series);
  const rows = [...lines.map((line) => ({ line, beside: beside.get(line.id) })), ...missing.map((gap) => ({ gap }))];
  const title = paperTexts[locale].outgoingList;
  return takenOut(staff, event, { action: 'outgoing.taken-out', title, columns: outgoingColumns(locale), rows });
});
