export { storiesPage, storyFile, storyInFull } from './stories.ts';
export { activitiesPage, activityInFull, publicPhoto, type PublicFile } from './activities.ts';
export { askOnce, list } from './ask.ts';
export { contactsPage } from './contacts.ts';
export { sitesOn } from './directory.ts';
export { pageEndedOn, petitionTakenDown, reportTakenDown, wasPublic } from './gone.ts';
export { hasPage } from './has.ts';
export { plansOfYear, plansShown, summaryOf, yearsOf, type Named } from './pages.ts';
export { publicSignedCopy } from './plans.ts';
export { portalReads, portalTables } from './reads.ts';
export { figureIn, publicReport, publicReportFile, publicReports, type FigureRead } from './reports.ts';
export {
  contactOn,
  outagesOn,
  pollOn,
  siteOf,
  topicNamesAt,
  topicsOn,
  unitsOn,
  type Site,
  type SiteOutage,
  type SitePoll,
} from './site.ts';
export { searchPage } from './search/search.ts';
export { addFound, foundCounter, foundSince, oftenSought, soughtWords } from './search/sought.ts';
export { missesSince, noteMiss, soughtInVain } from './search/misses.ts';
export { aboutPage, aboutPages } from './about/pages.ts';
export { accessCounts, disclosed } from './about/registers.ts';
export { indexTrends } from './about/indices.ts';
export { keeperOf, shownRemarks } from './about/remarks.ts';
export { petitionsLike, questionsAbout } from './about/alike.ts';
export { petitionsPage, publicPetition } from './about/petitions.ts';
export { publicSurvey, surveysPage } from './about/surveys.ts';
export { proceduresPage } from './procedures/list.ts';
export { procedureChanges, procedureFile, procedureInFull, proceduresToPrint } from './procedures/one.ts';
export { comparisonOf } from './year/comparison.ts';
export { promiseOf, targetOf } from './year/promise.ts';
export { timelineOf } from './year/timeline.ts';
