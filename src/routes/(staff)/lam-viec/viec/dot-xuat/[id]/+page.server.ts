import type { RequestEvent } from '@sveltejs/kit';
import {
  callOffForm,
  mayFollowAll,
  mayOrder,
  maySeeTasks,
  orderRefusals,
  orderTexts,
  taskSections,
  taskView,
  type OrderId,
} from '#features/tasks/index.ts';
import { callOff, ordersOf, tasksOf } from '#features/tasks/server/index.ts';
import { staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { orderView } from '../orders.ts';

const orderIdOf = ({ params }: RequestEvent): OrderId => parseId<OrderId>(params['id']) ?? NO_ID;

export const load = staffLoad(maySeeTasks, async (event: RequestEvent, { db, actor, today }) => {
  const { locale } = event.locals;
  const own = mayFollowAll(actor) ? undefined : unitsOf(actor);
  const orderId = orderIdOf(event);
  const order = (await ordersOf(db, actor.authorityId)).find(({ id }) => id === orderId);
  const tasks = order ? await tasksOf(db, actor.authorityId, { today, orderId, ...(own && { unitIds: own }) }) : [];
  if (!order || (own && tasks.length === 0)) return stop(404, orderRefusals.unknown(), event);
  return {
    locale,
    order: orderView(order, tasks, locale),
    sections: taskSections(tasks.map((task) => taskView(task, today, locale))),
    callOff: mayOrder(actor) === undefined && !order.ended ? fieldsOf(callOffForm, { locale, values: { orderId } }) : null,
  };
});

export const actions = {
  callOff: staffAction(mayOrder, callOffForm, async ({ orderId, reason }, { tx, actor, now }, event: RequestEvent) => {
    const done = await callOff(tx, { actor, now }, orderId, reason);
    return done.ok ? ok({ notice: orderTexts[event.locals.locale].calledOffNotice }) : done;
  }),
};
