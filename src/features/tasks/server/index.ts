export {
  answerRequest,
  closeByActivity,
  closeByReport,
  finishTask,
  holdTasks,
  noteDecline,
  openByActivity,
  reopenTask,
} from './commands.ts';
export { amendedTask } from './amended.ts';
export { followAmendment } from './amending.ts';
export { makeTasks } from './make.ts';
export { partsStanding, standingIn } from './standing.ts';
export { tallyOfTasks, taskOf, tasksOf, taskTally, declinesToCount, unseenDeclines } from './queries.ts';
export { remind, withoutReminders, type Reminding } from './reminders/remind.ts';
export { holdReminderRule, lastReminders, reminderRule, setReminderRule } from './reminders/rule.ts';
export { urgesOf, urgeTask } from './reminders/urge.ts';
export { comment, editComment, mentionable, withdrawComment } from './work/comments.ts';
export { askExtension, decideExtension, withdrawExtension } from './work/extension.ts';
export { endStepList, holdStepLists, keepStepList } from './work/lists.ts';
export { giveTask } from './work/people.ts';
export { commentsOn, extensionsOf, extensionsWaiting, holderOf, holdersOfTasks, stepLists, stepsOf } from './work/reading.ts';
export { formerPartsOf, partsOf } from './work/parts.ts';
export { splitOf, splitTask, undoSplit } from './work/splitting.ts';
export { addStep, addStepsFrom, dropStep, tickStep } from './work/steps.ts';
export { hearersOf, workersOn } from './reminders/who.ts';
export { callOff, orderTasks } from './orders/ordering.ts';
export { ordersOf } from './orders/reading.ts';
