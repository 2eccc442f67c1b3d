import { sql } from 'kysely';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { OnTask } from '../on-task.ts';

/** A task as messages name it: its text and its unit as it is called on the day. */
export async function textOf(
  db: Read,
  { actor: { authorityId }, taskId }: Pick<OnTask, 'actor' | 'taskId'>,
  unitId: UnitId,
  day: Temporal.PlainDate,
) {
  const { text } = await db
    .selectFrom('task')
    .leftJoin('duty', (join) => join.onRef('duty.authority_id', '=', 'task.authority_id').onRef('duty.id', '=', 'task.duty_id'))
    .leftJoin('task_order', (join) =>
      join.onRef('task_order.authority_id', '=', 'task.authority_id').onRef('task_order.id', '=', 'task.order_id'),
    )
    .select((eb) => eb.fn.coalesce('duty.text', 'task_order.text', sql<string>`''`).as('text'))
    .where('task.authority_id', '=', authorityId)
    .where('task.id', '=', taskId)
    .executeTakeFirstOrThrow();
  return { id: taskId, text, unit: (await namesInTime(db, authorityId)).on(unitId, day).name };
}
