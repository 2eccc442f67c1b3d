import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLaw, addMilestone, lawsOf, milestonesOf, recordState, undoState } from '#features/laws/server/index.ts';
import type { LawId } from '#features/laws/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aPlan, performing } from '#root/testing/plans.ts';
import { basesView } from '../../bases/view.ts';
import { issuePlan } from '../issuing.ts';
import { planOf } from '../queries.ts';
import { addBasis, basesToGather, dropBasis, gatherBases, linkBasis, placesOfLaw } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let performer: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  performer = await anOfficer(opened.db, ward, { roles: ['performer'] });
});
afterAll(() => opened.drop());

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner) => acting(opened.db, actor, command);
const on = (planId: PlanId, actor = owner) => ({ actor, planId, now });
const keeping = () => ({ actor: owner, now, today });
let count = 0;
const aLaw = async (): Promise<LawId> => {
  const paper = {
    kind: 'Nghị định',
    symbol: `${(count += 1)}/2024/NĐ-CP`,
    title: 'Thử (giả định)',
    issuer: 'Chính phủ',
    level: 'central',
  } as const;
  return value(await run((tx) => addLaw(tx, keeping(), { ...paper, issuedOn: day('2024-01-05') })));
};
const ended = async (lawId: LawId, from: string) => {
  const state = { kind: 'repealed', fromOn: day(from), source: 'Điều 9' } as const;
  return value(await run((tx) => recordState(tx, keeping(), lawId, state)));
};
const viewed = async (planId: PlanId) => {
  const plan = (await planOf(opened.db, ward.authorityId, planId))!;
  const { laws } = await lawsOf(opened.db, ward.authorityId, { today }, { size: null });
  const milestones = await milestonesOf(
    opened.db,
    ward.authorityId,
    laws.map(({ id }) => id),
  );
  return basesView(plan, new Map(laws.map((law) => [law.id, law])), today, 'vi', milestones);
};

test('a basis of a draft is added from the register once, changed and dropped; of an issued plan only its paper and relation', async () => {
  const [planId, lawId] = [await aDraft(opened.db, owner), await aLaw()];
  const add = (actor = owner) => run((tx) => addBasis(tx, { ...on(planId, actor), relation: 'basis', lawId }), actor);
  expect(refusalOf(await add(performer))).toBe('not-plan-owner');
  value(await add());
  expect(refusalOf(await add())).toBe('basis-twice');
  expect(await placesOfLaw(opened.db, ward.authorityId, lawId)).toMatchObject([{ planId, relation: 'basis' }]);
  expect((await viewed(planId))[0]).toMatchObject({ relation: 'Căn cứ', isUnlinked: false, notice: null });
  // What the paper wants by the year of the plan stands beside it, not that of other years.
  const { year } = (await planOf(opened.db, ward.authorityId, planId))!;
  for (const by of [year, year + 1])
    value(await run((tx) => addMilestone(tx, keeping(), lawId, { year: by, text: `Đạt mức năm ${by}`, dueOn: day(`${by}-09-30`) })));
  expect((await viewed(planId))[0]?.milestones.map(({ text }) => text)).toEqual([`Đạt mức năm ${year} (chậm nhất ngày 30/09/${year})`]);
  value(await run((tx) => linkBasis(tx, { ...on(planId), position: 1, relation: 'programme', lawId: undefined })));
  expect((await viewed(planId))[0]).toMatchObject({ relation: 'Chương trình nhiều năm', isUnlinked: true, href: null });
  expect(refusalOf(await run((tx) => linkBasis(tx, { ...on(planId), position: 9, relation: 'basis' })))).toBe('no-such-basis');
  value(await run((tx) => dropBasis(tx, { ...on(planId), position: 1 })));
  expect(await viewed(planId)).toEqual([]);
  const issued = await aPlan(opened.db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }] });
  expect(refusalOf(await run((tx) => addBasis(tx, { ...on(issued.id), relation: 'basis', lawId })))).toBe('plan-is-issued');
});

test('a paper of another authority is no basis', async () => {
  const other = await anAuthority(opened.db, { placeName: 'Nơi Khác' });
  const stranger = await anOfficer(opened.db, other, { roles: ['plan-owner'] });
  const theirs = await aDraft(opened.db, stranger);
  const lawId = await aLaw();
  expect(refusalOf(await run((tx) => addBasis(tx, { ...on(theirs, stranger), relation: 'basis', lawId }), stranger))).toBe('unknown-law');
  expect(refusalOf(await run((tx) => linkBasis(tx, { ...on(theirs), position: 1, relation: 'basis' })))).toBe('no-such-plan');
});

test('what a draft rests on and has ended is asked about when it is issued; of an issued plan it is told beside the citation', async () => {
  const unitId = await aUnit(opened.db, ward);
  const planId = await aDraft(opened.db, owner, { duties: [{ units: [performing(unitId)] }] });
  const [past, later] = [await aLaw(), await aLaw()];
  const state = await ended(past, '2026-03-01');
  for (const lawId of [past, later]) value(await run((tx) => addBasis(tx, { ...on(planId), relation: 'basis', lawId })));
  const signed = { symbol: '901/KH-UBND', issuedOn: day('2026-04-01'), signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu' };
  const issue = (whyBasis?: string) => run((tx) => issuePlan(tx, { ...on(planId), today, ...signed, whyBasis }));
  const refused = await issue();
  expect(refused.ok ? '' : [refused.refusal.field, refused.refusal.message]).toEqual([
    'whyBasis',
    expect.stringContaining('căn cứ này đã hết hiệu lực từ ngày 01/03/2026'),
  ]);
  value(await issue('Nội dung vẫn áp dụng theo hướng dẫn chuyển tiếp'));
  await ended(later, '2026-05-01');
  expect((await viewed(planId)).map(({ notice }) => notice?.text)).toEqual([
    expect.stringContaining('đã không còn hiệu lực khi kế hoạch ban hành'),
    expect.stringContaining('Khi kế hoạch ban hành, căn cứ này còn hiệu lực.'),
  ]);
  value(await run((tx) => undoState(tx, keeping(), past, state)));
  expect((await viewed(planId))[0]?.notice).toBeNull();
});

test('what earlier plans cite is brought in once, as far as it is certain', async () => {
  const planId = await aDraft(opened.db, owner);
  const cited = [
    { position: 1, type: 'Nghị quyết', symbol: '76/NQ-CP', issued_on: '2021-07-15', issuer: null },
    { position: 2, type: 'Kế hoạch', symbol: '5/KH-UBND', issued_on: null, issuer: null },
    { position: 3, type: 'Luật', symbol: null, issued_on: '2016', issuer: null },
  ];
  await opened.owner
    .insertInto('plan_legal_basis')
    .values(cited.map((one) => ({ ...one, authority_id: ward.authorityId, plan_id: planId })))
    .execute();
  expect(await basesToGather(opened.db, ward.authorityId)).toBe(1);
  expect(refusalOf(await run((tx) => gatherBases(tx, { actor: performer, now }), performer))).toBe('may-not-link-bases');
  expect(value(await run((tx) => gatherBases(tx, { actor: owner, now })))).toBe(1);
  expect(await basesToGather(opened.db, ward.authorityId)).toBe(0);
  expect((await viewed(planId)).map(({ relation, isUnlinked }) => [relation, isUnlinked])).toEqual([
    ['Chương trình nhiều năm', false],
    ['Căn cứ', true],
    ['Căn cứ', false],
  ]);
});
