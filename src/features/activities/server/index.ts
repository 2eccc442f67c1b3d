export { earlierFigure } from './figures/earlier.ts';
export { doneBetween, quantitiesBetween, recordedIn, unplacedBetween, type NamedActivity } from './figures/quantities.ts';
export { reachAbout } from './figures/about.ts';
export { saidBetween } from './figures/said.ts';
export { subjectsBetween } from './figures/subjects.ts';
export { progressOf, progressOfPlan, talliesOf, tallyOf, type TallyRow } from './figures/tallies.ts';
export { confirmActivities, confirmActivity, othersWhoConfirm, returnActivity, type Confirmed } from './deciding.ts';
export { proofFile } from './evidence/files.ts';
export { activityColumnNames, columnsSaid } from './imports/columns.ts';
export { codeOfTask, knownFor } from './imports/lists.ts';
export { importActivities, lookAtActivities, numberOfList, type ImportedActivity, type Importing } from './imports/store.ts';
export { inspectAll } from './evidence/inspect.ts';
export { recordingKit } from './form/kit.ts';
export { formLists, listsToRead, withLimits } from './form/lists.ts';
export { bareCopy, preview, strippedCopy } from './evidence/pictures.ts';
export { shelveOne, shelvePictures, shelveProof, type ShelvedProof } from './evidence/proof.ts';
export { formatOf, picturesWanted } from './jobs.ts';
export { makeVariants } from './shown/variants.ts';
export { copiesOf, publishEvidence, removeEvidence, unpublishEvidence } from './evidence/publishing.ts';
export { sharedProofOf } from './evidence/same.ts';
export { activityOrders } from './ordering.ts';
export { activitiesOf, countActivities } from './queries.ts';
export { recordsOf, type CountedRecord } from './records.ts';
export { figuresByUnit } from './figures/by-unit.ts';
export { noteReading } from './figures/readings.ts';
export { correctActivity, recordActivity, restoreActivity, withdrawActivity } from './recording.ts';
export {
  activitiesFor,
  activityFor,
  activitiesInFullFor,
  cameBackTo,
  cameBackToCount,
  countActivitiesFor,
  countByStateFor,
  nextToConfirm,
} from './seen/seen.ts';
export { shownOf } from './seen/shown.ts';
export { acknowledgeFigures } from './writers.ts';
export { objectToJoint, takeObjectionBack } from './joint/objecting.ts';
export { activityOf } from './whole.ts';
export { confirmValue, statedOf, stateValue, takeValueOff, type ValueId } from './stated/stated.ts';
