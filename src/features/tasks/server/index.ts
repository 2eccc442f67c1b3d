export { answerRequest, closeByActivity, closeByReport, finishTask, openByActivity, reopenTask } from './commands.ts';
export { makeTasks } from './make.ts';
export { taskOf, tasksOf, taskTally } from './queries.ts';
