import { mayManageUnits } from '#features/units/index.ts';
import { unitColumns } from '#features/units/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { template } from '../../../sheets.ts';

const example = [
  ['Thôn Thử Nghiệm 1', 'Thôn, tổ dân phố', '', ''],
  ['Tổ dân phố số 2', 'Thôn, tổ dân phố', '', 'TDP 2'],
];

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayManageUnits, () =>
  template([Object.values(unitColumns).map(([header]) => header), ...example], 'don-vi'),
);
