import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';
import { correctDuty, dropDuty, giveUpAmending, issuePlan, planAsOf, startAmending, withdrawPlan, type AmendInput } from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let [owner, neighbour]: Actor[] = [];
let room: UnitId;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  neighbour = await anOfficer(opened.db, await anAuthority(opened.db, { placeName: 'Bên' }), { roles: ['plan-owner'] });
  room = await aUnit(opened.db, ward);
});
afterAll(() => opened.drop());

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner!, at = now) => acting(opened.db, actor, command, at);
const on = (planId: PlanId, actor = owner!, at = now) => ({ actor, planId, now: at });
const amend: AmendInput = { amendKind: 'amend', amendAs: 'decision', title: 'Sửa đổi Kế hoạch', amendReason: 'Sắp xếp lại đơn vị' };
const begin = async (planId: PlanId, more: Partial<AmendInput> = {}) =>
  value(await run((tx) => startAmending(tx, { ...on(planId), amend: { ...amend, ...more } })));
let numbers = 40;
const signed = (issuedOn = today) => ({
  symbol: `${(numbers += 1)}/QĐ-UBND`,
  ...{ issuedOn, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Ký', today },
});
const titles = ['Treo băng rôn', 'Phát loa', 'In tờ gấp'];
const issued = () => aPlan(opened.db, owner!, { duties: titles.map((text) => ({ text, units: [performing(room)] })), targets: [{}] });

let minutes = 0;
/** Papers are applied one after the other. */
async function apply(draft: PlanId, issuedOn = today) {
  const at = now.add({ minutes: (minutes += 1) });
  value(await run((tx) => issuePlan(tx, { ...on(draft, owner, at), ...signed(issuedOn) }), owner, at));
}
async function reword(draft: PlanId, text: string, to: string) {
  const { id } = (await whole(opened.db, owner!, draft)).duties.find((one) => one.text === text)!;
  value(await run((tx) => correctDuty(tx, { ...on(draft), dutyId: id, duty: { text: to, units: [performing(room)] } })));
}
const textsOn = async (planId: PlanId, happenedBy: string) =>
  (await planAsOf(opened.db, ward.authorityId, planId, { happenedBy: day(happenedBy), knownBy: 'now' }))!.duties.map(({ text }) => text);

test('of two papers, the later of which holds from the earlier day, each holds from its own', async () => {
  const plan = await issued();
  const first = await begin(plan.id, { holdsFrom: day('2026-05-20') });
  await reword(first, 'Treo băng rôn', 'Treo 5 băng rôn');
  await apply(first, day('2026-05-10'));
  const second = await begin(plan.id, { holdsFrom: day('2026-05-12') });
  await reword(second, 'Phát loa', 'Phát loa hằng ngày');
  await aDuty(opened.db, owner!, second, { text: 'Mở chuyên mục', units: [performing(room)] });
  const { id } = (await whole(opened.db, owner!, second)).duties.find(({ text }) => text === 'In tờ gấp')!;
  value(await run((tx) => dropDuty(tx, { ...on(second), dutyId: id })));
  await apply(second, day('2026-05-12'));
  expect(await textsOn(plan.id, '2026-05-01')).toEqual(titles);
  expect(await textsOn(plan.id, '2026-05-15')).toEqual(['Treo băng rôn', 'Phát loa hằng ngày', 'Mở chuyên mục']);
  expect(await textsOn(plan.id, '2026-05-25')).toEqual(['Treo 5 băng rôn', 'Phát loa hằng ngày', 'Mở chuyên mục']);
});

test('what is rectified after an amendment holds from the beginning, but for the words that the amendment brought', async () => {
  const plan = await issued();
  const first = await begin(plan.id, { holdsFrom: day('2026-05-20') });
  await reword(first, 'Treo băng rôn', 'Treo 5 băng rôm');
  await apply(first, day('2026-05-10'));
  const slip = await begin(plan.id, { amendKind: 'rectify', amendAs: 'letter' });
  await reword(slip, 'Phát loa', 'Phát loa truyền thanh');
  await reword(slip, 'Treo 5 băng rôm', 'Treo 5 băng rôn');
  await apply(slip);
  expect(await textsOn(plan.id, '2026-05-01')).toEqual(['Treo băng rôn', 'Phát loa truyền thanh', 'In tờ gấp']);
  expect(await textsOn(plan.id, '2026-05-25')).toEqual(['Treo 5 băng rôn', 'Phát loa truyền thanh', 'In tờ gấp']);
  const before = { happenedBy: day('2026-05-01'), knownBy: now.add({ minutes: minutes - 1, seconds: 30 }) };
  const known = await planAsOf(opened.db, ward.authorityId, plan.id, before);
  expect(known!.duties.map(({ text }) => text)).toEqual(titles);
});

test('a draft is issued once, not when it was given up or its plan withdrawn at the same time, and by nobody else', async () => {
  const acted = (command: Parameters<typeof acting<PlanId>>[2]) => ({
    work: { authorityId: ward.authorityId, actor: `officer:${owner!.officerId}`, at: now },
    command,
  });
  const ready = async () => {
    const plan = await issued();
    const draft = await begin(plan.id);
    await aDuty(opened.db, owner!, draft, { text: 'Mở chuyên mục', units: [performing(room)] });
    return { planId: plan.id, draft };
  };
  const issuing = (draft: PlanId, paper = signed()) => acted((tx) => issuePlan(tx, { ...on(draft), ...paper }));
  const [one, two, three] = [await ready(), await ready(), await ready()];
  const twice = await atOnce(opened.db, issuing(one.draft), issuing(one.draft));
  expect([twice.first.ok, refusalOf(twice.second), twice.waited]).toEqual([true, 'amendment-is-over', true]);
  expect((await whole(opened.db, owner!, one.planId)).duties).toHaveLength(4);
  const givingUp = acted((tx) => giveUpAmending(tx, on(two.draft), 'Thôi'));
  expect(refusalOf((await atOnce(opened.db, givingUp, issuing(two.draft))).second)).toBe('amendment-is-over');
  const withdrawing = acted((tx) => withdrawPlan(tx, { ...on(three.planId), from: today, reason: 'Thôi', today }));
  expect(refusalOf((await atOnce(opened.db, withdrawing, issuing(three.draft))).second)).toBe('amended-does-not-hold');
  for (const planId of [three.planId, three.draft])
    expect(refusalOf(await run((tx) => startAmending(tx, { ...on(planId, neighbour), amend }), neighbour))).toBe('no-such-plan');
  expect(refusalOf(await run((tx) => issuePlan(tx, { ...on(three.draft, neighbour), ...signed() }), neighbour))).toBe('no-such-plan');
});
