import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plansOfYear, summaryOf, yearsOf } from './index.ts';
import { standingOn } from '#features/tasks/index.ts';
import { answerRequest, finishTask, tasksOf, taskTally } from '#features/tasks/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aPlan, performing, whole, type GivenPlan } from '#root/testing/plans.ts';
import { correctHead, correctMisreading, issuePlan, planOf, startReplacement, withdrawPlan } from '#features/plans/server/index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let room: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

/** Each case has its own authority: what the public sees is of all its plans. */
async function fresh(): Promise<void> {
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  room = await aUnit(opened.db, ward);
}

const on = (planId: PlanId, actor = owner) => ({ actor, planId, now });
const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner) => acting(opened.db, actor, command);
const quarters = (year: number) => ([1, 2, 3] as const).map((quarter) => ({ kind: 'quarter' as const, year, quarter }));
const thePlan = (more: GivenPlan = {}) =>
  aPlan(opened.db, owner, {
    duties: [
      { units: [performing(room)], deadlines: quarters(more.year ?? 2026) },
      { units: [performing(ward.rootUnitId, { isRequested: true })], deadlines: quarters(more.year ?? 2026) },
    ],
    targets: [{}],
    ...more,
  });
const withdraw = (planId: PlanId, more: Partial<Parameters<typeof withdrawPlan>[1]> = {}, actor = owner) =>
  run((tx) => withdrawPlan(tx, { ...on(planId, actor), from: day('2026-05-01'), reason: 'Ban hành nhầm', today, ...more }), actor);
const signed = { issuedOn: day('2026-05-10'), signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu', today };
const tasks = (planId: PlanId, on = today) => tasksOf(opened.db, ward.authorityId, { today: on, planId });
const asked = async () => ({
  authorityId: ward.authorityId,
  today,
  locale: 'vi' as const,
  names: await namesInTime(opened.db, ward.authorityId),
});

describe('withdrawing', () => {
  test('keeps all that was ordered and says when, why and by which paper', async () => {
    await fresh();
    const plan = await thePlan();
    value(await withdraw(plan.id, { symbol: '45/QĐ-UBND', paperOn: day('2026-04-29') }));
    const after = await whole(opened.db, owner, plan.id);
    expect(after).toMatchObject({ state: 'withdrawn', duties: plan.duties, targets: plan.targets, symbol: plan.symbol });
    expect(after.end).toMatchObject({ reason: 'Ban hành nhầm', by: owner.officerId, paper: { symbol: '45/QĐ-UBND' } });
    expect(after.endedOn).toEqual(day('2026-05-01'));
    expect((await historyOf(opened.db, ward.authorityId, 'plan', plan.id)).at(-1)).toMatchObject({
      action: 'plan.withdrawn',
      changes: { state: { from: 'issued', to: 'withdrawn' }, end_reason: { to: 'Ban hành nhầm' } },
    });
  });

  test('is refused to who may not issue, for a draft, twice, ahead of time and before the issue', async () => {
    await fresh();
    const plan = await thePlan();
    const performer = await anOfficer(opened.db, ward, { roles: ['performer'] });
    expect(refusalOf(await withdraw(plan.id, {}, performer))).toBe('may-not-withdraw');
    expect(refusalOf(await withdraw(await aDraft(opened.db, owner)))).toBe('not-issued');
    expect(refusalOf(await withdraw(plan.id, { from: today.add({ days: 1 }) }))).toBe('day-in-future');
    expect(refusalOf(await withdraw(plan.id, { from: day('2026-01-14') }))).toBe('before-issue');
    value(await withdraw(plan.id));
    expect(refusalOf(await withdraw(plan.id))).toBe('plan-has-ended');
    const fix = { ...on(plan.id), object: 'plan' as const, objectId: plan.id, text: 'Khác', reason: 'x' };
    expect(refusalOf(await run((tx) => correctMisreading(tx, fix)))).toBe('plan-has-ended');
    const stranger = await anOfficer(opened.db, await anAuthority(opened.db), { roles: ['plan-owner'] });
    expect(refusalOf(await withdraw(plan.id, {}, stranger))).toBe('no-such-plan');
  });

  test('leaves nothing due from that day on, and what was due before as it was', async () => {
    await fresh();
    const plan = await thePlan();
    const covers = { from: day('2026-01-01'), to: day('2026-06-30') };
    const tally = () => taskTally(opened.db, ward.authorityId, plan.id, covers, asOfToday(today));
    expect(await tally()).toMatchObject({ due: 2 });
    value(await withdraw(plan.id));
    expect(await tally()).toMatchObject({ due: 1 });
    expect(new Set((await tasks(plan.id)).map((task) => standingOn(task, today)))).toEqual(new Set(['ended']));
    const before = day('2026-04-30');
    expect((await tasks(plan.id, before)).map((task) => standingOn(task, before))).toContain('late');
    expect((await tasks(plan.id))[0]?.dutyText).toBe(plan.duties[0]?.text);
  });

  test('closes its tasks to answers and to work done later; what was done before can still be said', async () => {
    await fresh();
    const plan = await thePlan();
    value(await withdraw(plan.id));
    const all = await tasks(plan.id);
    const [own, request] = [all.find(({ isRequested }) => !isRequested)!, all.find(({ isRequested }) => isRequested)!];
    const finish = (iso: string) => run((tx) => finishTask(tx, { actor: owner, now, taskId: own.id, reason: 'Đã làm', doneOn: day(iso) }));
    expect(refusalOf(await run((tx) => answerRequest(tx, { actor: owner, now, taskId: request.id, answer: 'accepted' })))).toBe(
      'plan-ended',
    );
    expect(refusalOf(await finish('2026-05-01'))).toBe('plan-ended');
    value(await finish('2026-03-20'));
  });

  test('shows its notice at its address, and the front page goes to the plan that holds', async () => {
    await fresh();
    expect((await summaryOf(opened.publicDb, await asked())).noneHolds).toBe(false);
    const before = await thePlan({ year: 2025, issuedOn: day('2025-09-01') });
    const plan = await thePlan();
    expect((await summaryOf(opened.publicDb, await asked())).plan?.year).toBe(2026);
    value(await withdraw(plan.id));
    expect((await summaryOf(opened.publicDb, await asked())).plan?.year).toBe(2025);
    const [shown] = await plansOfYear(opened.publicDb, 2026, await asked());
    expect(shown?.end).toEqual({
      kind: 'withdrawn',
      on: '2026-05-01',
      reason: 'Ban hành nhầm',
      paper: { symbol: null, on: null },
      by: null,
    });
    expect((await yearsOf(opened.publicDb, ward)).map(({ year, state }) => [year, state])).toEqual([
      [2026, 'withdrawn'],
      [2025, 'issued'],
    ]);
    value(await withdraw(before.id));
    expect(await summaryOf(opened.publicDb, await asked())).toMatchObject({ plan: null, noneHolds: true });
  });

  test('a plan for a year to come does not take the front page from this year’s', async () => {
    await fresh();
    await thePlan();
    await thePlan({ year: 2027, issuedOn: day('2026-05-20') });
    expect((await summaryOf(opened.publicDb, await asked())).plan?.year).toBe(2026);
  });
});

describe('replacing', () => {
  test('begins with all that the old plan says, which holds until the new one is issued', async () => {
    await fresh();
    const old = await thePlan();
    const newId = value(await run((tx) => startReplacement(tx, on(old.id))));
    const draft = await whole(opened.db, owner, newId);
    const bare = ({ duties, targets }: typeof old) => ({
      duties: duties.map(({ id: _id, ...duty }) => duty),
      targets: targets.map(({ id: _id, ...target }) => target),
    });
    expect(bare(draft)).toEqual(bare(old));
    expect(draft).toMatchObject({ state: 'draft', replacesId: old.id, symbol: null, title: old.title });
    expect(await whole(opened.db, owner, old.id)).toEqual(old);
    value(await run((tx) => issuePlan(tx, { ...on(newId), ...signed, symbol: '90/KH-UBND' })));
    expect(await whole(opened.db, owner, old.id)).toMatchObject({ state: 'replaced', endedOn: signed.issuedOn });
    const shown = await plansOfYear(opened.publicDb, 2026, await asked());
    expect(shown.map(({ symbol, end }) => [symbol, end?.by?.symbol])).toEqual([
      ['90/KH-UBND', undefined],
      [old.symbol, '90/KH-UBND'],
    ]);
    expect(shown[1]?.units[0]?.promises[0]?.state).toBe('late');
    expect((await summaryOf(opened.publicDb, await asked())).plan?.symbol).toBe('90/KH-UBND');
    expect((await historyOf(opened.db, ward.authorityId, 'plan', old.id)).at(-1)).toMatchObject({
      action: 'plan.replaced',
      changes: { replacedBy: { to: newId } },
    });
  });

  test('a plan read from a new paper may be said to replace one, but only one that holds', async () => {
    await fresh();
    const old = await thePlan();
    const draft = await aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }] });
    const head = { year: 2026, title: 'Tuyên truyền năm 2026', issuer: (await whole(opened.db, owner, draft)).issuer };
    const say = (replacesId: PlanId) => run((tx) => correctHead(tx, { ...on(draft), head: { ...head, replacesId } }));
    expect(refusalOf(await say(draft))).toBe('replaced-does-not-hold');
    value(await say(old.id));
    value(await withdraw(old.id));
    expect(refusalOf(await run((tx) => issuePlan(tx, { ...on(draft), ...signed, symbol: '91/KH-UBND' })))).toBe('replaced-does-not-hold');
    expect((await planOf(opened.db, ward.authorityId, draft))?.state).toBe('draft');
    expect(refusalOf(await say(old.id))).toBe('replaced-does-not-hold');
    expect(refusalOf(await run((tx) => startReplacement(tx, on(old.id))))).toBe('replaced-does-not-hold');
  });
});
