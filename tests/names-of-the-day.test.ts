import { expect, test } from 'vitest';
import { activitiesOf, activityOf } from '#features/activities/server/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { activitiesPage, activityInFull, plansOfYear } from '#features/portal/server/index.ts';
import { gatherFacts } from '#features/reporting/server/index.ts';
import { finishTask, tasksOf } from '#features/tasks/server/index.ts';
import { namesInTime, renameUnit } from '#features/units/server/index.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { aConfirmedActivity } from '#root/testing/activities.ts';
import { acting, at, day, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { linesFor } from '#root/src/routes/(staff)/lam-viec/nhat-ky/history.ts';
import { historyOf } from '#platform/server/audit.ts';

const { db, storage } = await aWorkplace();

const WAS = 'Tổ dân phố Bến Gỗ';
const IS = 'Tổ dân phố Bến Mới';
const today = day('2026-06-01');

/** A unit that is called otherwise from 1 May on, with an activity and a finished task of either side of that day. */
const ward = await anAuthority(db);
const { authorityId } = ward;
const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
const unitId = await aUnit(db, ward, { name: WAS });
const worker = await anOfficer(db, ward, { roles: ['performer'], unitId });
value(await acting(db, owner, (tx) => renameUnit(tx, { authorityId, unitId, from: day('2026-05-01'), name: IS }), at('2026-04-20T08:00')));
const plan = await aPlan(db, owner, {
  duties: [
    {
      units: [performing(unitId)],
      deadlines: [
        { kind: 'date', on: '2026-04-10' },
        { kind: 'date', on: '2026-05-20' },
      ],
    },
  ],
  targets: [{}],
});
const told = { unitId, dutyId: plan.duties[0]!.id };
const early = await aConfirmedActivity(db, storage, worker, owner, { ...told, happenedOn: day('2026-04-30') });
const late = await aConfirmedActivity(db, storage, worker, owner, { ...told, happenedOn: day('2026-05-01') });
const now = at('2026-06-01T10:00');
const tasks = await tasksOf(db, authorityId, { today, planId: plan.id });
for (const { id: taskId, dueOn } of tasks)
  value(await acting(db, worker, (tx) => finishTask(tx, { actor: worker, taskId, now, reason: 'Xong', doneOn: dueOn ?? undefined }), now));

const asked = async () => ({ authorityId, today, locale: 'vi' as const, names: await namesInTime(db, authorityId) });

/** Every list that names a unit, with what it says for the day before and the day after; a new one is added here. */
const lists: Record<string, () => Promise<[before: string | undefined, after: string | undefined]>> = {
  async 'activities of the staff'() {
    const all = await activitiesOf(db, authorityId);
    return [all.find(({ id }) => id === early)?.unitName, all.find(({ id }) => id === late)?.unitName];
  },
  async 'one activity'() {
    return [(await activityOf(db, authorityId, early))?.unitName, (await activityOf(db, authorityId, late))?.unitName];
  },
  async 'activities of the portal'() {
    const { activities } = (await activitiesPage(db, await asked()))!;
    return [activities.find(({ id }) => id === early)?.unitName, activities.find(({ id }) => id === late)?.unitName];
  },
  async 'one activity of the portal'() {
    const of = async (id: typeof early) => (await activityInFull(db, id, await asked()))?.unitName;
    return [await of(early), await of(late)];
  },
  async 'tasks that are done'() {
    const [first, second] = await tasksOf(db, authorityId, { today, planId: plan.id });
    return [first?.unitName, second?.unitName];
  },
  async 'tasks by the end of a day'() {
    const on = async (iso: string) => (await tasksOf(db, authorityId, { today: day(iso), planId: plan.id }))[1]?.unitName;
    return [await on('2026-04-30'), await on('2026-05-01')];
  },
  async 'the activities of a report'() {
    const covers = { from: day('2026-03-15'), to: day('2026-06-14') };
    const about = { kind: 'quarter', year: 2026, index: 2, dueOn: null } as const;
    const facts = await gatherFacts(db, { authorityId, planId: plan.id, covers, period: 'quý II', about, asOf: asOfToday(today) });
    const of = (iso: string) => facts.done[0]?.examples.find(({ happenedOn }) => happenedOn === iso)?.unitName;
    return [of('2026-04-30'), of('2026-05-01')];
  },
  async 'what the log says of a unit'() {
    const of = async (moment: string) => {
      const [line] = await historyOf(db, authorityId, 'unit', unitId);
      return (await linesFor(db, authorityId, [{ ...line!, at: at(moment) }], 'vi'))[0]?.about?.text;
    };
    return [(await of('2026-04-30T10:00'))?.replace(/^.*?: /, ''), (await of('2026-05-01T10:00'))?.replace(/^.*?: /, '')];
  },
};

test.each(Object.keys(lists))('%s name a unit as it was called on the day', async (list) => {
  expect(await lists[list]!()).toEqual([WAS, IS]);
});

test('a plan and its public page name its units as on the day of the plan', async () => {
  expect((await planOf(db, authorityId, plan.id))?.duties[0]?.units[0]?.name).toBe(WAS);
  const [shown] = await plansOfYear(db, 2026, await asked());
  expect(shown?.units.map(({ name }) => name)).toEqual([WAS]);
});
