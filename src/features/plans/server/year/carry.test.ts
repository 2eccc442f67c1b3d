import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparePlans } from '#features/plans/index.ts';
import { endUnit } from '#features/units/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Id } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';
import { keepBases } from '../bases/register.ts';
import { blockingIssue, carryOver, correctFacts, correctOutline, dropDuty, startPlan, statedFactsOf } from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner', 'administrator'] });
});
afterAll(() => opened.drop());

const run = <T>(command: Parameters<typeof acting<T>>[2]) => acting(opened.db, owner, command);

test('the new year has the duties of the old on its own days, and names the unit that is gone', async () => {
  const [room, ending] = [await aUnit(opened.db, ward), await aUnit(opened.db, ward, { name: 'Tổ dân phố Cũ' })];
  const old = await aPlan(opened.db, owner, {
    duties: [
      {
        text: 'Tuyên truyền Nghị quyết 76 ngày 15/7/2026, xong trước ngày 28/02/2026; báo cáo năm 2026',
        units: [performing(room)],
        deadlines: [
          { kind: 'date', on: '2026-02-28' },
          { kind: 'quarter', year: 2026, quarter: 2 },
        ],
      },
      { text: 'Hai', units: [performing(ending)], deadlines: [{ kind: 'period-end', periods: ['quarter'], day: 15, before: true }] },
    ],
    targets: [{}],
    facts: { themes: [{ text: 'Chủ đề cũ' }], baseline: [], weaknesses: [{ text: 'Chậm' }] },
  });
  value(await run((tx) => endUnit(tx, { authorityId: ward.authorityId, unitId: ending, from: today })));
  const planId = value(await run((tx) => carryOver(tx, { actor: owner, planId: old.id, now, year: 2028 })));
  const plan = await whole(opened.db, owner, planId);
  expect(plan).toMatchObject({
    state: 'draft',
    year: 2028,
    title: 'Tuyên truyền cải cách hành chính năm 2028',
    replacesId: null,
    symbol: null,
  });
  expect(plan.duties.map(({ deadlines }) => deadlines.map(({ rule }) => rule))).toEqual([
    [
      { kind: 'date', on: '2028-02-28' },
      { kind: 'quarter', year: 2028, quarter: 2 },
    ],
    [{ kind: 'period-end', periods: ['quarter'], day: 15, before: true }],
  ]);
  expect(plan.duties.map(({ text }) => text)).toEqual([
    'Tuyên truyền Nghị quyết 76 ngày 15/7/2026, xong trước ngày 28/02/2028; báo cáo năm 2028',
    'Hai',
  ]);
  expect(plan.targets).toHaveLength(1);
  expect(await statedFactsOf(opened.db, ward.authorityId, planId)).toEqual([]);
  const blocking = await blockingIssue(opened.db, plan, owner, today);
  expect(blocking.find(({ code }) => code === 'unit-ended')?.message).toContain('Tổ dân phố Cũ');
  expect((await whole(opened.db, owner, old.id)).duties).toEqual(old.duties);
});

test('the plan of the level above stays with its year, the other bases go on', async () => {
  const old = await aPlan(opened.db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }] });
  const bases = [
    { type: 'Nghị quyết', symbol: '76/NQ-CP', issuedOn: '2021-07-15', issuer: 'Chính phủ' },
    { type: 'Kế hoạch', symbol: '9/KH-UBND', issuedOn: '2026-01-05', issuer: 'Ủy ban nhân dân tỉnh Đông Giang' },
  ];
  const citing = { issuer: old.issuer, superiorSymbol: '9/KH-UBND' };
  value(await run(async (tx) => ok(await keepBases(tx, { actor: owner, now }, old.id, bases, citing))));
  expect((await whole(opened.db, owner, old.id)).legalBases.map(({ relation }) => relation)).toEqual(['basis', 'superior-plan']);
  const planId = value(await run((tx) => carryOver(tx, { actor: owner, planId: old.id, now, year: 2027 })));
  expect((await whole(opened.db, owner, planId)).legalBases.map(({ symbol }) => symbol)).toEqual(['76/NQ-CP']);
});

test('a new year begins from an issued plan, and is a later one', async () => {
  const draftId = await aDraft(opened.db, owner);
  expect(refusalOf(await run((tx) => carryOver(tx, { actor: owner, planId: draftId, now, year: 2027 })))).toBe('old-not-issued');
  const old = await aPlan(opened.db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }] });
  expect(refusalOf(await run((tx) => carryOver(tx, { actor: owner, planId: old.id, now, year: 2026 })))).toBe('year-not-later');
});

test('two years are compared in content and form', async () => {
  const units = [performing(ward.rootUnitId)];
  const old = await aPlan(opened.db, owner, {
    duties: [
      { text: 'Phát tin trên loa', units },
      { text: 'In tờ rơi phát cho dân', units },
      { text: 'Thi tìm hiểu', units },
    ],
  });
  const planId = value(await run((tx) => carryOver(tx, { actor: owner, planId: old.id, now, year: 2027 })));
  const [, , contest] = (await whole(opened.db, owner, planId)).duties;
  value(await run((tx) => dropDuty(tx, { actor: owner, planId, now, dutyId: contest?.id as never })));
  await aDuty(opened.db, owner, planId, { text: 'Làm phim ngắn', units });
  const outline = { channels: ['radio'], topics: [], recipients: [], budgetSources: [] };
  value(await run((tx) => correctOutline(tx, { actor: owner, planId, now, outline })));
  const plan = await whole(opened.db, owner, planId);
  const said = {
    duty: ({ text }: { text: string }) => text.replace('In tờ rơi phát', 'In, phát tờ rơi'),
    target: ({ text }: { text: string }) => text,
  };
  expect(comparePlans(old, plan, said)).toMatchObject({
    duties: { added: ['Làm phim ngắn'], gone: ['Thi tìm hiểu'], changed: [], same: 2 },
    channels: { added: ['radio'], gone: [] },
  });
});

test('a shortcoming names the duty of the draft that answers it', async () => {
  const planId = await aDraft(opened.db, owner);
  const dutyId = await aDuty(opened.db, owner, planId);
  const facts = (id: typeof dutyId) => ({ themes: [], baseline: [], weaknesses: [{ text: 'Trang tin cập nhật chậm', dutyId: id }] });
  value(await run((tx) => correctFacts(tx, { actor: owner, planId, now, facts: facts(dutyId) })));
  expect(await statedFactsOf(opened.db, ward.authorityId, planId)).toEqual([{ kind: 'weakness', text: 'Trang tin cập nhật chậm', dutyId }]);
  const other = await aDuty(opened.db, owner, await aDraft(opened.db, owner));
  expect(refusalOf(await run((tx) => correctFacts(tx, { actor: owner, planId, now, facts: facts(other) })))).toBe('no-such-measure');
});

test('a day that a year has not is its last day', async () => {
  const { deadlineLater, titleLater } = await import('../../year/dates.ts');
  expect(deadlineLater({ text: 'x', rule: { kind: 'date', on: '2028-02-29' } }, 1).rule).toEqual({ kind: 'date', on: '2029-02-28' });
  expect(deadlineLater({ text: 'x', rule: { kind: 'date', on: '2026-10' } }, 1).rule).toEqual({ kind: 'date', on: '2027-10' });
  const daily = { text: 'hằng ngày', rule: { kind: 'continuous' as const } };
  expect(deadlineLater(daily, 1)).toBe(daily);
  expect(titleLater('Kế hoạch 2026 theo số 12/2026/KH', 2026, 2027)).toBe('Kế hoạch 2027 theo số 12/2026/KH');
});

test('a form sent twice, also by two at once, begins one draft; another opening begins another', async () => {
  const old = await aPlan(opened.db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }], targets: [{}] });
  const formId = crypto.randomUUID() as Id<'form'>;
  const carry = (form = formId) => run((tx) => carryOver(tx, { actor: owner, planId: old.id, now, year: 2029, formId: form }));
  const first = value(await carry());
  expect(value(await carry())).toBe(first);
  expect((await whole(opened.db, owner, first)).duties).toHaveLength(1);
  expect(value(await carry(crypto.randomUUID() as Id<'form'>))).not.toBe(first);
  const begin = { actor: owner, now, year: 2030, title: 'Mới', issuer: 'Ủy ban nhân dân', formId: crypto.randomUUID() as Id<'form'> };
  const starting = {
    work: { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now },
    command: (tx: Tx) => startPlan(tx, begin),
  };
  const both = await atOnce(opened.db, starting, starting);
  expect(both.waited).toBe(true);
  expect(both.first).toEqual(both.second);
  const other = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  expect(refusalOf(await acting(opened.db, other, (tx) => startPlan(tx, { ...begin, actor: other })))).toBe('no-such-plan');
});
