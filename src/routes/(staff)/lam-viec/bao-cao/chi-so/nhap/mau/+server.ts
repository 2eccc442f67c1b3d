import { mayKeepResults } from '#features/indices/index.ts';
import { resultColumns } from '#features/indices/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { template } from '../../../../sheets.ts';
import { resultExamples } from '../examples.ts';

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayKeepResults, () =>
  template([Object.values(resultColumns).map(([header]) => header), ...resultExamples], 'ket-qua-chi-so'),
);
