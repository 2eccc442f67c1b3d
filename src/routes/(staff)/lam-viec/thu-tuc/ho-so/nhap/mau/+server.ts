import { mayKeepDossiers } from '#features/dossiers/index.ts';
import { countColumns } from '#features/dossiers/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { template } from '../../../../sheets.ts';
import { countExamples } from '../examples.ts';

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayKeepDossiers, () =>
  template([Object.values(countColumns).map(([header]) => header), ...countExamples], 'so-lieu-ho-so'),
);
