export { activitiesPage, activityInFull, isPublicFile, plansOfYear, summaryOf, yearsOf } from './queries.ts';
export { portalReads } from './reads.ts';
