import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aPlan, performing } from '#root/testing/plans.ts';
import { amendingNewsFor, correctDuty, issuePlan, lookAtPlan, newsFor, planOf, startAmending, withdrawPlan } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let reader: Actor;
let room: UnitId;
let front: UnitId;
let idle: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  reader = await anOfficer(opened.db, ward);
  [room, front, idle] = [await aUnit(opened.db, ward), await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
});
afterAll(() => opened.drop());

const news = (...units: UnitId[]) => newsFor(opened.db, ward.authorityId, { officerId: reader.officerId, unitIds: units }, today);
const look = (actor: Actor, planId: PlanId, unitId: UnitId) =>
  acting(opened.db, actor, (tx) => lookAtPlan(tx, { actor, planId, unitId, now }));

test('an issued plan is new for every unit with a duty until somebody of the unit has looked', async () => {
  const duty = { units: [performing(room), performing(front, { isRequested: true })] };
  await aDraft(opened.db, owner, { duties: [duty] });
  expect(await news(room, front, idle)).toEqual([]);
  const plan = await aPlan(opened.db, owner, { duties: [duty, duty, { units: [performing(room)] }] });
  const found = await news(room, front, idle);
  expect(new Map(found.map(({ unitId, ordered, requested }) => [unitId, [ordered, requested]]))).toEqual(
    new Map([
      [room, [3, 0]],
      [front, [0, 2]],
    ]),
  );
  const one = await anOfficer(opened.db, ward, { unitId: room });
  expect(refusalOf(await look(one, plan.id, front))).toBe('not-your-unit');
  value(await look(one, plan.id, room));
  value(await look(one, plan.id, room));
  expect((await news(room, front)).map(({ unitId }) => unitId)).toEqual([front]);
});

test('a plan that was withdrawn is no news, and another authority has none of ours', async () => {
  const plan = await aPlan(opened.db, owner, { duties: [{ units: [performing(idle)] }] });
  expect(await news(idle)).toHaveLength(1);
  const elsewhere = await anAuthority(opened.db);
  expect(await newsFor(opened.db, elsewhere.authorityId, { officerId: reader.officerId, unitIds: [idle] }, today)).toEqual([]);
  const given = { actor: owner, planId: plan.id, now, from: day('2026-05-01'), reason: 'Nhầm', today };
  value(await acting(opened.db, owner, (tx) => withdrawPlan(tx, given)));
  expect(await news(idle)).toEqual([]);
});

test('after a month it is no longer new, and still waits until somebody has looked', async () => {
  await aPlan(opened.db, owner, { issuedAt: now, duties: [{ units: [performing(idle)] }] });
  const isNew = async (on: Temporal.PlainDate) =>
    (await newsFor(opened.db, ward.authorityId, { officerId: reader.officerId, unitIds: [idle] }, on)).map((one) => one.isNew);
  expect([await isNew(today), await isNew(today.add({ days: 29 })), await isNew(today.add({ days: 30 }))]).toEqual([
    [true],
    [true],
    [false],
  ]);
});

test('who wrote a plan has seen it; a paper that amends is new for who has tasks in it, until somebody there has looked', async () => {
  const [kept, other] = [await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
  const plan = await aPlan(opened.db, owner, {
    duties: [
      { text: 'Treo băng rôn', units: [performing(kept)] },
      { text: 'Phát loa', units: [performing(other)] },
    ],
  });
  const who = (officer: Actor) => ({ officerId: officer.officerId, unitIds: [kept, other] });
  expect(await newsFor(opened.db, ward.authorityId, who(owner), today)).toEqual([]);
  expect(await newsFor(opened.db, ward.authorityId, who(reader), today)).toHaveLength(2);
  const amend = { amendKind: 'amend' as const, amendAs: 'decision' as const, title: 'Sửa đổi Kế hoạch', amendReason: 'Sắp xếp lại' };
  const on = { actor: owner, now };
  const draft = value(await acting(opened.db, owner, (tx) => startAmending(tx, { ...on, planId: plan.id, amend })));
  const { duties } = (await planOf(opened.db, ward.authorityId, draft))!;
  const duty = { text: 'Treo 5 băng rôn', units: [performing(kept)] };
  value(await acting(opened.db, owner, (tx) => correctDuty(tx, { ...on, planId: draft, dutyId: duties[0]!.id, duty })));
  const signed = { symbol: '91/QĐ-UBND', issuedOn: today, today, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu' };
  value(await acting(opened.db, owner, (tx) => issuePlan(tx, { ...on, planId: draft, ...signed })));
  const papers = (officer: Actor, day_ = today) => amendingNewsFor(opened.db, ward.authorityId, who(officer), day_);
  expect(await papers(owner)).toEqual([]);
  expect(await papers(reader)).toMatchObject([{ planId: draft, unitId: kept, duties: 1 }]);
  expect(await papers(reader, today.add({ days: 31 }))).toEqual([]);
  value(await look(await anOfficer(opened.db, ward, { unitId: kept }), draft, kept));
  expect(await papers(reader)).toEqual([]);
});
