export { endResult, holdResults, noteResult, correctResult, publishResult, resultsToPublish, startOfResult } from './keeping.ts';
export { importResults, resultColumns } from './importing.ts';
export { resultOf, resultsOf } from './queries.ts';
