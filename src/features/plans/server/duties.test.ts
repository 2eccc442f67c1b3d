import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Id, PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';
import { asDoubt } from '../discords/discords.ts';
import {
  carryOver,
  classifyDuty,
  correctDeadline,
  correctMisreading,
  discordsIn,
  startAmending,
  startPlan,
  submitPlan,
  type AmendInput,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let chair: Actor;
let room: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  room = await aUnit(opened.db, ward);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
});
afterAll(() => opened.drop());

const run = <T>(command: Parameters<typeof acting<T>>[2]) => acting(opened.db, owner, command);
const on = (planId: PlanId) => ({ actor: owner, planId, now });
const june = { kind: 'date' as const, on: '2026-06-30' };
const march = { kind: 'date' as const, on: '2026-03-15' };
const contradicting = { text: 'Gửi báo cáo trước ngày 15/3', deadlines: [june] };
const amend: AmendInput = { amendKind: 'amend', amendAs: 'decision', title: 'Sửa đổi Kế hoạch', amendReason: 'Sắp xếp lại' };

test('a draft whose words and deadlines disagree is submitted once somebody said to have seen it, and the log keeps what', async () => {
  const planId = await aDraft(opened.db, owner, { duties: [{ ...contradicting, units: [performing(room)] }] });
  const submit = (sure?: string[]) => run((tx) => submitPlan(tx, on(planId), { leaderId: chair.officerId, sure }));
  const asked = await submit([]);
  expect(refusalOf(asked)).toBe('duty-discords');
  const doubts = asked.ok ? [] : (asked.refusal.doubts ?? []);
  expect(doubts.map(({ message }) => message)).toEqual([
    'Nhiệm vụ 1: nội dung ghi “trước ngày 15/3”, còn thời hạn đã nhập là: chậm nhất ngày 30/06/2026.',
  ]);
  // A yes holds for these words alone.
  const { duties } = await whole(opened.db, owner, planId);
  value(await run((tx) => correctDeadline(tx, { ...on(planId), dutyId: duties[0]!.id, index: 0, rule: { ...june, on: '2026-07-30' } })));
  expect(refusalOf(await submit(doubts.map(({ key }) => key)))).toBe('duty-discords');
  const seen = (await discordsIn(opened.db, await whole(opened.db, owner, planId))).map((one) => asDoubt(one).key);
  value(await submit(seen));
  const [entry] = (await historyOf(opened.db, ward.authorityId, 'plan', planId)).filter(({ action }) => action === 'plan.submitted');
  expect(JSON.stringify(entry?.changes)).toContain('discordsSeen');
});

test('what is carried over is asked about what contradicts itself, its years having moved; an amending draft about what it changes alone', async () => {
  const old = await aPlan(opened.db, owner, {
    duties: [
      { text: 'Tổ chức đối thoại trong năm 2026', units: [performing(room)] },
      { ...contradicting, units: [performing(room)] },
    ],
  });
  const next = value(await run((tx) => carryOver(tx, { ...on(old.id), year: 2027 })));
  const found = await discordsIn(opened.db, await whole(opened.db, owner, next));
  expect(found.map(({ position }) => position)).toEqual([2]);
  const draft = value(await run((tx) => startAmending(tx, { ...on(old.id), amend })));
  expect(await discordsIn(opened.db, await whole(opened.db, owner, draft))).toEqual([]);
  await aDuty(opened.db, owner, draft, { ...contradicting, units: [performing(room)] });
  expect((await discordsIn(opened.db, await whole(opened.db, owner, draft))).map(({ position }) => position)).toEqual([3]);
});

test('a deadline is put right in its place; one that stands there already is refused, the same writes nothing', async () => {
  const planId = await aDraft(opened.db, owner);
  const dutyId = await aDuty(opened.db, owner, planId, { deadlines: [june, { kind: 'on-demand' }] });
  const correct = (index: number, rule: Parameters<typeof correctDeadline>[1]['rule']) =>
    run((tx) => correctDeadline(tx, { ...on(planId), dutyId, index, rule }));
  value(await correct(0, march));
  expect(refusalOf(await correct(1, march))).toBe('deadline-twice');
  expect(refusalOf(await correct(7, june))).toBe('no-such-deadline');
  const entries = async () => (await historyOf(opened.db, ward.authorityId, 'duty', dutyId)).length;
  const before = await entries();
  value(await correct(0, march));
  expect(await entries()).toBe(before);
  expect((await whole(opened.db, owner, planId)).duties[0]?.deadlines.map(({ rule }) => rule)).toEqual([march, { kind: 'on-demand' }]);
});

test('what a duty is besides is proposed by its words, decided by an officer, and stays so whatever the words become', async () => {
  const plan = await aPlan(opened.db, owner, { duties: [{ text: 'Là bộ phận thường trực', units: [performing(room)] }] });
  const [duty] = plan.duties;
  expect(duty!.marks).toEqual(['standing']);
  const subjects = { topics: [], audiences: [] };
  value(await run((tx) => classifyDuty(tx, { ...on(plan.id), dutyId: duty!.id, subjects, marks: ['reform'] })));
  const misread = { object: 'duty' as const, objectId: duty!.id, text: 'Là cơ quan thường trực', reason: 'Đọc nhầm' };
  value(await run((tx) => correctMisreading(tx, { ...on(plan.id), ...misread })));
  expect((await whole(opened.db, owner, plan.id)).duties[0]).toMatchObject({ text: 'Là cơ quan thường trực', marks: ['reform'] });
  const next = value(await run((tx) => carryOver(tx, { ...on(plan.id), year: 2027 })));
  expect((await whole(opened.db, owner, next)).duties[0]?.marks).toEqual(['reform']);
});

test('the form that begins a draft, or carries one over, begins one, also when it is sent twice at once', async () => {
  const old = await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }] });
  const work = { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now };
  for (const begin of [startPlan, carryOver] as const) {
    const formId = crypto.randomUUID() as Id<'form'>;
    const given = { ...on(old.id), formId, year: 2028, title: 'Kế hoạch năm 2028', issuer: old.issuer };
    const beginning = { work, command: (tx: Tx) => begin(tx, given) };
    const both = await atOnce(opened.db, beginning, beginning);
    const third = await run((tx) => begin(tx, given));
    expect(new Set([both.first, both.second, third].map(value)).size).toBe(1);
  }
});
