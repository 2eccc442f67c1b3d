export { activitiesPage, activityInFull, isPublicFile, plansOfYear, summaryOf, yearsOf } from './queries.ts';
export { publicReport, publicReportFile, publicReports } from './reports.ts';
