import type { RequestEvent } from '@sveltejs/kit';
import { maySeeInspections } from '#features/inspections/index.ts';
import { minutesOf } from '#features/inspections/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { wordFile } from '../../../../files/papers.ts';
import { visitAt } from '../../../checks.ts';

/** The minutes of a visit as a Word file, for those who may see them. */
export const GET = staffEndpoint(maySeeInspections, async (event: RequestEvent, staff) => {
  const { round, visit } = await visitAt(event, staff);
  return wordFile(await minutesOf(staff.db, staff.actor.authorityId, { round, visit, today: staff.today }));
});
