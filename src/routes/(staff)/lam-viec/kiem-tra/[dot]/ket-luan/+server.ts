import type { RequestEvent } from '@sveltejs/kit';
import { inspectionRefusals, maySeeInspections } from '#features/inspections/index.ts';
import { conclusionOf } from '#features/inspections/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { wordFile } from '../../../files/papers.ts';
import { roundAt } from '../../checks.ts';

/** The conclusion of a round as a Word file, for every officer once it was concluded. */
export const GET = staffEndpoint(maySeeInspections, async (event: RequestEvent, staff) => {
  const { round } = await roundAt(event, staff);
  if (round.state !== 'concluded') return stop(404, { refusal: inspectionRefusals.noFile() }, event);
  return wordFile(await conclusionOf(staff.db, staff.actor.authorityId, round, staff.today));
});
