import { answerDifficulty, carryDifficulty, raiseDifficulty } from '#features/difficulties/server/index.ts';
import { finishTask, orderTasks, tasksOf } from '#features/tasks/server/index.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { difficulties, order } from '../../story/work/besides.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** What came besides the plan: an order of the province, and what stood in the way of units. */
export function comeBesides(telling: Telling, planId: PlanId): Event[] {
  const owner = known(telling.officers, 'owner');
  const { finished } = order;
  return [
    {
      at: moment(order.at),
      async happen() {
        const now = moment(order.at);
        const { text, orderedByName, symbol, quantity, quantityOf } = order;
        const days = { orderedOn: Temporal.PlainDate.from(order.orderedOn), dueOn: Temporal.PlainDate.from(order.dueOn) };
        const unitIds = order.units.map((unit) => known(telling.units, unit));
        const input = { planId, text, orderedByName, symbol, quantity, quantityOf, ...days, unitIds, repeat: 'once' as const };
        await telling.act({ at: now, by: 'owner' }, (tx) => orderTasks(tx, { actor: owner, now }, input));
      },
    },
    {
      at: moment(finished.at),
      async happen() {
        const now = moment(finished.at);
        const tasks = await tasksOf(telling.db, telling.authorityId, { today: dayOf(now), unitIds: [known(telling.units, finished.unit)] });
        const task = tasks.find((one) => one.order !== null);
        if (!task) throw new Error('Nothing was ordered.');
        const actor = known(telling.officers, finished.by);
        await telling.act({ at: now, by: finished.by }, (tx) => finishTask(tx, { actor, taskId: task.id, now, reason: finished.reason }));
      },
    },
    ...difficulties.flatMap((told) => raised(telling, planId, told)),
  ];
}

function raised(telling: Telling, planId: PlanId, told: (typeof difficulties)[number]): Event[] {
  const ids: Parameters<typeof answerDifficulty>[2][] = [];
  const owner = known(telling.officers, 'owner');
  const event = (local: string, happen: (now: Temporal.Instant) => Promise<unknown>): Event => ({
    at: moment(local),
    happen: async () => void (await happen(moment(local))),
  });
  const actor = known(telling.officers, told.by);
  return [
    event(told.at, async (now) => {
      const input = { unitId: known(telling.units, told.unit), planId, text: told.text, ...('wish' in told && { wish: told.wish }) };
      ids.push(await telling.act({ at: now, by: told.by }, (tx) => raiseDifficulty(tx, { actor, now }, input)));
    }),
    ...('answered' in told
      ? [
          event(told.answered.at, (now) => {
            const became = { became: 'resolved' as const, answer: told.answered.answer };
            return telling.act({ at: now, by: 'owner' }, (tx) => answerDifficulty(tx, { actor: owner, now }, ids[0]!, became));
          }),
        ]
      : []),
    ...('carried' in told
      ? [
          event(told.carried.at, (now) => {
            const { carriedTo, carriedSymbol } = told.carried;
            const paper = { carriedTo, carriedSymbol, carriedOn: Temporal.PlainDate.from(told.carried.carriedOn) };
            return telling.act({ at: now, by: 'owner' }, (tx) => carryDifficulty(tx, { actor: owner, now }, ids[0]!, paper));
          }),
        ]
      : []),
  ];
}
