export { indexTexts } from './messages.ts';
export { mayKeepResults, maySeeResults } from './policy.ts';
export { refusals as indexRefusals } from './refusals.ts';
export { indexKinds, type IndexResult, type IndexResultId } from './result.ts';
export { endResultForm, publishResultForm, resultForm } from './schema.ts';
export { resultLine, trendsOf } from './view.ts';
