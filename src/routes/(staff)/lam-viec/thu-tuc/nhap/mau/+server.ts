import { mayKeepProcedures } from '#features/procedures/index.ts';
import { procedureColumns } from '#features/procedures/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { template } from '../../../sheets.ts';
import { procedureExamples } from '../examples.ts';

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayKeepProcedures, () =>
  template([Object.values(procedureColumns).map(([header]) => header), ...procedureExamples], 'thu-tuc-hanh-chinh'),
);
