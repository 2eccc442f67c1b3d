import { mayKeepLaws } from '#features/laws/index.ts';
import { lawColumnNames } from '#features/laws/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { template } from '../../../sheets.ts';
import { lawExamples } from '../sheet.ts';

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayKeepLaws, () =>
  template([Object.values(lawColumnNames).map(([header]) => header), ...lawExamples], 'van-ban-phap-luat'),
);
