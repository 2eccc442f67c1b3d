export { inviteTo, takeAnswer, typeInPapers } from './answering.ts';
export { codeShape, placeCode, wayOfCode } from './codes.ts';
export { approveSurvey, endSurvey, endSurveysDue, returnSurvey, submitSurvey } from './deciding.ts';
export { beginSurvey, newVersion, writeSurvey } from './making.ts';
export { addGroup, arrangeOpinion, proposeResults, publishResults } from './publishing.ts';
export { countSurveys, questionIn, secretOf, surveyOf, surveysOf } from './queries.ts';
export { holdSurvey } from './step.ts';
export { groupsOf, opinionsOf, resultsOf, waysOf, type WayCount } from './tallies.ts';
