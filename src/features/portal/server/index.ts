export { activitiesPage, targetText, activityInFull, isPublicFile, plansOfYear, summaryOf, yearsOf } from './queries.ts';
export { portalReads } from './reads.ts';
export { publicReport, publicReportFile, publicReports } from './reports.ts';
