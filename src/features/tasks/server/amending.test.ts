import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followAmendment, tasksOf } from './index.ts';
import { outgoingAbout } from '#features/papers/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';
import {
  addSection,
  addTarget,
  amendingsOf,
  changesOf,
  correctDuty,
  correctHead,
  correctMisreading,
  correctSection,
  correctTarget,
  decidePlan,
  dropDeadline,
  dropDuty,
  giveUpAmending,
  issuePlan,
  numberPlan,
  planAsOf,
  sendPlan,
  signPlan,
  startAmending,
  startReplacement,
  submitPlan,
  withdrawPlan,
  addDeadline,
  type AmendInput,
} from '#features/plans/server/index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let [owner, chair, clerk, worker]: Actor[] = [];
let [room, other]: UnitId[] = [];

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  [room, other] = [await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'], fullName: 'Lê Thị Soạn' });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'], fullName: 'Trần Văn Ký' });
  clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
  worker = await anOfficer(opened.db, ward, { unitId: other });
});
afterAll(() => opened.drop());

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner!) => acting(opened.db, actor, command);
const on = (planId: PlanId, actor = owner!) => ({ actor, planId, now });
const amend: AmendInput = { amendKind: 'amend', amendAs: 'decision', title: 'Sửa đổi Kế hoạch', amendReason: 'Lùi hạn do sắp xếp đơn vị' };
const begin = async (planId: PlanId, more: Partial<AmendInput> = {}) =>
  value(await run((tx) => startAmending(tx, { ...on(planId), amend: { ...amend, ...more } })));
let numbers = 40;
const signed = () => ({
  symbol: `${(numbers += 1)}/QĐ-UBND`,
  issuedOn: today,
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Trần Văn Ký',
  today,
});
const issue = (planId: PlanId) => run((tx) => issuePlan(tx, { ...on(planId), ...signed() }));
const follow = (planId: PlanId, amendingId: PlanId) =>
  followAmendment({ authorityId: ward.authorityId, planId, amendingId }, { db: opened.db, now: () => now });
const theTasks = (planId: PlanId, on = today) => tasksOf(opened.db, ward.authorityId, { today: on, planId });
const dutyIn = async (planId: PlanId, text: string) => (await whole(opened.db, owner!, planId)).duties.find((one) => one.text === text)!;

const duties = () => [
  { text: 'Treo băng rôn', units: [performing(room!)], deadlines: [{ kind: 'date' as const, on: '2026-10-15' }] },
  { text: 'Phát loa', units: [performing(room!)] },
  { text: 'In tờ gấp', units: [performing(room!)], deadlines: [{ kind: 'date' as const, on: '2026-09-01' }] },
];
const issued = () => aPlan(opened.db, owner!, { duties: duties(), targets: [{}] });

/** The day of a duty of a draft becomes another. */
async function setDay(planId: PlanId, text: string, to: string) {
  const duty = await dutyIn(planId, text);
  value(await run((tx) => dropDeadline(tx, { ...on(planId), dutyId: duty.id, index: 0, words: duty.deadlines[0]!.text })));
  value(await run((tx) => addDeadline(tx, { ...on(planId), dutyId: duty.id, rule: { kind: 'date', on: to } })));
}

test('an amendment goes the way of a plan, is numbered by itself, and the plan holds as amended; its tasks follow', async () => {
  const plan = await issued();
  const draft = await begin(plan.id);
  expect(refusalOf(await run((tx) => submitPlan(tx, on(draft), { leaderId: chair!.officerId })))).toBe('nothing-amended');
  await setDay(draft, 'Treo băng rôn', '2026-10-30');
  value(await run(async (tx) => dropDuty(tx, { ...on(draft), dutyId: (await dutyIn(draft, 'In tờ gấp')).id })));
  const speaker = await dutyIn(draft, 'Phát loa');
  value(
    await run((tx) =>
      correctDuty(tx, {
        ...on(draft),
        dutyId: speaker.id,
        duty: { text: 'Phát loa mỗi tuần', units: [performing(room!), performing(other!)] },
      }),
    ),
  );
  await aDuty(opened.db, owner!, draft, { text: 'Mở chuyên mục mới', units: [performing(other!)] });
  const [target] = (await whole(opened.db, owner!, draft)).targets;
  const level = { text: target!.text, comparator: '>=' as const, value: 30, unit: target!.unit, measure: target!.measure ?? undefined };
  value(await run((tx) => correctTarget(tx, { ...on(draft), targetId: target!.id, target: level })));

  value(await run((tx) => submitPlan(tx, on(draft), { leaderId: chair!.officerId })));
  value(await run((tx) => decidePlan(tx, on(draft, chair), { decision: 'approve' }), chair));
  const signer = { signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Ký', signedOn: today };
  value(await run((tx) => signPlan(tx, on(draft, clerk), signer), clerk));
  expect(refusalOf(await run((tx) => numberPlan(tx, on(draft, clerk), { series: 'KH-UBND', issuedOn: today }), clerk))).toBe(
    'series-of-another-form',
  );
  value(await run((tx) => numberPlan(tx, on(draft, clerk), { series: 'QĐ-UBND', issuedOn: today }), clerk));
  value(await run((tx) => sendPlan(tx, on(draft, clerk), { today }), clerk));
  expect(await outgoingAbout(opened.db, ward.authorityId, draft)).toMatchObject({ symbol: '01/QĐ-UBND', kind: 'Quyết định' });

  const after = await whole(opened.db, owner!, plan.id);
  expect([after.symbol, after.state]).toEqual([plan.symbol, 'issued']);
  expect(after.duties.map(({ text }) => text)).toEqual(['Treo băng rôn', 'Phát loa mỗi tuần', 'Mở chuyên mục mới']);
  expect(after.duties[0]!.id).toBe(plan.duties[0]!.id);
  expect(after.targets[0]).toMatchObject({ id: plan.targets[0]!.id, value: 30 });
  const paper = await whole(opened.db, owner!, draft);
  expect(paper).toMatchObject({ state: 'applied', symbol: '01/QĐ-UBND' });
  expect(paper.amending?.holdsFrom?.toString()).toBe(today.toString());
  expect(
    (await changesOf(opened.db, paper)).map(({ object, act, what, fields }) => [object, act, what, fields.map(({ field }) => field)]),
  ).toEqual([
    ['target', 'changed', '1', ['level']],
    ['duty', 'changed', '1', ['deadlines']],
    ['duty', 'changed', '2', ['text', 'units']],
    ['duty', 'added', '4', ['text', 'units', 'deadlines']],
    ['duty', 'struck', '3', ['text', 'units', 'deadlines']],
  ]);

  const before = (await theTasks(plan.id)).map(({ id }) => id);
  await follow(plan.id, draft);
  await follow(plan.id, draft);
  const tasks = await theTasks(plan.id);
  const told = tasks.map(({ dutyText, unitId, dueOn, endedOn }) => [
    dutyText,
    unitId === room ? 'room' : 'other',
    dueOn?.toString() ?? null,
    endedOn !== null,
  ]);
  expect(told.sort()).toEqual(
    [
      ['In tờ gấp', 'room', '2026-09-01', true],
      ['Mở chuyên mục mới', 'other', null, false],
      ['Phát loa mỗi tuần', 'other', null, false],
      ['Phát loa mỗi tuần', 'room', null, false],
      ['Treo băng rôn', 'room', '2026-10-30', false],
    ].sort(),
  );
  expect(before.every((id) => tasks.some((task) => task.id === id))).toBe(true);
  // On a day before the amendment the plan and its tasks stood as they did.
  const earlier = today.subtract({ days: 1 });
  const stood = await planAsOf(opened.db, ward.authorityId, plan.id, { happenedBy: earlier, knownBy: 'now' });
  expect(stood?.duties.map(({ text }) => text)).toEqual(['Treo băng rôn', 'Phát loa', 'In tờ gấp']);
  expect(stood?.targets[0]?.value).toBe(24);
  const then = (await theTasks(plan.id, earlier)).filter(({ dutyId }) => dutyId === plan.duties[0]!.id);
  expect(then.map(({ dueOn }) => dueOn?.toString())).toEqual(['2026-10-15']);
  const heard = await opened.db
    .selectFrom('message')
    .select('id')
    .where('officer_id', '=', worker!.officerId)
    .where('about_id', '=', plan.id)
    .execute();
  expect(heard).toHaveLength(1);
  expect((await historyOf(opened.db, ward.authorityId, 'plan', plan.id)).map(({ action }) => action)).toContain('plan.amended');
  expect(await amendingsOf(opened.db, ward.authorityId, plan.id)).toMatchObject([{ id: draft, state: 'applied', kind: 'amend' }]);
});

describe('an amendment is refused', () => {
  test('to a plan that does not hold, beside another draft, and once the plan was replaced or withdrawn meanwhile', async () => {
    const plan = await issued();
    const draft = await begin(plan.id);
    expect(refusalOf(await run((tx) => startAmending(tx, { ...on(plan.id), amend })))).toBe('amendment-under-way');
    expect(refusalOf(await run((tx) => startAmending(tx, { ...on(draft), amend })))).toBe('amended-does-not-hold');
    await setDay(draft, 'Treo băng rôn', '2026-11-30');
    const head = { year: 2026, title: 'Tên khác', issuer: plan.issuer };
    expect(refusalOf(await run((tx) => correctHead(tx, { ...on(draft), head })))).toBe('amendment-has-own-form');
    value(await run((tx) => withdrawPlan(tx, { ...on(plan.id), from: today, reason: 'Thôi', today })));
    expect(refusalOf(await issue(draft))).toBe('amended-does-not-hold');
    expect(refusalOf(await run((tx) => submitPlan(tx, on(draft), { leaderId: chair!.officerId })))).toBe('amended-does-not-hold');
    value(await run((tx) => giveUpAmending(tx, on(draft), 'Kế hoạch đã thu hồi')));
    expect((await whole(opened.db, owner!, draft)).state).toBe('given-up');
    expect(refusalOf(await run((tx) => startAmending(tx, { ...on(draft), amend })))).toBe('amended-does-not-hold');
    expect(refusalOf(await run((tx) => startReplacement(tx, on(draft))))).toBe('replaced-does-not-hold');
  });

  test('with a day before its paper; one with a day to come waits for it', async () => {
    const plan = await issued();
    const draft = await begin(plan.id, { holdsFrom: today.subtract({ days: 40 }) });
    await setDay(draft, 'Treo băng rôn', '2026-11-30');
    expect(refusalOf(await issue(draft))).toBe('holds-before-its-paper');
    value(await run((tx) => giveUpAmending(tx, on(draft), 'Ghi sai ngày')));
    const next = await begin(plan.id, { holdsFrom: today.add({ days: 3 }) });
    await setDay(next, 'Treo băng rôn', '2026-11-30');
    value(await issue(next));
    expect((await whole(opened.db, owner!, next)).state).toBe('scheduled');
  });

  test('two begun at once are one draft', async () => {
    const plan = await issued();
    const beginning = {
      work: { authorityId: ward.authorityId, actor: `officer:${owner!.officerId}`, at: now },
      command: (tx: Tx) => startAmending(tx, { ...on(plan.id), amend }),
    };
    const both = await atOnce(opened.db, beginning, beginning);
    expect([both.first.ok, refusalOf(both.second), both.waited]).toEqual([true, 'amendment-under-way', true]);
  });
});

test('what is rectified holds from the beginning and leaves the tasks as they are', async () => {
  const plan = await issued();
  const draft = await begin(plan.id, { amendKind: 'rectify', amendAs: 'letter' });
  const slip = await dutyIn(draft, 'Phát loa');
  value(
    await run((tx) =>
      correctDuty(tx, { ...on(draft), dutyId: slip.id, duty: { text: 'Phát loa truyền thanh', units: [performing(room!)] } }),
    ),
  );
  const before = await theTasks(plan.id);
  value(await issue(draft));
  await follow(plan.id, draft);
  const text = ({ id, dueOn, endedOn, period }: (typeof before)[number]) => [id, dueOn?.toString(), endedOn, period.from.toString()];
  expect((await theTasks(plan.id)).map(text)).toEqual(before.map(text));
  expect((await whole(opened.db, owner!, draft)).amending?.holdsFrom?.toString()).toBe('2026-01-15');
  const stood = await planAsOf(opened.db, ward.authorityId, plan.id, { happenedBy: day('2026-02-01'), knownBy: 'now' });
  expect(stood?.duties.map((duty) => duty.text)).toContain('Phát loa truyền thanh');
});

test('the text of a plan is amended like its items; the reading of a misread word reaches a draft under way', async () => {
  const plan = await issued();
  const purpose = plan.sections.find(({ kind, level }) => kind === 'purpose' && level === 'clause')!;
  const draft = await begin(plan.id);
  value(
    await run((tx) =>
      correctMisreading(tx, { ...on(plan.id), object: 'duty', objectId: plan.duties[1]!.id, text: 'Phát loa sáng', reason: 'Đọc sai' }),
    ),
  );
  expect((await changesOf(opened.db, await whole(opened.db, owner!, draft))).length).toBe(0);
  const misread = { object: 'section' as const, objectId: purpose.id, text: `${purpose.text ?? ''} Thêm.`, reason: 'Đọc sót' };
  value(await run((tx) => correctMisreading(tx, { ...on(plan.id), ...misread })));
  expect((await changesOf(opened.db, await whole(opened.db, owner!, draft))).length).toBe(0);
  const own = (await whole(opened.db, owner!, draft)).sections.find(({ ofId }) => ofId === purpose.id)!;
  const long = `<b>Nâng cao</b> nhận thức\n${'chữ '.repeat(24_000)}`.trim();
  value(await run((tx) => correctSection(tx, { ...on(draft), sectionId: own.id, section: { ...own, text: long } })));
  const added = { heading: 'KHEN THƯỞNG', text: 'Biểu dương tập thể làm tốt.', kind: 'other' as const, level: 'section' as const };
  value(await run((tx) => addSection(tx, { ...on(draft), section: added, after: own.id })));
  value(await run((tx) => addTarget(tx, { ...on(draft), target: { text: 'In 500 tờ gấp', comparator: '>=', value: 500, unit: 'tờ' } })));
  value(await issue(draft));
  const after = await whole(opened.db, owner!, plan.id);
  const at = after.sections.findIndex(({ id }) => id === purpose.id);
  expect(after.sections[at]?.text).toBe(long);
  expect(after.sections[at + 1]?.heading).toBe('KHEN THƯỞNG');
  expect(after.targets.at(-1)).toMatchObject({ text: 'In 500 tờ gấp', value: 500 });
  // The words are those of the amending paper now: the plan's own paper, read again, does not bring its words back.
  const undone = await run((tx) => correctMisreading(tx, { ...on(plan.id), ...misread, text: 'Chữ của văn bản gốc' }));
  expect(refusalOf(undone)).toBe('worded-by-paper');
});
