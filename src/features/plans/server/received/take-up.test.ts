import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '#features/plans/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aReceivedPlan } from '#root/testing/papers/received.ts';
import { aDraft, aDuty, performing, whole } from '#root/testing/plans.ts';
import { coverageOf, plansOf, statedFactsOf, takeUp, type ItemId } from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let performer: Actor;
let room: UnitId;
let above: Plan;
const storage = aStorage();

beforeAll(async () => {
  opened = await createTestDatabase();
});
beforeEach(async () => {
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  performer = await anOfficer(opened.db, ward, { roles: ['performer'] });
  room = await aUnit(opened.db, ward);
  above = await aReceivedPlan(opened.db, storage, owner);
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const run = <T>(command: (tx: Tx) => Promise<Result<T>>, actor = owner) => acting(opened.db, actor, command);
const on = (planId: PlanId = above.id, actor = owner) => ({ actor, planId, now });
const all = () => [...above.targets, ...above.duties].map(({ id }) => id);
const duty = (at: number): ItemId => above.duties[at]?.id as ItemId;
const figures = async () => {
  const [coverage] = await coverageOf(opened.db, ward.authorityId, [above]);
  const { asked, answered, aside, open } = coverage ?? {};
  return { asked, answered, aside, open };
};

describe('an own plan drafted from it', () => {
  test('takes up what applies for our units, rests on the paper and its motto, and answers what was asked', async () => {
    const planId = value(await run((tx) => takeUp(tx, { ...on(), askedIds: [all()[0] as ItemId, duty(0)], unitId: room })));
    const draft = await whole(opened.db, owner, planId);
    expect(draft).toMatchObject({ state: 'draft', year: 2026, superiorSymbol: '9/KH-UBND', issuer: 'Ủy ban nhân dân phường Sao Mai' });
    expect(draft.duties).toMatchObject([
      { units: [{ unitId: room, role: 'perform' }], deadlines: [{ rule: { on: '2026-11-30', before: true } }] },
    ]);
    expect(draft.targets).toMatchObject([{ value: 24, unit: 'chuyên mục' }]);
    const paper = { type: 'Kế hoạch', symbol: '9/KH-UBND', issuedOn: '2026-01-05', issuer: 'Ủy ban nhân dân tỉnh Đông Giang' };
    expect(draft.legalBases).toEqual([
      { ...paper, position: 1, name: null, relation: 'superior-plan', lawId: expect.any(String) as string },
    ]);
    expect(await statedFactsOf(opened.db, ward.authorityId, planId)).toMatchObject([
      { kind: 'theme', body: 'Ủy ban nhân dân tỉnh Đông Giang' },
    ]);
    expect(await figures()).toEqual({ asked: 3, answered: 2, aside: 0, open: 1 });
  });

  test('that was begun before the paper came keeps what was typed and gets what is newly asked', async () => {
    const draftId = await aDraft(opened.db, owner, { facts: { themes: [{ text: 'Gần dân, sát việc' }], baseline: [], weaknesses: [] } });
    const typed = await aDuty(opened.db, owner, draftId, { text: 'Của riêng phường', units: [performing(room)] });
    for (let times = 0; times < 2; times += 1)
      value(await run((tx) => takeUp(tx, { ...on(), draftId, askedIds: [all()[times] as ItemId] })));
    const draft = await whole(opened.db, owner, draftId);
    expect(draft.duties[0]).toMatchObject({ id: typed, text: 'Của riêng phường' });
    expect([draft.duties.length, draft.targets.length, draft.legalBases.length]).toEqual([2, 1, 1]);
    expect(await statedFactsOf(opened.db, ward.authorityId, draftId)).toHaveLength(1);
  });

  test('takes an item up once, also where it is sent twice at once', async () => {
    const taking = () => run((tx) => takeUp(tx, { ...on(), askedIds: all(), unitId: room }));
    const both = await Promise.all([taking(), taking()]);
    expect(both.map((one) => (one.ok ? 'ok' : one.refusal.code)).toSorted()).toEqual(['ok', 'taken-up']);
    expect((await plansOf(opened.db, ward.authorityId)).filter(({ state }) => state === 'draft')).toHaveLength(1);
  });

  test('is of the same year, and takes up what is asked alone', async () => {
    const draftId = await aDraft(opened.db, owner, { year: 2027 });
    const taking = (given: object) => run((tx) => takeUp(tx, { ...on(), askedIds: all(), ...given }));
    expect(refusalOf(await taking({ draftId }))).toBe('other-year');
    expect(refusalOf(await taking({ askedIds: [] }))).toBe('nothing-chosen');
    expect(refusalOf(await taking({ askedIds: [room] }))).toBe('no-asked-item');
    expect(refusalOf(await run((tx) => takeUp(tx, { ...on(above.id, performer), askedIds: all() }), performer))).toBe('not-plan-owner');
    expect(await plansOf(opened.db, ward.authorityId)).toHaveLength(1);
  });
});
