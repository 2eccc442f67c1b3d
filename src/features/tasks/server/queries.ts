import { sql } from 'kysely';
import type { DutyRole } from '#features/plans/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import { daysOf, type Days } from '#platform/server/ranges.ts';
import type { AsOf, KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import { daysLate } from '../rules.ts';
import type { Task, TaskState } from '../task.ts';
import { lastWorkingDay } from './work-days.ts';

const columns = [
  'task.id', 'task.plan_id', 'task.duty_id', 'task.unit_id', 'task.role', 'task.is_requested', 'task.is_standing', 'task.period', 'task.label',
  'task.due_on', 'task.state', 'task.answer_note', 'task.answered_at', 'task.answered_by', 'task.done_on', 'task.done_at', 'task.done_by',
  'task.done_reason', 'duty.text as duty_text', 'plan.title as plan_title', 'plan.ended_on', 'plan.issued_at',
] as const; // prettier-ignore

export interface TaskFilter {
  /** How things stand by the end of this day: what was done or answered later is still open, and open tasks bear the names of units of this day. */
  today: Temporal.PlainDate;
  /** As it was known, now unless said. */
  knownBy?: KnownBy;
  /** Only the tasks of these units; an empty list gives none. */
  unitIds?: readonly UnitId[];
  planId?: PlanId;
  taskId?: TaskId;
  /** Only what was declined and nobody has taken note of. */
  isUnseenDecline?: true;
}

const select = (db: Read, authorityId: AuthorityId, { today, unitIds, planId, taskId, isUnseenDecline, knownBy = 'now' }: TaskFilter) =>
  db
    .selectFrom(asKnown('task', authorityId, knownBy))
    .leftJoin(asKnown('duty', authorityId, knownBy), (join) =>
      join.onRef('duty.authority_id', '=', 'task.authority_id').onRef('duty.id', '=', 'task.duty_id'),
    )
    .leftJoin(asKnown('plan', authorityId, knownBy), (join) =>
      join.onRef('plan.authority_id', '=', 'task.authority_id').onRef('plan.id', '=', 'task.plan_id'),
    )
    .select(columns)
    .select(
      sql<boolean>`exists (select 1 from task_urge u where u.authority_id = task.authority_id and u.task_id = task.id and u.urged_on = ${today}::date)`.as(
        'is_urged',
      ),
    )
    .where('task.authority_id', '=', authorityId)
    .$if(unitIds !== undefined, (query) => query.where(sql<boolean>`task.unit_id = any(${unitIds ?? []}::uuid[])`))
    .$if(planId !== undefined, (query) => query.where('task.plan_id', '=', planId ?? null))
    .$if(taskId !== undefined, (query) => query.where('task.id', '=', taskId ?? null))
    .$if(isUnseenDecline === true, (query) => query.where('task.state', '=', 'declined').where('task.decline_seen_at', 'is', null))
    .orderBy(sql`task.due_on asc nulls last`)
    .orderBy('task.id');

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const isAfter = (one: Temporal.PlainDate | null | undefined, day: Temporal.PlainDate | null): boolean =>
  one !== null && one !== undefined && day !== null && Temporal.PlainDate.compare(one, day) > 0;

/** How the task stood by the end of the day. */
function standingBy(row: Row, today: Temporal.PlainDate): Pick<Task, 'state' | 'answer' | 'done'> {
  const answeredOn = row.answered_at?.toZonedDateTimeISO(ZONE).toPlainDate();
  const answer =
    row.answered_at && row.answered_by && !isAfter(answeredOn, today)
      ? { note: row.answer_note, at: row.answered_at, by: row.answered_by }
      : null;
  const done =
    row.done_on && row.done_at && row.done_by && !isAfter(row.done_on, today)
      ? { on: row.done_on, at: row.done_at, by: row.done_by, reason: row.done_reason }
      : null;
  const before = row.state === 'done' && !done ? (row.is_requested ? 'accepted' : 'open') : (row.state as TaskState);
  const state = row.is_requested && !answer && before !== 'done' ? 'asked' : before;
  return { state, answer, done };
}

/** The tasks of issued plans: due days first, then what stands for the whole year. A task that is done bears the name of its unit of that day. */
export async function tasksOf(db: Read, authorityId: AuthorityId, filter: TaskFilter): Promise<Task[]> {
  const rows = await select(db, authorityId, filter).execute();
  if (rows.length === 0) return [];
  const names = await namesInTime(db, authorityId, filter.knownBy);
  const years = rows.flatMap(({ due_on }) => (due_on ? [due_on.year] : []));
  const workBy = years.length > 0 ? await lastWorkingDay(db, years) : undefined;
  return rows.map((row): Task => {
    const standing = standingBy(row, filter.today);
    return {
      id: row.id,
      planId: row.plan_id,
      dutyId: row.duty_id,
      dutyText: row.duty_text ?? '',
      planTitle: row.plan_title ?? '',
      unitId: row.unit_id,
      unitName: names.on(row.unit_id, standing.done?.on ?? filter.today).name,
      role: row.role as DutyRole,
      isRequested: row.is_requested,
      isStanding: row.is_standing,
      period: daysOf(row.period),
      label: row.label,
      dueOn: row.due_on,
      workBy: row.due_on && workBy ? workBy(row.due_on) : null,
      isDueBeforeIssue: isAfter(row.issued_at?.toZonedDateTimeISO(ZONE).toPlainDate(), row.due_on),
      isUrgedToday: row.is_urged,
      endedOn: row.ended_on && !isAfter(row.ended_on, filter.today) ? row.ended_on : null,
      ...standing,
    };
  });
}

/** One task, or undefined where this authority has no such task. */
export const taskOf = async (db: Read, authorityId: AuthorityId, taskId: TaskId, today: Temporal.PlainDate): Promise<Task | undefined> =>
  (await tasksOf(db, authorityId, { today, taskId }))[0];

/** How many of them there are, for the menu: the very question that their list asks. */
export const countUnseenDeclines = async (db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<number> =>
  (await select(db, authorityId, { today, isUnseenDecline: true }).execute()).length;

/** Requests that were declined and that nobody who asked has taken note of yet, with the reason each. */
export const unseenDeclines = (db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<Task[]> =>
  tasksOf(db, authorityId, { today, isUnseenDecline: true });

export interface TaskTally {
  due: number;
  done: number;
  /** Of those that are done: after their due day. */
  doneLate: number;
}

/**
 * Dated tasks due in the days, how many of them were done by the day for which the tasks were read, and how many of these too late. Requests count once
 * they are accepted; support is not counted, nor what fell due after the plan had ended.
 */
export function tallyOfTasks(tasks: readonly Task[], { from, to }: Days): TaskTally {
  const due = tasks.filter(
    ({ role, state, dueOn, endedOn }) =>
      role !== 'coordinate' &&
      state !== 'asked' &&
      state !== 'declined' &&
      dueOn !== null &&
      (endedOn === null || Temporal.PlainDate.compare(dueOn, endedOn) < 0) &&
      Temporal.PlainDate.compare(dueOn, from) >= 0 &&
      Temporal.PlainDate.compare(dueOn, to) <= 0,
  );
  const done = due.filter(({ state }) => state === 'done');
  return { due: due.length, done: done.length, doneLate: done.filter((task) => daysLate(task) > 0).length };
}

/** The same of the tasks of a plan by the two clocks. */
export const taskTally = async (
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId,
  days: Days,
  { happenedBy, knownBy }: AsOf,
): Promise<TaskTally> => tallyOfTasks(await tasksOf(db, authorityId, { today: happenedBy, knownBy, planId }), days);
