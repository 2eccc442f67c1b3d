export { ruleWords, type CriterionId, type ScorecardId } from './criterion.ts';
export { scoringTexts } from './messages.ts';
export { mayScore, maySeeScores } from './policy.ts';
export { refusals as scoringRefusals } from './refusals.ts';
export type { CriterionInput } from './schema.ts';
export { appraisedForm, criterionForm, endScorecardForm, ownForm, proofForm, proofOffForm, scorecardForm } from './schema.ts';
export { criterionFacts, proofLine, scorecardLine, scorecardView } from './view.ts';
