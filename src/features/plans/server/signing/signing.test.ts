import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outgoingAbout, outgoingOf } from '#features/papers/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, performing, whole } from '#root/testing/plans.ts';
import { aDraftAt } from '#root/testing/rooms/papers/signing.ts';
import {
  addTarget,
  cancelPlanNumber,
  correctHead,
  decidePlan,
  issuePlan,
  numberPlan,
  sendPlan,
  signPlan,
  submissionsOf,
  submissionUnderWay,
  submitPlan,
  takePlanBack,
} from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let chair: Actor;
let clerk: Actor;
let room: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  room = await aUnit(opened.db, ward);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'], fullName: 'Lê Thị Soạn' });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'], fullName: 'Trần Văn Ký' });
  clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
});
afterAll(() => opened.drop());

const on = (planId: PlanId, actor: Actor) => ({ actor, planId, now });
const run = <T>(actor: Actor, command: Parameters<typeof acting<T>>[2]) => acting(opened.db, actor, command);
const at = (step: Parameters<typeof aDraftAt>[2]) => aDraftAt(opened.db, owner, step, { unitId: room, leader: chair, clerk });
const fresh = () => aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }] });
const stateOf = async (planId: PlanId) => (await submissionUnderWay(opened.db, ward.authorityId, planId))?.state;
const submit = (planId: PlanId, leader = chair) => run(owner, (tx) => submitPlan(tx, on(planId, owner), { leaderId: leader.officerId }));
const signer = { signerAuthority: 'TM. ỦY BAN NHÂN DÂN', signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Ký', signedOn: today };
const told = async (actor: Actor, planId: PlanId) =>
  (
    await opened.db
      .selectFrom('message')
      .select('kind')
      .where('officer_id', '=', actor.officerId)
      .where('about_id', '=', planId)
      .orderBy('made_at')
      .execute()
  ).map(({ kind }) => kind);

test('a draft is submitted, approved, signed, numbered and sent, and is issued under that number; each is told what waits', async () => {
  const planId = await fresh();
  value(await submit(planId));
  value(await run(chair, (tx) => decidePlan(tx, on(planId, chair), { decision: 'approve' })));
  value(await run(clerk, (tx) => signPlan(tx, on(planId, clerk), signer)));
  value(await run(clerk, (tx) => numberPlan(tx, on(planId, clerk), { series: 'KH-UBND', issuedOn: today })));
  const line = (await outgoingAbout(opened.db, ward.authorityId, planId))!;
  expect(line).toMatchObject({ symbol: '01/KH-UBND', origin: 'given', signer: 'Trần Văn Ký' });
  value(await run(clerk, (tx) => sendPlan(tx, on(planId, clerk), { place: 'Sao Mai', today })));
  expect(await whole(opened.db, owner, planId)).toMatchObject({
    state: 'issued',
    symbol: '01/KH-UBND',
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', name: 'Trần Văn Ký' },
    issuedPlace: 'Sao Mai',
  });
  expect((await outgoingAbout(opened.db, ward.authorityId, planId))?.id).toBe(line.id);
  expect((await historyOf(opened.db, ward.authorityId, 'plan', planId)).map(({ action }) => action)).toEqual([
    'plan.started',
    'plan.submitted',
    'plan.approved',
    'plan.signed',
    'plan.numbered',
    'plan.issued',
  ]);
  expect([await told(chair, planId), await told(owner, planId)]).toEqual([
    ['plan-waits', 'plan-moved'],
    ['plan-moved', 'plan-waits'],
  ]);
});

describe('on its way', () => {
  test('nothing of it is changed or issued in another way, until it comes back with a reason', async () => {
    const planId = await at('waiting');
    const head = { ...(await whole(opened.db, owner, planId)), superiorSymbol: undefined, replacesId: undefined, title: 'Tên khác' };
    const target = { text: 'Phát 24 tin', comparator: '>=' as const, value: 24, unit: 'tin' };
    expect(refusalOf(await run(owner, (tx) => correctHead(tx, { ...on(planId, owner), head })))).toBe('plan-is-submitted');
    expect(refusalOf(await run(owner, (tx) => addTarget(tx, { ...on(planId, owner), target })))).toBe('plan-is-submitted');
    const issuing = { ...on(planId, clerk), ...signer, symbol: '90/KH-UBND', issuedOn: today, today };
    expect(refusalOf(await run(clerk, (tx) => issuePlan(tx, issuing)))).toBe('plan-is-submitted');
    expect(refusalOf(await submit(planId))).toBe('plan-is-submitted');
    value(await run(chair, (tx) => decidePlan(tx, on(planId, chair), { decision: 'return', reason: 'Thiếu chỉ tiêu' })));
    value(await run(owner, (tx) => addTarget(tx, { ...on(planId, owner), target })));
    value(await submit(planId));
    const runs = await submissionsOf(opened.db, ward.authorityId, planId);
    expect(runs.map(({ state, reason }) => [state, reason])).toEqual([
      ['returned', 'Thiếu chỉ tiêu'],
      ['waiting', null],
    ]);
  });

  test('it is taken back by its drafter, and no step is taken twice or out of turn', async () => {
    const planId = await at('waiting');
    expect(refusalOf(await run(clerk, (tx) => signPlan(tx, on(planId, clerk), signer)))).toBe('not-submitted');
    expect(refusalOf(await run(clerk, (tx) => numberPlan(tx, on(planId, clerk), { series: 'KH-UBND', issuedOn: today })))).toBe(
      'not-submitted',
    );
    value(await run(owner, (tx) => takePlanBack(tx, on(planId, owner), 'Bổ sung')));
    expect(await stateOf(planId)).toBeUndefined();
    expect(refusalOf(await run(chair, (tx) => decidePlan(tx, on(planId, chair), { decision: 'approve' })))).toBe('not-submitted');
  });

  test('two leaders who decide at once decide once', async () => {
    const planId = await at('waiting');
    const deputy = await anOfficer(opened.db, ward, { roles: ['chair'] });
    const deciding = (actor: Actor, decision: 'approve' | 'return') => ({
      work: { authorityId: ward.authorityId, actor: `officer:${actor.officerId}`, at: now },
      command: (tx: Tx) => decidePlan(tx, on(planId, actor), { decision, reason: 'Sửa' }),
    });
    const both = await atOnce(opened.db, deciding(chair, 'approve'), deciding(deputy, 'return'));
    expect([both.first.ok, refusalOf(both.second), both.waited]).toEqual([true, 'not-submitted', true]);
    expect(await stateOf(planId)).toBe('approved');
  });
});

describe('who', () => {
  test('drafted it neither approves nor signs while another leader may; where nobody may, it is marked', async () => {
    const both = await anOfficer(opened.db, ward, { roles: ['chair', 'plan-owner'], fullName: 'Phạm Văn Kiêm' });
    const planId = await aDraft(opened.db, both, { duties: [{ units: [performing(room)] }] });
    value(await run(both, (tx) => submitPlan(tx, on(planId, both), { leaderId: chair.officerId })));
    expect(refusalOf(await run(both, (tx) => decidePlan(tx, on(planId, both), { decision: 'approve' })))).toBe('own-draft');
    value(await run(chair, (tx) => decidePlan(tx, on(planId, chair), { decision: 'approve' })));
    expect(refusalOf(await run(clerk, (tx) => signPlan(tx, on(planId, clerk), { ...signer, signerName: 'phạm văn kiêm' })))).toBe(
      'own-signature',
    );

    const small = await anAuthority(opened.db);
    const alone = await anOfficer(opened.db, small, { roles: ['chair', 'plan-owner'] });
    const own = await aDraft(opened.db, alone, { duties: [{ units: [performing(small.rootUnitId)] }] });
    value(await run(alone, (tx) => submitPlan(tx, on(own, alone), { leaderId: alone.officerId })));
    value(await run(alone, (tx) => decidePlan(tx, on(own, alone), { decision: 'approve' })));
    expect((await submissionUnderWay(opened.db, small.authorityId, own))?.isAlone).toBe(true);
    value(await run(alone, (tx) => signPlan(tx, on(own, alone), { ...signer, signerName: alone.fullName })));
    value(await run(alone, (tx) => numberPlan(tx, on(own, alone), { series: 'KH-UBND', issuedOn: today })));
  });

  test('is no leader, clerk or drafter is refused; what is not ready is not submitted', async () => {
    const planId = await at('waiting');
    const performer = await anOfficer(opened.db, ward);
    expect(refusalOf(await run(clerk, (tx) => decidePlan(tx, on(planId, clerk), { decision: 'approve' })))).toBe('may-not-decide-plan');
    expect(refusalOf(await run(performer, (tx) => takePlanBack(tx, on(planId, performer), 'x')))).toBe('not-plan-owner');
    const signed = await at('signed');
    expect(refusalOf(await run(owner, (tx) => numberPlan(tx, on(signed, owner), { series: 'KH-UBND', issuedOn: today })))).toBe(
      'may-not-number',
    );
    const empty = await aDraft(opened.db, owner);
    const wrong = await run(owner, (tx) => submitPlan(tx, on(empty, owner), { leaderId: clerk.officerId }));
    expect(wrong.ok ? [] : [wrong.refusal, ...(wrong.refusal.others ?? [])].map(({ code }) => code)).toEqual(['no-duties', 'not-a-leader']);
  });
});

describe('days and numbers', () => {
  test('go on: nothing is signed before it was submitted or in time to come, nothing is issued before it was signed', async () => {
    const approved = await at('approved');
    const signedOn = (on_: Temporal.PlainDate) => run(clerk, (tx) => signPlan(tx, on(approved, clerk), { ...signer, signedOn: on_ }));
    expect(refusalOf(await signedOn(today.add({ days: 1 })))).toBe('signed-to-come');
    expect(refusalOf(await signedOn(today.subtract({ days: 40 })))).toBe('signed-before-approval');
    const signed = await at('signed');
    const numbered = (issuedOn: Temporal.PlainDate) =>
      run(clerk, (tx) => numberPlan(tx, on(signed, clerk), { series: 'KH-NGAY', issuedOn }));
    expect(refusalOf(await numbered(day('2025-12-30')))).toBe('numbered-before-signing');
    expect(refusalOf(await numbered(today.add({ days: 3 })))).toBe('day-to-come');
  });

  test('a number that is not issued is cancelled with its reason; the next draft takes the next one', async () => {
    const [one, other] = [await at('numbered'), await at('signed')];
    const line = (await outgoingAbout(opened.db, ward.authorityId, one))!;
    value(await run(clerk, (tx) => cancelPlanNumber(tx, on(one, clerk), 'Không ban hành nữa')));
    expect((await outgoingOf(opened.db, ward.authorityId, line.id))?.cancelled?.reason).toBe('Không ban hành nữa');
    expect(await stateOf(one)).toBeUndefined();
    const number = (typed?: string) =>
      run(clerk, (tx) => numberPlan(tx, on(other, clerk), { series: 'KH-TRINH', number: typed, issuedOn: today }));
    expect(refusalOf(await number(String(line.number)))).toBe('symbol-cancelled');
    value(await number());
    expect((await outgoingAbout(opened.db, ward.authorityId, other))?.number).toBe(line.number + 1);
  });
});
