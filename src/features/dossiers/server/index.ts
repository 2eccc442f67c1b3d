export { confirmCounts, countsToConfirm, endCount, holdDossiers, noteCount } from './counting.ts';
export { countColumns, importCounts, neededColumns } from './importing.ts';
export { correctLate, endLate, lateToPublish, noteLate, publishLate, startOfLate } from './late.ts';
export { countById, countsOf, holdingOf, latestOf, lateById, lateOf } from './queries.ts';
export { praiseworthy, stateShare, targetsForShares } from './stating.ts';
