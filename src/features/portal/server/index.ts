export { activitiesPage, activityInFull, publicPhoto } from './activities.ts';
export { plansOfYear, summaryOf, yearsOf } from './pages.ts';
export { portalReads, portalTables } from './reads.ts';
export { publicReport, publicReportFile, publicReports } from './reports.ts';
export { siteOf, type Site } from './site.ts';
