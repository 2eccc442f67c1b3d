import { standingOn, worksFor, type Task } from '#features/tasks/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Act, Column } from './acts.ts';

/** The column of a task; undefined where nothing can be done about it any more: its plan ended, or its time is over. */
export function columnOf(task: Task, today: Temporal.PlainDate): Column | undefined {
  const standing = standingOn(task, today);
  switch (standing) {
    case 'asked':
    case 'standing':
    case 'done':
    case 'declined':
      return standing;
    case 'late':
    case 'early':
    case 'soon':
    case 'ahead':
      return 'doing';
    case 'past':
    case 'struck':
    case 'ended':
      return undefined;
  }
}

/** What the actor may do to a task from the board, as its own page offers it. */
export function actsOn(task: Task, actor: Actor, today: Temporal.PlainDate): Act[] {
  const column = columnOf(task, today);
  // A part is marked as done on the page of its task.
  if (task.part || column === undefined || task.endedOn || !worksFor(actor, task.unitId)) return [];
  const { state, isRequested, isStanding } = task;
  if (state === 'done') return ['reopen'];
  if (state === 'declined') return ['accept'];
  if (state === 'asked') return ['accept', 'decline'];
  return [...(isStanding ? [] : (['finish'] as const)), ...(isRequested ? (['decline'] as const) : [])];
}
