export { tasksFromDeadlines } from './dates.ts';
export { mayFollowAll, maySeeTaskOf, maySeeTasks, worksFor } from './policy.ts';
export { quarterDays, quarterlyPrompt, standingOn } from './rules.ts';
export { answerForm, finishForm, reopenForm } from './schema.ts';
export type { DatedWork, Days, Task, TaskStanding, TaskState } from './task.ts';
