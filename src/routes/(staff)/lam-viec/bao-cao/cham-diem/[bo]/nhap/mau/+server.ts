import { mayScore } from '#features/scoring/index.ts';
import { criterionColumns } from '#features/scoring/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { template } from '../../../../../sheets.ts';
import { criterionExamples } from '../examples.ts';

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayScore, () =>
  template([Object.values(criterionColumns).map(([header]) => header), ...criterionExamples], 'tieu-chi'),
);
