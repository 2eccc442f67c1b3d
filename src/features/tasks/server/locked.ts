import type { DutyRole } from '#features/plans/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { worksFor } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { TaskState } from '../task.ts';
import { earlier } from '../rules.ts';
import type { OnTask } from './on-task.ts';

/** A task as it stands, locked until the end of the transaction. */
export interface LockedTask {
  state: TaskState;
  unitId: UnitId;
  role: DutyRole;
  isRequested: boolean;
  note: string | null;
  reason: string | null;
  doneOn: Temporal.PlainDate | null;
  /** The day that stands, with what was granted. */
  dueOn: Temporal.PlainDate | null;
  /** Of its plan. */
  year: number;
  /** Of its plan, or of the order outside of a plan; or the day from which an amendment asks for it no longer. */
  endedOn: Temporal.PlainDate | null;
}

export async function lockRow(tx: Tx, { actor, taskId }: OnTask): Promise<LockedTask | undefined> {
  const row = await tx
    .selectFrom('task')
    .innerJoin('plan', (join) => join.onRef('plan.authority_id', '=', 'task.authority_id').onRef('plan.id', '=', 'task.plan_id'))
    .leftJoin('task_order', (join) =>
      join.onRef('task_order.authority_id', '=', 'task.authority_id').onRef('task_order.id', '=', 'task.order_id'),
    )
    .select([
      'task.order_id',
      'task_order.ended_on as order_ended_on',
      'task.state',
      'task.unit_id',
      'task.role',
      'task.due_on',
      'task.extended_to_on',
      'task.is_requested',
      'task.answer_note',
      'task.done_reason',
      'task.done_on',
      'plan.year',
      'plan.ended_on',
      'task.ended_on as task_ended_on',
    ])
    .where('task.authority_id', '=', actor.authorityId)
    .where('task.id', '=', taskId)
    .forUpdate('task')
    .executeTakeFirst();
  return (
    row && {
      state: row.state as TaskState,
      unitId: row.unit_id,
      role: row.role as DutyRole,
      dueOn: row.extended_to_on ?? row.due_on,
      isRequested: row.is_requested,
      note: row.answer_note,
      reason: row.done_reason,
      doneOn: row.done_on,
      year: row.year,
      endedOn: earlier(row.task_ended_on, row.order_id ? row.order_ended_on : row.ended_on),
    }
  );
}

/** The task, locked; refused where the authority has no such task, and to who does not work for its unit. */
export async function lockTask(tx: Tx, on: OnTask): Promise<Result<LockedTask>> {
  const task = await lockRow(tx, on);
  if (!task) return refusals.unknown();
  return worksFor(on.actor, task.unitId) ? ok(task) : refusals.notYourUnit();
}
