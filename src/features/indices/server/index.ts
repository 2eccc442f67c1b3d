export { endResult, holdResults, noteResult, correctResult, publishResult, resultsToPublish, startOfResult } from './keeping.ts';
export { importResults, resultColumns, type ImportedResult } from './importing.ts';
export { resultOf, resultsOf } from './queries.ts';
