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
