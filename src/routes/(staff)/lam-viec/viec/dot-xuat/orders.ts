import { orderTexts, type Task } from '#features/tasks/index.ts';
import type { ordersOf } from '#features/tasks/server/index.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { upperFirst } from '#platform/values/text.ts';

type Order = Awaited<ReturnType<typeof ordersOf>>[number];

/** An order with how far its tasks are. */
export function orderView(order: Order, tasks: readonly Task[], locale: Locale) {
  const t = orderTexts[locale];
  const done = tasks.filter(({ state }) => state === 'done').length;
  const next = tasks.filter(({ state }) => state !== 'done' && state !== 'declined').flatMap(({ dueOn }) => (dueOn ? [dueOn] : []));
  const first = next.toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0];
  return {
    id: order.id,
    text: order.text,
    source: t.source(order.by, order.symbol, formatDay(order.on)),
    quantity: order.quantity === null ? null : `${formatNumber(order.quantity, locale)} ${order.quantityOf ?? ''}`,
    progress: upperFirst([t.progress(done, tasks.length), ...(first && !order.ended ? [t.next(formatDay(first))] : [])].join(', ')),
    ended: order.ended ? t.calledOff(formatDay(order.ended.on), order.ended.reason) : null,
  };
}
