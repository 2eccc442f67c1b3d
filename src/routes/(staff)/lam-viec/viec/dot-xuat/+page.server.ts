import type { RequestEvent } from '@sveltejs/kit';
import { mayFollowAll, mayOrder, maySeeTasks } from '#features/tasks/index.ts';
import { ordersOf, tasksOf } from '#features/tasks/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { orderView } from './orders.ts';

const PER_PAGE = 30;

/** What was ordered outside of plans: all for who follows the plan, else what the own units have a task of. */
export const load = staffLoad(maySeeTasks, async ({ url, locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const own = mayFollowAll(actor) ? undefined : unitsOf(actor);
  const tasks = (await tasksOf(db, actor.authorityId, { today, ...(own && { unitIds: own }) })).filter(({ order }) => order !== null);
  const byOrder = Map.groupBy(tasks, ({ order }) => order?.id);
  const orders = (await ordersOf(db, actor.authorityId)).filter(({ id }) => !own || byOrder.has(id));
  const pages = Math.max(1, Math.ceil(orders.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('trang') ?? '1', 10) || 1));
  return {
    locale,
    mayOrder: mayOrder(actor) === undefined,
    orders: orders.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((order) => orderView(order, byOrder.get(order.id) ?? [], locale)),
    page,
    pages,
  };
});
