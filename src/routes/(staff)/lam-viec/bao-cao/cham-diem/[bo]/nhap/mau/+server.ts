import type { RequestEvent } from '@sveltejs/kit';
import { mayScore } from '#features/scoring/index.ts';
import { criterionColumns } from '#features/scoring/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { template } from '../../../../../sheets.ts';
import { scorecardHere } from '../../../scorecards.ts';
import { criterionExamples } from '../examples.ts';

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayScore, async (event: RequestEvent, staff) => {
  await scorecardHere(event, staff);
  return template([Object.values(criterionColumns).map(([header]) => header), ...criterionExamples], 'tieu-chi');
});
