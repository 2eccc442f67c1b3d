export { addDeadline, addDuty, correctDuty, dropDeadline, dropDuty, restoreDuty, type DutyInput } from './duties.ts';
export { draftPlanFromReading, startPlan } from './drafting.ts';
export { correctMisreading, issuePlan } from './issuing.ts';
export { planIssued } from './jobs.ts';
export { correctHead, correctOutline } from './outline.ts';
export { unitNames } from './names.ts';
export { droppedFrom, dutyLines, planOf, planOfDocument, plansOf, targetLines, type DutyLine, type TargetLine } from './queries.ts';
export { addTarget, correctTarget, dropTarget, restoreTarget, type TargetInput } from './targets.ts';
