import { afterAll, beforeAll, expect, test } from 'vitest';
import { endUnit } from '#features/units/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Id, PlanId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { day, now, refusalOf, today } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aPlan, performing, whole } from '#root/testing/plans.ts';
import { acting, value } from '#root/testing/actors.ts';
import {
  addDuty,
  correctDuty,
  correctHead,
  correctMisreading,
  correctTarget,
  dropDuty,
  dropTarget,
  issuePlan,
  startReplacement,
  withdrawPlan,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let room: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  room = await aUnit(opened.db, ward);
});
afterAll(() => opened.drop());

let numbers = 60;
const on = (planId: PlanId) => ({ actor: owner, planId, now });
const by = <T>(command: (tx: Tx) => Promise<Result<T>>) => ({
  work: { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now },
  command,
});
const signing = () => ({
  symbol: `${(numbers += 1)}/KH-UBND`,
  issuedOn: day('2026-01-20'),
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Trần Văn Mẫu',
  today,
});
const issuing = (planId: PlanId) => {
  const signed = signing();
  return by((tx) => issuePlan(tx, { ...on(planId), ...signed }));
};
const ready = async () =>
  whole(opened.db, owner, await aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }], targets: [{}] }));
const withdrawing = (planId: PlanId) => by((tx) => withdrawPlan(tx, { ...on(planId), from: day('2026-05-01'), reason: 'Nhầm', today }));

test('plan: nothing of the head is changed while it is being issued', async () => {
  const plan = await ready();
  const head = { year: 2026, title: 'Khác', issuer: plan.issuer };
  const { first, second, waited } = await atOnce(
    opened.db,
    issuing(plan.id),
    by((tx) => correctHead(tx, { ...on(plan.id), head })),
  );
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'plan-is-issued', true]);
  expect((await whole(opened.db, owner, plan.id)).title).toBe(plan.title);
});

test('plan: it is issued once, withdrawn once', async () => {
  const plan = await ready();
  const issued = await atOnce(opened.db, issuing(plan.id), issuing(plan.id));
  expect([issued.first.ok, refusalOf(issued.second)]).toEqual([true, 'plan-is-issued']);
  const withdrawn = await atOnce(opened.db, withdrawing(plan.id), withdrawing(plan.id));
  expect([withdrawn.first.ok, refusalOf(withdrawn.second)]).toEqual([true, 'plan-has-ended']);
});

test('plan: of two drafts under one number one is issued', async () => {
  const [one, other] = [await ready(), await ready()];
  const signed = signing();
  const under = (planId: PlanId) => by((tx) => issuePlan(tx, { ...on(planId), ...signed }));
  const both = await atOnce(opened.db, under(one.id), under(other.id));
  expect([both.first.ok, refusalOf(both.second), both.waited]).toEqual([true, 'symbol-taken', true]);
});

test('plan, duty: no unit is ordered that is being ended', async () => {
  const leaving = await aUnit(opened.db, ward);
  const { authorityId } = ward;
  const draft = await whole(opened.db, owner, await aDraft(opened.db, owner, { duties: [{ units: [performing(leaving)] }] }));
  const signed = { ...signing(), issuedOn: today };
  const ending = by((tx) => endUnit(tx, { authorityId, unitId: leaving, from: today }));
  const both = await atOnce(
    opened.db,
    ending,
    by((tx) => issuePlan(tx, { ...on(draft.id), ...signed })),
  );
  expect([both.first.ok, refusalOf(both.second), both.waited]).toEqual([true, 'unit-ended', true]);
  const another = await aUnit(opened.db, ward);
  const adding = by((tx) => addDuty(tx, { ...on(draft.id), duty: { text: 'Thêm', units: [performing(another)] } }));
  const last = await atOnce(
    opened.db,
    by((tx) => endUnit(tx, { authorityId, unitId: another, from: today })),
    adding,
  );
  expect([last.first.ok, refusalOf(last.second), last.waited]).toEqual([true, 'no-such-unit', true]);
});

test('plan: a unit that stood on the day of the paper may be ordered, although it has ended since', async () => {
  const former = await aUnit(opened.db, ward);
  const draft = await aDraft(opened.db, owner, { duties: [{ units: [performing(former)] }] });
  value(await acting(opened.db, owner, (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId: former, from: day('2026-03-01') })));
  const signed = signing();
  value(await acting(opened.db, owner, (tx) => issuePlan(tx, { ...on(draft), ...signed })));
  expect((await whole(opened.db, owner, draft)).state).toBe('issued');
});

test('plan: of two papers that replace the same one, and a withdrawal beside, one holds', async () => {
  const old = await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }] });
  const begin = async () => value(await acting(opened.db, owner, (tx) => startReplacement(tx, on(old.id))));
  const [one, other] = [await begin(), await begin()];
  const both = await atOnce(opened.db, issuing(one), issuing(other));
  expect([both.first.ok, refusalOf(both.second), both.waited]).toEqual([true, 'replaced-does-not-hold', true]);
  expect((await whole(opened.db, owner, other)).state).toBe('draft');
  const third = await atOnce(
    opened.db,
    withdrawing(one),
    by((tx) => startReplacement(tx, on(one))),
  );
  expect([third.first.ok, refusalOf(third.second)]).toEqual([true, 'replaced-does-not-hold']);
});

test('plan: the form that begins a replacement begins one, also when it is sent twice', async () => {
  const old = await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }] });
  const formId = crypto.randomUUID() as Id<'form'>;
  const begin = by((tx) => startReplacement(tx, { ...on(old.id), formId }));
  const both = await atOnce(opened.db, begin, begin);
  expect(value(both.second)).toBe(value(both.first));
  expect((await whole(opened.db, owner, value(both.first))).duties).toHaveLength(1);
});

test('duty: it is neither corrected nor dropped once the plan is being issued, and of two corrections each sees the other', async () => {
  const plan = await ready();
  const dutyId = plan.duties[0]!.id;
  const writing = (text: string) => by((tx) => correctDuty(tx, { ...on(plan.id), dutyId, duty: { text, units: [performing(room)] } }));
  const two = await atOnce(opened.db, writing('Một'), writing('Hai'));
  expect([two.first.ok, two.second.ok, two.waited]).toEqual([true, true, true]);
  const dropping = by((tx) => dropDuty(tx, { ...on(plan.id), dutyId }));
  const { second, waited } = await atOnce(opened.db, issuing(plan.id), dropping);
  expect([refusalOf(second), waited]).toEqual(['plan-is-issued', true]);
});

test('duty: a misread word is put right once, and not in a plan that is being withdrawn', async () => {
  const plan = await aPlan(opened.db, owner, { duties: [{ text: 'Tuyên truỳen', units: [performing(room)] }] });
  const fix = { ...on(plan.id), object: 'duty' as const, objectId: plan.duties[0]!.id, text: 'Tuyên truyền', reason: 'Đọc sai' };
  const fixing = by((tx) => correctMisreading(tx, fix));
  const twice = await atOnce(opened.db, fixing, fixing);
  expect([twice.first.ok, refusalOf(twice.second)]).toEqual([true, 'nothing-changed']);
  const late = await atOnce(
    opened.db,
    withdrawing(plan.id),
    by((tx) => correctMisreading(tx, { ...fix, text: 'Khác' })),
  );
  expect([refusalOf(late.second), late.waited]).toEqual(['plan-has-ended', true]);
});

test('target: it is neither corrected nor dropped once the plan is being issued', async () => {
  const plan = await ready();
  const targetId = plan.targets[0]!.id;
  const target = { text: 'Khác', comparator: '>=' as const, value: 1, unit: 'bài' };
  const { second, waited } = await atOnce(
    opened.db,
    issuing(plan.id),
    by((tx) => correctTarget(tx, { ...on(plan.id), targetId, target })),
  );
  expect([refusalOf(second), waited]).toEqual(['plan-is-issued', true]);
  const draft = await ready();
  const dropping = by((tx) => dropTarget(tx, { ...on(draft.id), targetId: draft.targets[0]!.id }));
  const both = await atOnce(opened.db, dropping, dropping);
  expect([both.first.ok, both.second.ok, both.waited]).toEqual([true, true, true]);
  expect((await whole(opened.db, owner, draft.id)).targets).toEqual([]);
});
