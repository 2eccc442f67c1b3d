export { addDeadline, addDuty, correctDuty, dropDeadline, dropDuty, restoreDuty, type DutyInput } from './duties.ts';
export { draftPlanFromReading, startPlan } from './drafting.ts';
export { correctMisreading, issuePlan } from './issuing.ts';
export { planIssued } from './jobs.ts';
export { correctHead, correctOutline } from './outline.ts';
export { dutyLines, targetLines, type DutyLine, type TargetLine } from './lines.ts';
export { droppedFrom, planOf, planOfDocument, plansOf } from './queries.ts';
export { addTarget, correctTarget, dropTarget, restoreTarget, type TargetInput } from './targets.ts';
