import type { RequestEvent } from '@sveltejs/kit';
import { maySeeTask, taskRefusals, type Step, type Task } from '#features/tasks/index.ts';
import { stepsOf, taskOf } from '#features/tasks/server/index.ts';
import { stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { NO_ID, parseId, type TaskId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';

export const taskIdOf = ({ params }: RequestEvent): TaskId => parseId<TaskId>(params['id']) ?? NO_ID;

export const on = (event: RequestEvent, { actor, now }: StaffWork) => ({ actor, now, taskId: taskIdOf(event) });

export const taskHere = ({ db, actor, today }: StaffContext, event: RequestEvent) => taskOf(db, actor.authorityId, taskIdOf(event), today);

/** The task of the page with its steps; a page that is not there for who does not see it. */
export async function seenTask(staff: StaffContext, event: RequestEvent): Promise<{ task: Task; steps: Step[] }> {
  const task = await taskHere(staff, event);
  const steps = task ? await stepsOf(staff.db, staff.actor.authorityId, task.id) : [];
  return task && maySeeTask(staff.actor, task.unitId, steps) ? { task, steps } : stop(404, taskRefusals.unknown(), event);
}

export const about = (event: RequestEvent) => ({ objectType: 'task', objectId: taskIdOf(event) as string });
export const lock = (staff: StaffWork, event: RequestEvent) => lockRow(staff, 'task', taskIdOf(event));

export const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
