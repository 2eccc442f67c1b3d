import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, PlanId, TaskId } from '#platform/values/ids.ts';

/** What papers that amend its plan did to a task: moved its due day, or ended it, each from a day on. */
export interface AmendedTask {
  amendingId: PlanId;
  fromOn: Temporal.PlainDate;
  /** The day until then; null where it was ended. */
  wasDueOn: Temporal.PlainDate | null;
  isEnd: boolean;
}

export async function amendedTask(db: Read, authorityId: AuthorityId, taskId: TaskId): Promise<AmendedTask[]> {
  const { rows } = await sql<{ id: PlanId; from_on: Temporal.PlainDate; was: Temporal.PlainDate | null; is_end: boolean }>`
    select amending_id as id, from_on, was_due_on as was, false as is_end from task_move where authority_id = ${authorityId} and task_id = ${taskId}
    union all select ended_by_id, ended_on, null, true from task where authority_id = ${authorityId} and id = ${taskId} and ended_by_id is not null
    order by from_on`.execute(db);
  return rows.map(({ id, from_on, was, is_end }) => ({ amendingId: id, fromOn: from_on, wasDueOn: was, isEnd: is_end }));
}
