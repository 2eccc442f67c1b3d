import { sendMessages } from '#features/messages/server/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { rangeOf } from '#platform/server/ranges.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type * as z from 'zod';
import { orderTexts } from '../../orders/messages.ts';
import { refusals } from '../../orders/refusals.ts';
import { dueDaysOf, periodsOf } from '../../orders/repeat.ts';
import { keptOrder, type orderForm } from '../../orders/schema.ts';
import { mayOrder } from '../../policy.ts';
import type { OrderId } from '../../task.ts';
import { givenWord } from '../../work/words.ts';
import { workersOn } from '../reminders/who.ts';
import { ordersOf } from './reading.ts';

export type OrderInput = z.output<typeof orderForm>;
type Unit = Awaited<ReturnType<typeof unitsOn>>[number];

interface Ordering {
  actor: Actor;
  now: Temporal.Instant;
}

const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;

function whyNotDays({ orderedOn, dueOn, repeat, repeatUntil }: OrderInput, year: number, today: Temporal.PlainDate): Refusal[] {
  const [first, last] = [new Temporal.PlainDate(year - 1, 12, 15), new Temporal.PlainDate(year, 12, 31)];
  const isOutside = (day: Temporal.PlainDate): boolean => isAfter(first, day) || isAfter(day, last);
  return [
    ...(isAfter(orderedOn, today)
      ? [refusals.orderedLater(today).refusal]
      : isOutside(orderedOn)
        ? [refusals.otherYear(year, 'orderedOn').refusal]
        : []),
    ...(isAfter(orderedOn, dueOn)
      ? [refusals.dueBefore(orderedOn).refusal]
      : isOutside(dueOn)
        ? [refusals.otherYear(year, 'dueOn').refusal]
        : []),
    ...(repeat === 'once'
      ? []
      : !repeatUntil || !isAfter(repeatUntil, dueOn)
        ? [refusals.repeatUntil().refusal]
        : isOutside(repeatUntil)
          ? [refusals.otherYear(year, 'repeatUntil').refusal]
          : []),
  ];
}

/** What is ordered, where it can be taken, with the units that are there today. */
async function taken(tx: Tx, { actor, now }: Ordering, input: OrderInput): Promise<Result<readonly Unit[]>> {
  const { authorityId } = actor;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const plan = await planOf(tx, authorityId, input.planId);
  if (plan?.state !== 'issued') return refusals.noPlan();
  const there = await unitsOn(tx, authorityId, today);
  const chosen = there.filter(({ id }) => input.unitIds.includes(id));
  const isTwin = (await ordersOf(tx, authorityId)).some(
    (one) =>
      fold(one.text) === fold(input.text) &&
      one.on.equals(input.orderedOn) &&
      one.symbol === (input.symbol ?? null) &&
      one.planId === plan.id &&
      !one.ended,
  );
  const wrong = refuseAll([
    ...(isTwin ? [refusals.there().refusal] : []),
    ...whyNotDays(input, plan.year, today),
    ...(input.quantity !== undefined && input.quantityOf === undefined ? [refusals.quantityOfWhat().refusal] : []),
    ...(chosen.length < new Set(input.unitIds).size ? [refusals.noUnit().refusal] : []),
  ]);
  return wrong ?? ok(chosen);
}

async function makeTasks(
  tx: Tx,
  { actor, now }: Ordering,
  { planId, orderedOn, dueOn, repeat, repeatUntil }: OrderInput,
  orderId: OrderId,
  units: readonly Unit[],
) {
  const dueDays = dueDaysOf(dueOn, repeat, repeat === 'once' ? dueOn : repeatUntil);
  const rows = units.flatMap(({ id, isPartner }) =>
    periodsOf(orderedOn, dueDays).map((period, at) => ({
      authority_id: actor.authorityId,
      plan_id: planId,
      order_id: orderId,
      unit_id: id,
      role: 'perform',
      is_requested: isPartner,
      is_standing: false,
      period: rangeOf(period),
      label: orderTexts.vi.label(at + 1, dueDays.length),
      due_on: period.to,
      state: isPartner ? 'asked' : 'open',
      made_at: now,
    })),
  );
  return tx.insertInto('task').values(rows).returning(['id', 'unit_id', 'due_on']).execute();
}

/**
 * Gives tasks that a superior ordered outside of the plan, with the paper that says so: one for each unit and due day; partners are asked. They are told in the reports of a
 * plan, apart from what it orders itself. By the owner of the plan and the chair. Refused twice with the same text, day and paper, and for days outside of the year of the plan.
 */
export async function orderTasks(tx: Tx, ordering: Ordering, input: OrderInput): Promise<Result<{ orderId: OrderId; tasks: number }>> {
  const { actor, now } = ordering;
  const refusal = mayOrder(actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = actor;
  await takeTurn(tx, authorityId, 'task-orders');
  const units = await taken(tx, ordering, input);
  if (!units.ok) return units;
  const said = recordIn(keptOrder, input);
  const { id: orderId } = await tx
    .insertInto('task_order')
    .values({ authority_id: authorityId, ...columnsOf(keptOrder, said), made_by: officerId, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const made = await makeTasks(tx, ordering, input, orderId, units.value);
  recordChange(tx, {
    action: 'task-order.made',
    objectType: 'task-order',
    objectId: orderId,
    changes: { ...difference({}, loggedOf(keptOrder, said)), tasks: { to: made.map(({ id }) => id) } },
  });
  const workers = await workersOn(tx, authorityId, now.toZonedDateTimeISO(ZONE).toPlainDate());
  const names = new Map<UnitId, string>(units.value.map(({ id, name }) => [id, name]));
  const first = [...new Map(made.toReversed().map((task) => [task.unit_id, task])).values()];
  const words = first.flatMap(({ id, unit_id: unitId }) =>
    workers.of(unitId).map((to) => givenWord({ id, text: input.text, unit: names.get(unitId) ?? '' }, to, input.orderedByName, null)),
  );
  await sendMessages(tx, { authorityId, at: now, by: officerId }, words);
  return ok({ orderId, tasks: made.length });
}

/** Calls an order off from today on, with the reason: what is open is due no longer, what was done stays. Refused where it was called off already. */
export async function callOff(tx: Tx, { actor, now }: Ordering, orderId: OrderId, reason: string): Promise<Result<OrderId>> {
  const refusal = mayOrder(actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = actor;
  await takeTurn(tx, authorityId, 'task-orders');
  const order = (await ordersOf(tx, authorityId)).find(({ id }) => id === orderId);
  if (!order || order.ended) return refusals.unknown();
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  await supersede(tx, 'task_order', { authority_id: authorityId, id: orderId });
  await tx
    .updateTable('task_order')
    .set({ ended_on: today, end_reason: reason })
    .where('authority_id', '=', authorityId)
    .where('id', '=', orderId)
    .where('ended_on', 'is', null)
    .execute();
  const changes = { ended_on: { to: today.toString() }, end_reason: { to: reason } };
  recordChange(tx, { action: 'task-order.called-off', objectType: 'task-order', objectId: orderId, changes });
  return ok(orderId);
}
