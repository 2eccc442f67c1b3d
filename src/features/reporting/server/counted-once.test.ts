import { expect, test } from 'vitest';
import { progressOf } from '#features/activities/server/index.ts';
import { plansOf } from '#features/plans/server/index.ts';
import { itemsOf, tickItem } from '#features/subplans/server/index.ts';
import { tasksOf, taskTally } from '#features/tasks/server/index.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { acting, day, today, value } from '#root/testing/actors.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aSubplan, planning, signed } from '#root/testing/rooms/subplans.ts';
import { gatherFacts } from './index.ts';

const { opened, ward, owner } = await anOffice({ placeName: 'Một Lần' });
const { db, publicDb } = opened;
const { authorityId } = ward;

/** Every place that counts, each under its name. */
const places = ['plans', 'tasks', 'tally', 'progress', 'facts', 'citizens'] as const;

test.each(places)('a plan of a unit and what it has done adds nothing to: %s', async (place) => {
  const unitId = await aUnit(db, ward);
  const head = await anOfficer(db, ward, { roles: ['neighbourhood-head'], unitId });
  const plan = await aPlan(db, owner, {
    duties: [{ units: [performing(unitId)], deadlines: [{ kind: 'date', on: '2026-09-30' }] }],
    targets: [{ text: 'Phát ít nhất 24 chuyên mục', value: 24, unit: 'chuyên mục' }],
  });
  const asOf = asOfToday(day('2026-10-01'));
  const covers = { from: day('2026-01-01'), to: day('2026-10-01') };
  const about = { kind: 'quarter' as const, year: 2026, index: 3, dueOn: null };
  const counting: Record<(typeof places)[number], () => Promise<unknown>> = {
    plans: () => plansOf(db, authorityId),
    tasks: async () => (await tasksOf(db, authorityId, { today, planId: plan.id })).map(({ id, state }) => [id, state]),
    tally: () => taskTally(db, authorityId, plan.id, covers, asOf),
    progress: () => progressOf(db, authorityId, plan.id, asOf),
    facts: () => gatherFacts(db, { authorityId, planId: plan.id, covers, period: 'quý III', about, asOf }),
    citizens: () =>
      Promise.all(
        (['public_plan', 'public_duty', 'public_task', 'public_target'] as const).map((view) =>
          publicDb.selectFrom(view).selectAll().execute(),
        ),
      ),
  };
  const before = JSON.stringify(await counting[place]());
  const { id } = await aSubplan(db, head, { unitId, planId: plan.id });
  value(await signed(db, head, id));
  const [item] = await itemsOf(db, authorityId, id);
  expect(item!.taskId).not.toBeNull();
  value(await acting(db, head, (tx) => tickItem(tx, planning(head), id, item!.id, true)));
  expect((await itemsOf(db, authorityId, id))[0]!.isDone).toBe(true);
  expect(JSON.stringify(await counting[place]())).toBe(before);
});
