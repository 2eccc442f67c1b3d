import { sql } from 'kysely';
import type { DutyRole } from '#features/plans/index.ts';
import { dutyLines, unitNames } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { daysOf, type Days } from '#platform/server/ranges.ts';
import type { AuthorityId, DutyId, OfficerId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { Task, TaskState } from '../task.ts';
import { lastWorkingDay } from './work-days.ts';

const columns = [
  'id', 'plan_id', 'duty_id', 'unit_id', 'role', 'is_requested', 'is_standing', 'period', 'label', 'due_on', 'state',
  'answer_note', 'answered_at', 'answered_by', 'done_at', 'done_by', 'done_reason',
] as const; // prettier-ignore

export interface TaskFilter {
  /** Today: the names of units are those of this day. */
  today: Temporal.PlainDate;
  /** Only the tasks of these units; an empty list gives none. */
  unitIds?: readonly UnitId[];
  planId?: PlanId;
  taskId?: TaskId;
  /** Only what was declined and nobody has taken note of. */
  isUnseenDecline?: true;
}

const select = (db: Read, authorityId: AuthorityId, { unitIds, planId, taskId, isUnseenDecline }: TaskFilter) =>
  db
    .selectFrom('task')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .$if(unitIds !== undefined, (query) => query.where(sql<boolean>`unit_id = any(${unitIds ?? []}::uuid[])`))
    .$if(planId !== undefined, (query) => query.where('plan_id', '=', planId ?? ''))
    .$if(taskId !== undefined, (query) => query.where('id', '=', taskId ?? ''))
    .$if(isUnseenDecline === true, (query) => query.where('state', '=', 'declined').where('decline_seen_at', 'is', null))
    .orderBy(sql`due_on asc nulls last`)
    .orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const answerOf = (row: Row): Task['answer'] =>
  row.answered_at && row.answered_by ? { note: row.answer_note, at: row.answered_at, by: row.answered_by as OfficerId } : null;

const doneOf = (row: Row): Task['done'] =>
  row.done_at && row.done_by ? { at: row.done_at, by: row.done_by as OfficerId, reason: row.done_reason } : null;

/** The tasks of issued plans: due days first, then what stands for the whole year. */
export async function tasksOf(db: Read, authorityId: AuthorityId, filter: TaskFilter): Promise<Task[]> {
  const rows = await select(db, authorityId, filter).execute();
  if (rows.length === 0) return [];
  const duties = await dutyLines(db, authorityId, filter.planId);
  const names = await unitNames(db, authorityId, [filter.today]);
  const years = rows.flatMap(({ due_on }) => (due_on ? [due_on.year] : []));
  const workBy = years.length > 0 ? await lastWorkingDay(db, years) : undefined;
  return rows.map((row): Task => {
    const duty = duties.get(row.duty_id as DutyId);
    return {
      id: row.id as TaskId,
      planId: row.plan_id as PlanId,
      dutyId: row.duty_id as DutyId,
      dutyText: duty?.text ?? '',
      planTitle: duty?.planTitle ?? '',
      unitId: row.unit_id as UnitId,
      unitName: names.of(row.unit_id).name,
      role: row.role as DutyRole,
      isRequested: row.is_requested,
      isStanding: row.is_standing,
      period: daysOf(row.period),
      label: row.label,
      dueOn: row.due_on,
      workBy: row.due_on && workBy ? workBy(row.due_on) : null,
      state: row.state as TaskState,
      answer: answerOf(row),
      done: doneOf(row),
    };
  });
}

/** One task, or undefined where this authority has no such task. */
export const taskOf = async (db: Read, authorityId: AuthorityId, taskId: TaskId, today: Temporal.PlainDate): Promise<Task | undefined> =>
  (await tasksOf(db, authorityId, { today, taskId }))[0];

/** Requests that were declined and that nobody who asked has taken note of yet, with the reason each. */
export const unseenDeclines = (db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<Task[]> =>
  tasksOf(db, authorityId, { today, isUnseenDecline: true });

/** Dated tasks due in the days, and how many of them are done. Requests count once they are accepted; support is not counted. */
export async function taskTally(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId,
  { from, to }: Days,
): Promise<{ due: number; done: number }> {
  const row = await db
    .selectFrom('task')
    .select([sql<number>`count(*)::int`.as('due'), sql<number>`(count(*) filter (where state = 'done'))::int`.as('done')])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where('role', '<>', 'coordinate')
    .where('state', 'not in', ['asked', 'declined'])
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .executeTakeFirstOrThrow();
  return row;
}
