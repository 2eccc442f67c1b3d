export type { DatedWork, Days, Task, TaskStanding, TaskState } from './task.ts';
