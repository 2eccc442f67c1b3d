import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  activityOf,
  confirmActivity,
  correctActivity,
  recordActivity,
  restoreActivity,
  returnActivity,
  withdrawActivity,
} from '#features/activities/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import { finishTask, reopenTask, tasksOf } from '#features/tasks/server/index.ts';
import { renameUnit } from '#features/units/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { ActivityId, ReportId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { anOrigin, told, type GivenActivity } from '#root/testing/activities.ts';
import { acting, at, day, dayOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlan, performing, freezing } from '#root/testing/plans.ts';
import { isUnmoved } from '../adjustments.ts';
import { adjustmentsOf, draftReport, gatherFacts, recomputeReport, reportOf } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let chair: Actor;
let worker: Actor;
let room: UnitId;
const storage = aStorage();

/** Each case has a ward of its own: time goes forward in a ward. */
async function found(): Promise<void> {
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
  room = await aUnit(opened.db, ward, { name: 'Tổ dân phố Hạ' });
  worker = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: room });
}

beforeAll(async () => {
  opened = await createTestDatabase();
});
beforeEach(found);
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const run = async <T>(moment: Temporal.Instant, actor: Actor, command: (tx: Tx) => Promise<Result<T>>): Promise<T> =>
  value(await acting(opened.db, actor, command, moment));

const posted = { text: '100% thủ tục được niêm yết', comparator: '=' as const, value: 100, unit: '%', measure: 'procedures-posted' };
const planned = () =>
  aPlan(opened.db, owner, {
    duties: [
      { text: 'Phát thanh', units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-05-31' }] },
      { text: 'Báo cáo', units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-07-10' }] },
    ],
    targets: [{ text: 'Hai chuyên mục', value: 2 }, posted],
  });

/** Half a year to 14 June. */
const half = { from: day('2025-12-15'), to: day('2026-06-14') };
const factsBy = (plan: Plan, knownBy: KnownBy, happenedBy = half.to) =>
  gatherFacts(opened.db, {
    authorityId: ward.authorityId,
    planId: plan.id,
    covers: half,
    period: '6 tháng đầu năm 2026',
    about: { kind: 'half', year: 2026, index: 1, dueOn: null },
    asOf: { happenedBy, knownBy },
  });

const recorded = (moment: Temporal.Instant, given: Partial<GivenActivity>): Promise<ActivityId> =>
  run(moment, worker, (tx) =>
    recordActivity(tx, {
      actor: worker,
      now: moment,
      today: dayOf(moment),
      origin: anOrigin(),
      told: told({ unitId: room, ...given }),
      proof: { files: [], links: ['https://phuong.example.vn/tin/1'] },
    }),
  );
const confirmed = (moment: Temporal.Instant, activityId: ActivityId) =>
  run(moment, owner, (tx) => confirmActivity(tx, { actor: owner, activityId, now: moment }));
const done = async (moment: Temporal.Instant, given: Partial<GivenActivity>): Promise<ActivityId> =>
  confirmed(moment.add({ minutes: 5 }), await recorded(moment, given));
const returned = (moment: Temporal.Instant, activityId: ActivityId) =>
  run(moment, owner, (tx) => returnActivity(tx, { actor: owner, activityId, now: moment, reason: 'Kiểm lại số' }));
const drafted = (moment: Temporal.Instant, plan: Plan): Promise<ReportId> =>
  run(moment, owner, (tx) =>
    draftReport(tx, { actor: owner, now: moment, today: dayOf(moment), planId: plan.id, period: 'half-1', recipient: 'UBND tỉnh' }),
  );
const frozen = async (moment: Temporal.Instant, reportId: ReportId, symbol: string) =>
  value(await freezing(opened.db, storage, owner, reportId, { now: moment, today: dayOf(moment), symbol, reportedOn: dayOf(moment) }));
const report = async (id: ReportId) => {
  const found = await reportOf(opened.db, ward.authorityId, id);
  if (!found) throw new Error('The report is not there.');
  return found;
};

const claiming = (plan: Plan, bulletins: number, happenedOn: string): Partial<GivenActivity> => ({
  happenedOn: day(happenedOn),
  dutyId: plan.duties[0]!.id,
  quantities: [{ measure: 'bulletins', value: bulletins }],
  targets: [{ targetId: plan.targets[0]!.id }],
});

describe('a report on a period that is over', () => {
  test('takes nothing that happened after it, whenever it is drafted', async () => {
    const plan = await planned();
    await done(at('2026-06-01T09:30'), claiming(plan, 1, '2026-06-01'));
    await done(at('2026-07-01T09:00'), claiming(plan, 1, '2026-07-01'));
    const id = await drafted(at('2026-11-29T10:00'), plan);
    const { facts, asOf, sections } = await report(id);
    expect(asOf).toMatchObject({ happenedBy: half.to });
    expect(facts.targets[0]).toMatchObject({ done: 1, wanted: 2, percent: 50, reached: false });
    expect(facts.done).toMatchObject([{ channel: 'radio', activities: 1, examples: [{ happenedOn: '2026-06-01' }] }]);
    expect(facts.quantities).toEqual([{ channel: 'radio', measure: 'bulletins', value: 1 }]);
    expect(facts.next.map(({ text }) => text)).toEqual(['Báo cáo']);
    expect(sections.find(({ key }) => key === 'targets')?.text).toContain('01/02 chuyên mục (đạt 50% kế hoạch)');
    await run(at('2026-11-29T11:00'), owner, (tx) =>
      recomputeReport(tx, { actor: owner, now: at('2026-11-29T11:00'), today: day('2026-11-29'), reportId: id }),
    );
    expect((await report(id)).facts).toEqual(facts);
  });

  test('counts a task that is done later as overdue, and afterwards as done late', async () => {
    const plan = await planned();
    const [task] = await tasksOf(opened.db, ward.authorityId, { today: day('2026-06-01'), planId: plan.id });
    const finishedAt = at('2026-11-29T10:08');
    await run(finishedAt, worker, (tx) => finishTask(tx, { actor: worker, taskId: task!.id, now: finishedAt, reason: 'Đã phát' }));
    const then = await factsBy(plan, 'now');
    expect(then.tasks).toMatchObject({ due: 1, done: 0, doneLate: 0, late: [{ text: 'Phát thanh', dueOn: '2026-05-31' }] });
    const today = await factsBy(plan, 'now', day('2026-11-29'));
    expect(today.tasks).toMatchObject({ due: 1, done: 1, doneLate: 1, late: [] });
    const id = await drafted(at('2026-11-29T12:00'), plan);
    expect((await report(id)).figures.find(({ indicator }) => indicator === 'T2')?.computed).toBe(0);
  });

  test('a task whose work was done in time is in time, though it was confirmed after the due day', async () => {
    const plan = await planned();
    const [task] = await tasksOf(opened.db, ward.authorityId, { today: day('2026-06-01'), planId: plan.id });
    await done(at('2026-06-03T08:00'), { ...claiming(plan, 2, '2026-05-30'), taskId: task!.id, finishesTask: true });
    expect((await factsBy(plan, 'now')).tasks).toMatchObject({ due: 1, done: 1, doneLate: 0 });
  });

  test('takes the state of each unit on its last day, also where it was stated before the period', async () => {
    const plan = await planned();
    const place = await aUnit(opened.db, ward);
    const other = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: place });
    const stating = (part: number, whole: number, on: string, unitId: UnitId): Partial<GivenActivity> => ({
      ...{ unitId, channel: 'procedure-posting', happenedOn: day(on), dutyId: plan.duties[0]!.id },
      quantities: [{ measure: 'procedures-posted', value: part }],
      targets: [{ targetId: plan.targets[1]!.id, value: part, outOf: whole }],
    });
    await done(at('2026-06-02T08:00'), stating(20, 40, '2026-03-01', room));
    const id = await run(at('2026-06-02T08:10'), other, (tx) =>
      recordActivity(tx, {
        ...{ actor: other, storage, now: at('2026-06-02T08:10'), today: day('2026-06-02'), origin: anOrigin() },
        ...{
          told: told({ unitId: place, ...stating(10, 10, '2026-03-02', place) }),
          proof: { files: [], links: ['https://a.example.vn'] },
        },
      }),
    );
    await confirmed(at('2026-06-02T08:20'), id);
    const facts = await factsBy(plan, 'now');
    expect(facts.targets[1]).toMatchObject({ done: 30, wanted: 50, percent: 60, goal: { percent: 100 }, reached: false });
    const later = await gatherFacts(opened.db, {
      ...{ authorityId: ward.authorityId, planId: plan.id, period: 'quý II' },
      ...{
        covers: { from: day('2026-03-15'), to: half.to },
        about: { kind: 'quarter', year: 2026, index: 3, dueOn: null },
        asOf: { happenedBy: half.to, knownBy: 'now' },
      },
    });
    expect(later.quantities).toEqual([{ channel: 'procedure-posting', measure: 'procedures-posted', value: 30 }]);
  });
});

describe('what has moved since a report was frozen', () => {
  test('is listed with its figures, and the report itself stands', async () => {
    const plan = await planned();
    const first = await done(at('2026-06-02T09:00'), claiming(plan, 2, '2026-06-01'));
    const waiting = await recorded(at('2026-06-13T09:00'), claiming(plan, 3, '2026-06-12'));
    const id = await drafted(at('2026-06-16T09:00'), plan);
    await frozen(at('2026-06-18T09:00'), id, '1/BC-UBND');
    const before = await report(id);
    expect(isUnmoved(await adjustmentsOf(opened.db, ward.authorityId, before))).toBe(true);
    await confirmed(at('2026-06-20T09:00'), waiting);
    await returned(at('2026-06-21T09:00'), first);
    const moved = await adjustmentsOf(opened.db, ward.authorityId, await report(id));
    expect(moved).toMatchObject({ since: before.asOf.knownBy, isWhole: true });
    expect(moved.activities.map((one) => [one.id, one.how])).toEqual([
      [first, 'removed'],
      [waiting, 'added'],
    ]);
    expect(moved.figures).toEqual([
      { what: 'T4. Chuyên mục phát thanh về cải cách hành chính', unit: 'chuyên mục', before: 2, after: 3 },
      { what: 'Hai chuyên mục', unit: 'chuyên mục', before: 2, after: 3 },
    ]);
    expect((await report(id)).facts).toEqual(before.facts);
    expect(await factsBy(plan, before.asOf.knownBy)).toEqual(before.facts);
  });
});

/** Random officers at work: each act says what it does to the activity or task chosen by `which`. */
const acts = ['record', 'confirm', 'return', 'correct', 'withdraw', 'restore', 'finish', 'reopen', 'rename'] as const;

test('the same two clocks give the same figures whenever they are computed', { timeout: 120_000 }, async () => {
  const one = fc.record({
    act: fc.constantFrom(...acts),
    which: fc.nat({ max: 5 }),
    count: fc.integer({ min: 1, max: 9 }),
    days: fc.nat({ max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 6, maxLength: 14 }), async (steps) => {
      await found();
      const plan = await planned();
      const tasks = await tasksOf(opened.db, ward.authorityId, { today: day('2026-06-01'), planId: plan.id });
      const made: ActivityId[] = [];
      const seen: { knownBy: Temporal.Instant; happenedBy: Temporal.PlainDate; facts: unknown }[] = [];
      let moment = at('2026-06-10T08:00');
      for (const [index, { act, which, count, days }] of [{ act: 'record' as const, which: 0, count: 3, days: 3 }, ...steps].entries()) {
        moment = moment.add({ hours: 5 });
        const happenedOn = dayOf(moment).subtract({ days }).toString();
        await perform(act, {
          plan,
          moment,
          made,
          activityId: made[which % Math.max(1, made.length)],
          taskId: tasks[which % 2]!.id,
          count,
          happenedOn,
          index,
        });
        for (const happenedBy of [half.to, day('2026-05-31')])
          seen.push({ knownBy: moment, happenedBy, facts: await factsBy(plan, moment, happenedBy) });
        expect(await factsBy(plan, moment)).toEqual(await factsBy(plan, 'now'));
      }
      for (const { knownBy, happenedBy, facts } of seen) expect(await factsBy(plan, knownBy, happenedBy)).toEqual(facts);
    }),
    { numRuns: 6 },
  );
});

interface Step {
  plan: Plan;
  moment: Temporal.Instant;
  made: ActivityId[];
  activityId: ActivityId | undefined;
  taskId: TaskId;
  count: number;
  happenedOn: string;
  index: number;
}

/** Does it, or is refused: a random act may be out of place, and then changes nothing. */
async function perform(
  act: (typeof acts)[number],
  { plan, moment, made, activityId, taskId, count, happenedOn, index }: Step,
): Promise<void> {
  const on = (actor: Actor) => ({ actor, activityId: activityId!, now: moment });
  const by = (actor: Actor, command: (tx: Tx) => Promise<Result<unknown>>) => acting(opened.db, actor, command, moment);
  if (act === 'record') {
    made.push(
      await recorded(moment, { ...claiming(plan, count, happenedOn), ...(count > 5 && { taskId, finishesTask: true, dutyId: undefined }) }),
    );
    return;
  }
  if (act === 'finish')
    return void (await by(worker, (tx) => finishTask(tx, { actor: worker, taskId, now: moment, reason: 'Xong', doneOn: day(happenedOn) })));
  if (act === 'reopen') return void (await by(worker, (tx) => reopenTask(tx, { actor: worker, taskId, now: moment })));
  if (act === 'rename') {
    const name = `Tổ dân phố Hạ ${moment.epochMilliseconds}`;
    return void (await by(owner, (tx) => renameUnit(tx, { authorityId: ward.authorityId, unitId: room, from: day(happenedOn), name })));
  }
  if (!activityId) return;
  if (act === 'confirm') await by(index % 2 ? owner : chair, (tx) => confirmActivity(tx, on(index % 2 ? owner : chair)));
  if (act === 'return') await by(owner, (tx) => returnActivity(tx, { ...on(owner), reason: 'Kiểm lại' }));
  if (act === 'withdraw') await by(worker, (tx) => withdrawActivity(tx, on(worker)));
  if (act === 'restore') await by(worker, (tx) => restoreActivity(tx, on(worker)));
  if (act === 'correct') {
    const before = await activityOf(opened.db, ward.authorityId, activityId);
    const given = told({ unitId: room, ...claiming(plan, count + 10, before?.happenedOn.toString() ?? happenedOn), title: `Lần ${index}` });
    await by(worker, (tx) => correctActivity(tx, { ...on(worker), today: dayOf(moment), told: given, proof: { files: [], links: [] } }));
  }
}
