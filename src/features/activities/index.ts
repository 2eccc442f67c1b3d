export type { Activity, ActivityState, ActivitySummary, TargetProgress } from './activity.ts';
export { mayRecord, maySeeActivities, maySeeOriginals } from './policy.ts';
export { askedOn, isShare, whyNotChange, whyNotConfirm, whyNotPublish, whyNotReturn } from './rules.ts';
export { buttonForm, correctForm, evidenceForm, fieldOfMeasure, recordForm, returnForm } from './schema.ts';
export { words } from './messages.ts';
export { activityLine, activityView, goalWord, progressView } from './view.ts';
export { goalOf, progressGoal, progressUnit } from './measured.ts';
