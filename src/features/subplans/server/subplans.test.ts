import { expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { dropStep, remind, stepsOf, tasksOf } from '#features/tasks/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, at, day, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aSignature, aSubplan, planning, signed } from '#root/testing/rooms/subplans.ts';
import { mayReadSubplan } from '../policy.ts';
import { abbreviationOf } from '../signs.ts';
import {
  addItem, askForPlans, asksOf, beginEvent, beginSubplan, correctItem, declinePlan, dropItem, includeInOwn, itemsOf, openAsks, signSubplan, subplanOf,
  subplanPaperOf, subplanReminders, subplansOf, takenUp, tickItem, urgeForPlan, withdrawSubplan,
} from './index.ts'; // prettier-ignore

const { opened, ward, owner } = await anOffice({ placeName: 'Dưới' });
const { db } = opened;
const { authorityId } = ward;
const partnerUnit = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Dưới');
const front = await anOfficer(db, ward, { roles: ['partner'], unitId: partnerUnit });
const titles = async (of: Actor) => (await messagesOf(db, of, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);

async function aGround() {
  const unitId = await aUnit(db, ward);
  const head = await anOfficer(db, ward, { roles: ['neighbourhood-head'], unitId });
  const quarterly = [
    { kind: 'date' as const, on: '2026-06-30' },
    { kind: 'date' as const, on: '2026-09-30' },
  ];
  const plan = await aPlan(db, owner, {
    duties: [
      { text: 'Đưa vào sinh hoạt tổ', units: [performing(unitId)], deadlines: quarterly },
      { text: 'Tổ chức hội nghị', units: [performing(unitId), performing(partnerUnit, { isRequested: true })] },
      { text: 'Việc của nơi khác', units: [performing(ward.rootUnitId)] },
    ],
    targets: [{ text: 'Phát ít nhất 24 chuyên mục', value: 24, unit: 'chuyên mục' }],
  });
  return { unitId, head, plan };
}

test('opens with the duties of the unit, is detailed, signed, and becomes steps of the tasks', async () => {
  const { unitId, head, plan } = await aGround();
  const { id, items } = await aSubplan(db, head, { unitId, planId: plan.id });
  expect((await itemsOf(db, authorityId, id)).map(({ text }) => text)).toEqual(['Đưa vào sinh hoạt tổ', 'Tổ chức hội nghị']);
  const by = planning(head);
  const first = { text: 'Làm mẫu trên điện thoại', dutyId: plan.duties[0]!.id, officerId: head.officerId, dueOn: day('2026-09-01') };
  value(await acting(db, head, (tx) => correctItem(tx, by, id, items[0]!, first)));
  value(await acting(db, head, (tx) => dropItem(tx, by, id, items[1]!)));
  value(await acting(db, head, (tx) => addItem(tx, by, id, { text: 'Lập nhóm Zalo của tổ' })));
  expect(refusalOf(await acting(db, head, (tx) => addItem(tx, by, id, { text: 'lập nhóm zalo của tổ' })))).toBe('item-there');
  expect(refusalOf(await acting(db, head, (tx) => addItem(tx, by, id, { text: 'Khác', officerId: owner.officerId })))).toBe('not-of-unit');
  value(await signed(db, head, id));
  expect(refusalOf(await signed(db, head, id))).toBe('subplan-signed');
  expect(await titles(owner)).toContain(`${(await tasksOf(db, authorityId, { today, unitIds: [unitId] }))[0]!.unitName} đã có kế hoạch`);
  const [linked, own] = await itemsOf(db, authorityId, id);
  const autumn = (await tasksOf(db, authorityId, { today, unitIds: [unitId] })).find(({ dueOn }) => dueOn?.toString() === '2026-09-30');
  expect([linked!.taskId, own!.taskId]).toEqual([autumn!.id, null]);
  expect((await stepsOf(db, authorityId, autumn!.id)).map(({ text, officerId }) => [text, officerId])).toEqual([
    ['Làm mẫu trên điện thoại', head.officerId],
  ]);
  for (const item of [linked!, own!]) value(await acting(db, head, (tx) => tickItem(tx, by, id, item.id, true)));
  expect(await subplanOf(db, authorityId, id)).toMatchObject({ count: 2, done: 2, state: 'signed' });
  expect((await stepsOf(db, authorityId, autumn!.id))[0]!.done).not.toBeNull();
  expect(await takenUp(db, authorityId, plan.id)).toEqual([{ dutyId: plan.duties[0]!.id, unitId }]);
  const paper = await subplanPaperOf(db, authorityId, (await subplanOf(db, authorityId, id))!, today);
  expect(JSON.stringify(paper)).toContain('Làm mẫu trên điện thoại');
  expect(paper).toMatchObject({
    letterhead: { superior: 'Ủy ban nhân dân phường Dưới', issuer: expect.stringContaining('Tổ dân phố số') as string },
    symbol: { suffix: expect.stringMatching(/^KH-TDP\d+$/) as string },
    signer: { name: 'Nguyễn Văn Ký', head: 'Tổ trưởng' },
  });
  expect(paper.preamble?.bases[0]?.text).toMatch(/ của Ủy ban nhân dân phường Dưới về /);
  value(await acting(db, head, (tx) => tickItem(tx, by, id, linked!.id, false)));
  value(await acting(db, head, (tx) => withdrawSubplan(tx, by, id, 'Lập lại')));
  expect(await stepsOf(db, authorityId, autumn!.id)).toEqual([]);
  expect(await takenUp(db, authorityId, plan.id)).toEqual([]);
  value(await acting(db, head, (tx) => beginSubplan(tx, by, { unitId, planId: plan.id, title: 'Lần hai' })));
});

test('what was dropped from its task is ticked off in the plan itself', async () => {
  const { unitId, head, plan } = await aGround();
  const { id, items } = await aSubplan(db, head, { unitId, planId: plan.id });
  value(await signed(db, head, id));
  const first = async () => (await itemsOf(db, authorityId, id))[0]!;
  const { taskId, stepId } = await first();
  value(await acting(db, head, (tx) => dropStep(tx, { actor: head, now: planning(head).now, taskId: taskId!, stepId: stepId! })));
  expect(await first()).toMatchObject({ isStepGone: true, isDone: false });
  const tick = (isDone: boolean) => acting(db, head, (tx) => tickItem(tx, planning(head), id, items[0]!, isDone));
  value(await tick(true));
  expect(await first()).toMatchObject({ isStepGone: false, isDone: true, taskId: null });
  value(await tick(false));
  expect((await first()).isDone).toBe(false);
});

test('supports are marked, and what a unit plans by itself has no time that nobody said', async () => {
  const unitId = await aUnit(db, ward);
  const head = await anOfficer(db, ward, { roles: ['neighbourhood-head'], unitId });
  const duties = [
    { text: 'Cùng làm', units: [{ ...performing(ward.rootUnitId) }, { ...performing(unitId), role: 'coordinate' as const }] },
    { text: 'Tự làm', units: [performing(unitId)], deadlines: [{ kind: 'date' as const, on: '2026-06-30' }] },
  ];
  const plan = await aPlan(db, owner, { duties });
  const { id } = await aSubplan(db, head, { unitId, planId: plan.id });
  value(await acting(db, head, (tx) => addItem(tx, planning(head), id, { text: 'Việc riêng' })));
  const paper = JSON.stringify(await subplanPaperOf(db, authorityId, (await subplanOf(db, authorityId, id))!, today));
  expect(paper).toContain('["1","Cùng làm (phối hợp)","","Thường xuyên trong năm"');
  expect(paper).toContain('["1","Việc riêng","","",');
});

test.each([
  ['Phòng Văn hóa – Xã hội', 'PVHXH'],
  ['Tổ dân phố số 3', 'TDP3'],
  ['Văn phòng HĐND và UBND', 'VP'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai', 'MTTQ'],
  ['Hội Liên hiệp Phụ nữ phường Sao Mai', 'HLHPN'],
])('in the number of a paper %s is %s', (name, short) => {
  expect(abbreviationOf(name)).toBe(short);
});

test('is one of its unit, also at once, and read by unit and followers alone', async () => {
  const { unitId, head, plan } = await aGround();
  const stranger = await anOfficer(db, ward, { roles: ['performer'] });
  const begin = (by: Actor) => acting(db, by, (tx) => beginSubplan(tx, planning(by), { unitId, planId: plan.id, title: 'Kế hoạch' }));
  expect(refusalOf(await begin(stranger))).toBe('not-your-unit');
  const work = { authorityId, actor: `officer:${head.officerId}`, at: at('2026-06-01T10:00') };
  const command = (tx: Parameters<typeof beginSubplan>[0]) =>
    beginSubplan(tx, planning(head), { unitId, planId: plan.id, title: 'Kế hoạch' });
  const { first, second } = await atOnce(db, { work, command }, { work, command });
  expect([first.ok, refusalOf(second)]).toEqual([true, 'unit-has-a-plan']);
  const [own] = await subplansOf(db, authorityId, { planId: plan.id });
  expect([head, owner, stranger].map((one) => mayReadSubplan(one, own!))).toEqual([true, true, false]);
  const tomorrow = { ...aSignature, signedOn: today.add({ days: 1 }) };
  expect(refusalOf(await acting(db, head, (tx) => signSubplan(tx, planning(head), own!.id, tomorrow)))).toBe('day-in-future');
  expect(refusalOf(await acting(db, stranger, (tx) => signSubplan(tx, planning(stranger), own!.id, aSignature)))).toBe(
    'not-a-plan-of-your-unit',
  );
});

test('an event is planned under one duty that names the unit, and stands beside the plan of the year', async () => {
  const { unitId, head, plan } = await aGround();
  await aSubplan(db, head, { unitId, planId: plan.id });
  const begin = (at: number) =>
    acting(db, head, (tx) => beginEvent(tx, planning(head), { unitId, dutyId: plan.duties[at]!.id, title: 'Hội nghị' }));
  expect(refusalOf(await begin(2))).toBe('unknown-duty');
  const id = value(await begin(1));
  expect(refusalOf(await signed(db, head, id))).toBe('subplan-empty');
  value(await acting(db, head, (tx) => addItem(tx, planning(head), id, { text: 'Gửi giấy mời' })));
  value(await signed(db, head, id, { symbol: '3/KH-T' }));
  const [item] = await itemsOf(db, authorityId, id);
  const task = (await tasksOf(db, authorityId, { today, unitIds: [unitId] })).find(({ dutyId }) => dutyId === plan.duties[1]!.id);
  expect(item!.taskId).toBe(task!.id);
  expect(await takenUp(db, authorityId, plan.id)).toEqual([{ dutyId: plan.duties[1]!.id, unitId }]);
});

test('a partner says where ours stands; units are asked, urged, decline, are reminded; a partner is never late', async () => {
  const { unitId, head, plan } = await aGround();
  const ask = (by: Actor, dueOn = day('2026-06-10')) =>
    acting(db, by, (tx) => askForPlans(tx, planning(by), plan.id, { unitIds: [unitId, partnerUnit], dueOn }));
  expect([refusalOf(await ask(head)), refusalOf(await ask(owner, day('2026-05-01')))]).toEqual(['may-not-ask-plans', 'day-is-past']);
  expect(value(await ask(owner))).toBe(2);
  const [own, theirs] = [unitId, partnerUnit].map(async (id) => (await asksOf(db, authorityId, { planId: plan.id, unitIds: [id] }))[0]!);
  const urge = (askId: Awaited<typeof own>) => acting(db, owner, (tx) => urgeForPlan(tx, planning(owner), askId!.id));
  expect(refusalOf(await urge(await theirs))).toBe('partner-not-urged');
  expect(value(await urge(await own))).toBe(1);
  expect(refusalOf(await urge(await own))).toBe('urged-today');
  await remind(db, authorityId, at('2026-06-17T05:00'), [subplanReminders]);
  expect(await titles(head)).toContain('Quá hạn lập kế hoạch của đơn vị (10/06/2026)');
  expect((await titles(front)).filter((title) => /Quá hạn lập/.test(title))).toEqual([]);
  const include = (dutyIds: (typeof plan.duties)[number]['id'][]) =>
    acting(db, front, (tx) =>
      includeInOwn(tx, planning(front), { unitId: partnerUnit, planId: plan.id, title: 'Chương trình năm', signedOn: today, dutyIds }),
    );
  expect(refusalOf(await include([plan.duties[0]!.id]))).toBe('unknown-duty');
  const dutyIds = [plan.duties[0]!.id];
  const asRoom = { unitId, planId: plan.id, title: 'Chương trình', signedOn: today, dutyIds };
  expect(refusalOf(await acting(db, head, (tx) => includeInOwn(tx, planning(head), asRoom)))).toBe('not-a-partner');
  value(await include([plan.duties[1]!.id]));
  expect(await takenUp(db, authorityId, plan.id)).toEqual([{ dutyId: plan.duties[1]!.id, unitId: partnerUnit }]);
  expect(
    (await openAsks(db, authorityId, [unitId, partnerUnit])).filter(({ planId }) => planId === plan.id).map((one) => one.unitId),
  ).toEqual([unitId]);
  const decline = async (by: Actor) => {
    const { id } = (await own)!;
    return acting(db, by, (tx) => declinePlan(tx, planning(by), id, 'Theo kế hoạch của phường'));
  };
  expect(refusalOf(await decline(front))).toBe('not-a-plan-of-your-unit');
  value(await decline(head));
  expect(refusalOf(await urge(await own))).toBe('ask-declined');
});
