export { activitiesPage, activityInFull, isPublicFile, planOfYear, summaryOf, yearsOf } from './queries.ts';
