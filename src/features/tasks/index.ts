export { mayFollowAll, maySeeTaskOf, maySetReminders, mayUrge, maySeeTasks, onlyLook, whyNotNoteDecline, worksFor } from './policy.ts';
export { answersOf, quarterDays, quarterlyPrompt, standingOn, whyNotUrge } from './rules.ts';
export { answerForm, finishForm, reminderForm, reminderStart, reopenForm, ruleIn, urgeForm } from './schema.ts';
export type { Answers, Task } from './task.ts';
export { refusals as taskRefusals } from './refusals.ts';
export { words } from './messages.ts';
export { taskSections, taskTitle, taskView } from './view.ts';
export { listColumns, listForm, tasksThatFit } from './list.ts';
