import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { OrderId } from '../../task.ts';

export interface TaskOrder {
  id: OrderId;
  planId: PlanId;
  text: string;
  by: string;
  symbol: string | null;
  on: Temporal.PlainDate;
  quantity: number | null;
  quantityOf: string | null;
  ended: { on: Temporal.PlainDate; reason: string } | null;
}

/** What was ordered outside of plans, the latest first. */
export async function ordersOf(db: Read, authorityId: AuthorityId): Promise<TaskOrder[]> {
  const rows = await db
    .selectFrom('task_order')
    .select([
      'id',
      'plan_id as planId',
      'text',
      'ordered_by_name as by',
      'symbol',
      'ordered_on as on',
      'quantity',
      'quantity_of as quantityOf',
    ])
    .select(['ended_on', 'end_reason'])
    .where('authority_id', '=', authorityId)
    .orderBy('ordered_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ ended_on: on, end_reason: reason, ...order }) => ({ ...order, ended: on && reason !== null ? { on, reason } : null }));
}
