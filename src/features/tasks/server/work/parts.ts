import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { Task } from '../../task.ts';
import { tasksOf } from '../queries.ts';
import type { Doers } from './part-rows.ts';

/** Parts of tasks as tasks of those who do them, without the wholes; they count nowhere by themselves. */
export const partsOf = (
  db: Read,
  authorityId: AuthorityId,
  { today, planId, ...beside }: Partial<Doers> & { today: Temporal.PlainDate; planId?: PlanId },
): Promise<Task[]> => tasksOf(db, authorityId, { today, unitIds: [], beside: { unitIds: [], ...beside }, ...(planId && { planId }) });

/** The parts of a task that somebody had who has them no longer: their task was made whole again, or they were taken from it. The latest first. */
export async function formerPartsOf(
  db: Read,
  authorityId: AuthorityId,
  taskId: TaskId,
): Promise<{ text: string; unitId: UnitId | null; officerId: OfficerId | null; goneAt: Temporal.Instant; wasMerged: boolean }[]> {
  return db
    .selectFrom('task_step')
    .select(['text', 'unit_id as unitId', 'officer_id as officerId'])
    .select((eb) => [eb.ref('dropped_at').$notNull().as('goneAt'), eb('split_id', 'is not', null).as('wasMerged')])
    .where('authority_id', '=', authorityId)
    .where('task_id', '=', taskId)
    .where('dropped_at', 'is not', null)
    .where((eb) => eb.or([eb('unit_id', 'is not', null), eb('officer_id', 'is not', null)]))
    .orderBy('dropped_at', 'desc')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, wasMerged: Boolean(row.wasMerged) })));
}
