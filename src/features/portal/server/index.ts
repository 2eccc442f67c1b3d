export { activitiesPage, activityInFull, publicPhoto } from './activities.ts';
export { contactsPage } from './contacts.ts';
export { sitesOn } from './directory.ts';
export { hasPage } from './has.ts';
export { plansOfYear, summaryOf, yearsOf } from './pages.ts';
export { portalReads, portalTables } from './reads.ts';
export { publicReport, publicReportFile, publicReports } from './reports.ts';
export { contactOn, siteOf, type Site } from './site.ts';
