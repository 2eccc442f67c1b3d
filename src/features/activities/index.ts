export type { Activity, ActivityState, ActivitySummary, TargetProgress } from './activity.ts';
export { mayWrite, ownJoint, tookPart, whyNotObject } from './joint/joint.ts';
export { jointTexts } from './joint/messages.ts';
export { objectForm } from './joint/schema.ts';
export { mayRecord, maySeeActivities, maySeeActivity, maySeeOriginals } from './policy.ts';
export {
  askedOn,
  isShare,
  judgesActivities,
  mayConfirmActivities,
  whyNotChange,
  whyNotConfirm,
  whyNotPublish,
  whyNotReturn,
} from './rules.ts';
export {
  buttonForm,
  confirmForm,
  confirmSeveralForm,
  correctForm,
  evidenceForm,
  fieldOfMeasure,
  NO_TASK,
  recordForm,
  returnForm,
} from './schema.ts';
export { arranged, channelChoices } from './form/arranged.ts';
export { startOfExisting } from './form/start.ts';
export { sureOf, toldOf, type Told } from './form/told.ts';
export { notDone as activityRefusals } from './refusals.ts';
export { fromForm, type Origin } from './origin.ts';
export { progressOfTarget } from './progress.ts';
export { isUnfinished } from './tasks.ts';
export { activitiesImportForm, activitiesStoreForm } from './imports/schema.ts';
export { activityImportTexts } from './ui/sheet-words.ts';
export { words } from './messages.ts';
export { activityLine, activityView, behindInWords, confirmedWord, goalWord, progressView } from './view.ts';
export { goalOf, isOfWhole, progressGoal, progressUnit } from './measured.ts';
export { listColumns, listForm } from './list.ts';
export { decideForm, stateForm } from './stated/schema.ts';
export { statedTexts } from './stated/messages.ts';
