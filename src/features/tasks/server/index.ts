export {
  answerRequest,
  closeByActivity,
  closeByReport,
  finishTask,
  holdTask,
  noteDecline,
  openByActivity,
  reopenTask,
} from './commands.ts';
export { makeTasks } from './make.ts';
export { tallyOfTasks, taskOf, tasksOf, taskTally, countUnseenDeclines, unseenDeclines } from './queries.ts';
export { remind, withoutReminders } from './reminders/remind.ts';
export { holdReminderRule, lastReminders, reminderRule, setReminderRule } from './reminders/rule.ts';
export { urgesOf, urgeTask } from './reminders/urge.ts';
