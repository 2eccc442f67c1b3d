import { authorityOn } from '#features/units/server/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DutyId, PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aPlan, performing, whole } from '#root/testing/plans.ts';
import {
  addDeadline,
  addDuty,
  addTarget,
  correctDuty,
  correctHead,
  correctMisreading,
  correctFacts,
  correctOutline,
  correctTarget,
  dropDeadline,
  dropDuty,
  dropTarget,
  issuePlan,
  lastSigner,
  placeOf,
  planOf,
  plansOf,
  withdrawPlan,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let performer: Actor;
let room: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  performer = await anOfficer(opened.db, ward, { roles: ['performer'] });
  room = await aUnit(opened.db, ward);
});
afterAll(() => opened.drop());

const on = (planId: PlanId, actor = owner) => ({ actor, planId, now });
const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner) => acting(opened.db, actor, command);
const actions = async (type: string, id: string) => (await historyOf(opened.db, ward.authorityId, type, id)).map(({ action }) => action);
const waiting = async (planId: PlanId) => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from pgboss.job where name = 'plan-issued' and data->>'planId' = ${planId}`.execute(opened.db);
  return rows[0]?.count;
};

describe('issuing', () => {
  const signed = {
    symbol: '30/KH-UBND',
    issuedOn: day('2026-01-20'),
    signerAuthority: 'TM. ỦY BAN NHÂN DÂN',
    signerPosition: 'CHỦ TỊCH',
    signerName: 'Trần Văn Mẫu',
    today,
  };
  const ready = () => aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }], targets: [{}] });

  test('gives number, date and signer, and tells whoever makes the tasks', async () => {
    const planId = await ready();
    const clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
    value(await run((tx) => issuePlan(tx, { ...on(planId, clerk), ...signed }), clerk));
    expect(await whole(opened.db, owner, planId)).toMatchObject({
      state: 'issued',
      symbol: '30/KH-UBND',
      issuedBy: clerk.officerId,
      signer: { name: 'Trần Văn Mẫu' },
    });
    expect(await waiting(planId)).toBe(1);
    expect(await actions('plan', planId)).toEqual(['plan.started', 'plan.issued']);
  });

  test('keeps the place that the paper names, else what the authority is called on that day', async () => {
    const [named, unnamed] = [await ready(), await ready()];
    value(await run((tx) => issuePlan(tx, { ...on(named), ...signed, symbol: '41/KH-UBND', place: 'Cù Lao Mẫu' })));
    value(await run((tx) => issuePlan(tx, { ...on(unnamed), ...signed, symbol: '42/KH-UBND' })));
    expect(await placeOf(opened.db, ward.authorityId, day('2019-01-20'), today)).not.toBeNull();
    const own = (await authorityOn(opened.db, ward.authorityId, signed.issuedOn))?.placeName;
    expect([(await whole(opened.db, owner, named)).issuedPlace, (await whole(opened.db, owner, unnamed)).issuedPlace]).toEqual([
      'Cù Lao Mẫu',
      own,
    ]);
  });

  test('remembers who signed last, of this authority alone', async () => {
    const planId = await ready();
    const signer = { signerAuthority: 'KT. CHỦ TỊCH', signerPosition: 'PHÓ CHỦ TỊCH', signerName: 'Lê Thị Thử' };
    const given = { ...on(planId), ...signed, ...signer, symbol: '37/KH-UBND', now: now.add({ hours: 1 }) };
    value(await run((tx) => issuePlan(tx, given)));
    expect(await lastSigner(opened.db, ward.authorityId)).toEqual({
      authority: 'KT. CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Lê Thị Thử',
    });
    expect(await lastSigner(opened.db, (await anAuthority(opened.db)).authorityId)).toBeUndefined();
  });

  test('is refused with a reason, and then nothing has changed', async () => {
    const planId = await ready();
    const issue = (more: Partial<typeof signed> = {}, actor = owner) =>
      run((tx) => issuePlan(tx, { ...on(planId, actor), ...signed, symbol: '31/KH-UBND', ...more }), actor);
    expect(refusalOf(await issue({ issuedOn: today.add({ days: 1 }) }))).toBe('date-in-future');
    expect(refusalOf(await issue({ symbol: '/KH-UBND' }))).toBe('no-symbol');
    expect(refusalOf(await issue({ symbol: '30/KH-UBND' }))).toBe('symbol-taken');
    expect(refusalOf(await issue({}, performer))).toBe('may-not-issue');
    expect(await whole(opened.db, owner, planId)).toMatchObject({ state: 'draft', symbol: null });
    expect(await waiting(planId)).toBe(0);
  });

  test('happens once, also when two press at the same time', async () => {
    const planId = await ready();
    const both = await Promise.all([1, 2].map(() => run((tx) => issuePlan(tx, { ...on(planId), ...signed, symbol: '32/KH-UBND' }))));
    expect(both.map(refusalOf).sort()).toEqual(['plan-is-issued', undefined]);
    expect(await waiting(planId)).toBe(1);
  });

  test('wants a word for each contradiction, and keeps it in the log with what it answers', async () => {
    const planId = await ready();
    const head = { year: 2026, title: 'Tuyên truyền cải cách hành chính năm 2023', issuer: 'UBND huyện Bình Minh' };
    value(await run((tx) => correctHead(tx, { ...on(planId), head })));
    const issue = (why: object) => run((tx) => issuePlan(tx, { ...on(planId), ...signed, symbol: '33/KH-UBND', ...why }));
    const refused = await issue({});
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'contradiction', field: 'whyIssuer' } });
    expect(await issue({ whyIssuer: 'Nhận bàn giao' })).toMatchObject({ refusal: { code: 'contradiction', field: 'whyYear' } });
    expect((await whole(opened.db, owner, planId)).state).toBe('draft');
    value(await issue({ whyIssuer: 'Nhận bàn giao của huyện cũ', whyYear: 'Kế hoạch kéo dài' }));
    const last = (await historyOf(opened.db, ward.authorityId, 'plan', planId)).at(-1);
    expect(last?.changes).toMatchObject({
      whyIssuer: { to: expect.stringMatching(/UBND huyện Bình Minh.*Nhận bàn giao của huyện cũ$/) },
      whyYear: { to: expect.stringMatching(/năm 2023.*Kế hoạch kéo dài$/) },
    });
  });

  test('asks about a number that a plan of the same year bears, also one that was withdrawn', async () => {
    const numbered = { ...signed, symbol: '34/KH-UBND' };
    const first = await ready();
    value(await run((tx) => issuePlan(tx, { ...on(first), ...numbered })));
    value(await run((tx) => withdrawPlan(tx, { ...on(first), from: day('2026-05-01'), reason: 'Nhầm', today })));
    const second = await ready();
    const again = (why: object) => run((tx) => issuePlan(tx, { ...on(second), ...numbered, ...why }));
    expect(await again({})).toMatchObject({ refusal: { code: 'contradiction', field: 'whyNumber' } });
    value(await again({ whyNumber: 'Giữ số của bản đã thu hồi' }));
  });

  test('closes the plan: no command changes it any more', async () => {
    const plan = await aPlan(opened.db, owner, {
      duties: [{ units: [performing(room)], deadlines: [{ kind: 'continuous' }] }],
      targets: [{}],
    });
    const [dutyId, targetId] = [plan.duties[0]!.id, plan.targets[0]!.id];
    const it = on(plan.id);
    const target = { text: 'x', comparator: '>=' as const, value: 1, unit: 'bài' };
    const results = [
      await run((tx) => correctHead(tx, { ...it, head: { year: 2026, title: 'Khác', issuer: 'Khác' } })),
      await run((tx) => correctOutline(tx, { ...it, outline: { channels: [], topics: [], recipients: [], budgetSources: [] } })),
      await run((tx) => correctFacts(tx, { ...it, facts: { themes: [{ text: 'x' }], baseline: [], weaknesses: [] } })),
      await run((tx) => addDuty(tx, { ...it, duty: { text: 'Thêm', units: [] } })),
      await run((tx) => correctDuty(tx, { ...it, dutyId, duty: { text: 'Khác', units: [] } })),
      await run((tx) => dropDuty(tx, { ...it, dutyId })),
      await run((tx) => addDeadline(tx, { ...it, dutyId, rule: { kind: 'on-demand' } })),
      await run((tx) => dropDeadline(tx, { ...it, dutyId, index: 0, words: 'thường xuyên' })),
      await run((tx) => addTarget(tx, { ...it, target })),
      await run((tx) => correctTarget(tx, { ...it, targetId, target })),
      await run((tx) => dropTarget(tx, { ...it, targetId })),
    ];
    expect(results.map(refusalOf)).toEqual(results.map(() => 'plan-is-issued'));
    expect(await whole(opened.db, owner, plan.id)).toEqual(plan);
  });

  test('leaves only a misread word to be put right, with its reason in the log', async () => {
    const plan = await aPlan(opened.db, owner, { duties: [{ text: 'Tuyên truỳen', units: [performing(room)] }] });
    const dutyId = plan.duties[0]!.id;
    const fix = { ...on(plan.id), object: 'duty' as const, objectId: dutyId, text: 'Tuyên truyền', reason: 'Đọc sai một chữ' };
    expect(refusalOf(await run((tx) => correctMisreading(tx, { ...fix, actor: performer }), performer))).toBe('may-not-correct');
    value(await run((tx) => correctMisreading(tx, fix)));
    expect(refusalOf(await run((tx) => correctMisreading(tx, fix)))).toBe('nothing-changed');
    expect((await whole(opened.db, owner, plan.id)).duties[0]?.text).toBe('Tuyên truyền');
    const last = (await historyOf(opened.db, ward.authorityId, 'duty', dutyId)).at(-1);
    expect(last).toMatchObject({
      action: 'duty.misreading-corrected',
      changes: { text: { from: 'Tuyên truỳen', to: 'Tuyên truyền' }, reason: { to: 'Đọc sai một chữ' } },
    });
  });
});

describe('another authority', () => {
  test('sees and changes nothing of ours', async () => {
    const elsewhere = await anAuthority(opened.db);
    const stranger = await anOfficer(opened.db, elsewhere, { roles: ['plan-owner', 'chair'] });
    const planId = await aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }] });
    const dutyId: DutyId = (await whole(opened.db, owner, planId)).duties[0]!.id;
    const theirs = await aDraft(opened.db, stranger);
    const foreign = on(planId, stranger);
    const results = [
      await run((tx) => addDuty(tx, { ...foreign, duty: { text: 'x', units: [] } }), stranger),
      await run(
        (tx) => issuePlan(tx, { ...foreign, symbol: '1/KH', issuedOn: today, signerPosition: 'x', signerName: 'x', today }),
        stranger,
      ),
      await run((tx) => correctMisreading(tx, { ...foreign, object: 'plan', objectId: planId, text: 'x', reason: 'x' }), stranger),
    ];
    expect(results.map(refusalOf)).toEqual(['no-such-plan', 'no-such-plan', 'no-such-plan']);
    expect(refusalOf(await run((tx) => dropDuty(tx, { ...on(theirs, stranger), dutyId }), stranger))).toBe('no-such-duty');
    expect(await planOf(opened.db, elsewhere.authorityId, planId)).toBeUndefined();
    expect((await plansOf(opened.db, elsewhere.authorityId)).map(({ id }) => id)).toEqual([theirs]);
  });
});
