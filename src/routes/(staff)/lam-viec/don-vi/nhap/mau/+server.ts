import { mayManageUnits } from '#features/units/index.ts';
import { unitColumns } from '#features/units/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { unitExamples } from '../examples.ts';
import { template } from '../../../sheets.ts';

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayManageUnits, () =>
  template([Object.values(unitColumns).map(([header]) => header), ...unitExamples], 'don-vi'),
);
