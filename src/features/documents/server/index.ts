export { readDocument } from './job.ts';
export { documentLimits } from './limits.ts';
export { confirmReading, readAgain } from './confirm.ts';
export { acceptSection, chooseUnits, correctItem, decideItem, repeatDecisions, undoDecision } from './decide.ts';
export type { Reviewer } from './open.ts';
export { documentOf, documentsOf, originalOf, sourceOf } from './queries.ts';
export { receiveDocument, receiveForm } from './receive.ts';
export { confirmedReading, repeatableFor, reviewOf, type Reviewing } from './review.ts';
export { documentUploaded, uploadDocument } from './upload.ts';
