import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, TaskId } from '#platform/values/ids.ts';

/** Until when tasks had been extended by the end of a day; without those that had not been. */
export async function extendedBy(
  db: Read,
  authorityId: AuthorityId,
  taskIds: readonly TaskId[],
  day: Temporal.PlainDate,
): Promise<Map<TaskId, Temporal.PlainDate>> {
  const { rows } = await sql<{ id: TaskId; until: Temporal.PlainDate }>`
    select distinct on (task_id) task_id as id, until_on as until from task_extension
    where authority_id = ${authorityId} and task_id = any(${taskIds}::uuid[]) and state = 'granted' and (decided_at at time zone ${ZONE})::date <= ${day}::date
    order by task_id, decided_at desc`.execute(db);
  return new Map(rows.map(({ id, until }) => [id, until]));
}

/** When a task was due by the end of a day where papers have moved it from a later day on, else null: by the first of them that was applied. In a statement over `task`. */
export const movedAfter = (day: Temporal.PlainDate) => sql<Temporal.PlainDate | null>`(select moved.was_due_on from task_move moved
  join plan by_paper on by_paper.authority_id = moved.authority_id and by_paper.id = moved.amending_id
  where moved.authority_id = task.authority_id and moved.task_id = task.id and moved.from_on > ${day}::date order by by_paper.stood_at limit 1)`;
