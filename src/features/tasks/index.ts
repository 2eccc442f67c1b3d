export { mayFollowAll, maySeeTaskOf, maySeeTasks, onlyLook, whyNotNoteDecline, worksFor } from './policy.ts';
export { quarterDays, quarterlyPrompt, standingOn } from './rules.ts';
export { answerForm, finishForm, reopenForm } from './schema.ts';
export type { Task } from './task.ts';
export { refusals as taskRefusals } from './refusals.ts';
export { words } from './messages.ts';
export { taskSections, taskView } from './view.ts';
export { listColumns, listForm, tasksThatFit } from './list.ts';
