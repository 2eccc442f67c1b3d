import { proposedTexts } from '#features/procedures/index.ts';
import { waitingImport } from '#features/procedures/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { previewOf } from './sheet.ts';

/** The list that waits for a second officer, with what would come of it as things stand now; null where none waits. */
export async function waitingHere(staff: StaffContext, locale: Locale) {
  const found = await waitingImport(staff.db, staff.actor.authorityId);
  if (!found) return null;
  const { counts, lines } = await previewOf(found.rows, '', found.copiedOn, staff, locale);
  return {
    ...{ id: found.id, counts, lines, isOwn: found.proposedBy === staff.actor.officerId },
    lead: proposedTexts[locale].waitsLead(found.proposer, formatMoment(found.proposedAt), found.rows.length - 1),
  };
}
