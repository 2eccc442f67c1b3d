import type { Actor } from '#platform/values/actor.ts';
import type { TaskId } from '#platform/values/ids.ts';

/** Who does something to a task, and when. */
export interface OnTask {
  actor: Actor;
  taskId: TaskId;
  now: Temporal.Instant;
}
