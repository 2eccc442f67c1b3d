import type { RequestEvent } from '@sveltejs/kit';
import { doesPart, maySeeTask, taskRefusals, workTexts, type Step, type Task } from '#features/tasks/index.ts';
import { formerPartsOf, stepsOf, taskOf } from '#features/tasks/server/index.ts';
import { stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { formatMoment } from '#platform/values/format.ts';
import { NO_ID, parseId, type TaskId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';

export const taskIdOf = ({ params }: RequestEvent): TaskId => parseId<TaskId>(params['id']) ?? NO_ID;

export const on = (event: RequestEvent, { actor, now }: StaffWork) => ({ actor, now, taskId: taskIdOf(event) });

export const taskHere = ({ db, actor, today }: StaffContext, event: RequestEvent) => taskOf(db, actor.authorityId, taskIdOf(event), today);

/** What became of the part by which the reader had to do with a task that is none of the own; undefined for who never had one. */
async function partedFrom({ db, actor }: StaffContext, task: Task, locale: Locale): Promise<string | undefined> {
  const [last] = (await formerPartsOf(db, actor.authorityId, task.id)).filter((part) => doesPart(actor, part));
  return last && workTexts[locale].partGone(truncate(last.text, 110), formatMoment(last.goneAt), task.unitName, last.wasMerged);
}

interface Seen {
  task: Task;
  steps: Step[];
  /** For who had a part of it, and has it no longer: what became of that part. */
  parted?: string;
}

/** The task of the page with its steps; a page that is not there for who does not see it. Who had a part of it reads what became of that. */
export async function seenTask(staff: StaffContext, event: RequestEvent): Promise<Seen> {
  const task = await taskHere(staff, event);
  if (!task) return stop(404, taskRefusals.unknown(), event);
  const steps = await stepsOf(staff.db, staff.actor.authorityId, task.id);
  if (maySeeTask(staff.actor, task.unitId, steps)) return { task, steps };
  const parted = await partedFrom(staff, task, event.locals.locale);
  return parted === undefined ? stop(404, taskRefusals.unknown(), event) : { task, steps, parted };
}

export const about = (event: RequestEvent) => ({ objectType: 'task', objectId: taskIdOf(event) as string });
export const lock = (staff: StaffWork, event: RequestEvent) => lockRow(staff, 'task', taskIdOf(event));

export const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
