export { progressOf, quantitiesBetween, recordedIn } from './counting.ts';
export type { Told } from './content.ts';
export { confirmActivity, othersWhoConfirm, returnActivity } from './deciding.ts';
export { preview } from './pictures.ts';
export { publishEvidence, removeEvidence, unpublishEvidence } from './publishing.ts';
export { activitiesOf, activityOf, countActivities, proofFile, publicPhotos } from './queries.ts';
export { recordsOf, type CountedRecord } from './records.ts';
export { correctActivity, recordActivity, restoreActivity, withdrawActivity } from './recording.ts';
