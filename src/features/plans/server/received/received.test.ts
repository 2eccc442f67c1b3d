import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '#features/plans/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Id, PlanId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aDraft, aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';
import { aPaper, aReceivedPlan, fromAbove } from '#root/testing/papers/received.ts';
import {
  answerWith,
  correctDuty,
  coverageOf,
  draftPlanFromReading,
  dropDuty,
  dutyLines,
  issuePlan,
  ofSameYear,
  plansOf,
  receivedPlansOf,
  receivePlan,
  setAside,
  startReplacement,
  takeAnswerBack,
  takeAsOwn,
  takeAsReceived,
  targetLines,
  withdrawPlan,
  type ItemId,
} from '../index.ts';

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
// Each test has an authority of its own, so that nothing of another stands beside what it counts.
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
const coverage = async (plan = above, knownBy: Temporal.Instant | 'now' = 'now') => {
  const [it] = await coverageOf(opened.db, ward.authorityId, [plan], { knownBy });
  if (!it) throw new Error('No coverage.');
  return it;
};
const figures = async () => {
  const { asked, answered, aside, open } = await coverage();
  return { asked, answered, aside, open };
};
const duty = (at: number): ItemId => above.duties[at]?.id as ItemId;
const answering = (askedId: ItemId, ownId: ItemId | undefined) => run((tx) => answerWith(tx, { ...on(), askedId, ownId: ownId as ItemId }));
const by = <T>(command: (tx: Tx) => Promise<Result<T>>) => ({
  work: { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now },
  command,
});

describe('a plan from above', () => {
  test('stays the sender’s: with the hash of its paper, not among ours, not in public', async () => {
    expect(above).toMatchObject({ state: 'received', issuer: 'Ủy ban nhân dân tỉnh Đông Giang', issuedAt: null });
    expect(above.received).toMatchObject({
      by: owner.officerId,
      origin: 'upload',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(above.duties.map(({ addressedTo }) => addressedTo)).toEqual(['Ủy ban nhân dân các xã, phường', 'Các cơ quan, đơn vị']);
    expect(await plansOf(opened.db, ward.authorityId)).toEqual([]);
    expect((await receivedPlansOf(opened.db, ward.authorityId)).map(({ id }) => id)).toEqual([above.id]);
    for (const view of ['public_plan', 'public_duty', 'public_target'])
      expect((await sql`select 1 from ${sql.table(view)} where authority_id = ${ward.authorityId}`.execute(opened.db)).rows).toEqual([]);
    expect((await dutyLines(opened.db, ward.authorityId)).size + (await targetLines(opened.db, ward.authorityId)).size).toBe(0);
  });

  test('keeps what it cites, each with its paper of the register', async () => {
    const legalBases = [{ type: 'Nghị quyết', symbol: '76/NQ-CP', issuedOn: '2021-07-15', issuer: 'Chính phủ' }];
    const { legalBases: kept } = await aReceivedPlan(opened.db, storage, owner, { more: { legalBases } });
    expect(kept).toMatchObject([{ ...legalBases[0], position: 1, lawId: expect.any(String) as string }]);
  });

  test('is neither changed nor issued nor withdrawn here', async () => {
    const units = [performing(room)];
    expect(refusalOf(await run((tx) => correctDuty(tx, { ...on(), dutyId: duty(0) as never, duty: { text: 'Khác', units } })))).toBe(
      'plan-is-received',
    );
    const signed = { symbol: '9/KH-UBND', issuedOn: day('2026-01-15'), signerPosition: 'CHỦ TỊCH', signerName: 'Mẫu', today };
    expect(refusalOf(await run((tx) => issuePlan(tx, { ...on(), ...signed })))).toBe('plan-is-received');
    expect(refusalOf(await run((tx) => withdrawPlan(tx, { ...on(), from: today, reason: 'Nhầm', today })))).toBe('plan-is-received');
  });

  test('that bears our own name wants a word', async () => {
    const paper = await aPaper(opened.db, storage, owner);
    const header = { ...fromAbove(paper).header, issuer: 'Ủy ban nhân dân phường Sao Mai' };
    const receiving = (why: object) => run((tx) => receivePlan(tx, { actor: owner, confirmed: fromAbove(paper, { header }), now, ...why }));
    expect(refusalOf(await receiving({}))).toBe('contradiction');
    const planId = value(await receiving({ whyIssuer: 'Phường cùng tên của tỉnh bên cạnh' }));
    const [entry] = await historyOf(opened.db, ward.authorityId, 'plan', planId);
    expect(entry).toMatchObject({ action: 'plan.received' });
  });

  test('is kept by who drafts plans alone, and once for its paper, also at once', async () => {
    const confirmed = fromAbove(await aPaper(opened.db, storage, owner));
    expect(refusalOf(await run((tx) => receivePlan(tx, { actor: performer, confirmed, now }), performer))).toBe('not-plan-owner');
    const receiving = by((tx) => receivePlan(tx, { actor: owner, confirmed, now }));
    const { first, second } = await atOnce(opened.db, receiving, receiving);
    expect([refusalOf(first), refusalOf(second)]).toEqual([undefined, 'plan-exists']);
    expect(refusalOf(await run((tx) => draftPlanFromReading(tx, { actor: owner, confirmed, now, whyIssuer: 'x' })))).toBe('plan-exists');
  });

  test('that was confirmed as ours by mistake is put right, and back', async () => {
    const confirmed = fromAbove(await aPaper(opened.db, storage, owner), {}, [room]);
    const draftId = value(
      await run((tx) => draftPlanFromReading(tx, { actor: owner, confirmed, now, whyIssuer: 'Nhầm', whyNumber: 'Nhầm' })),
    );
    const mistaken = await whole(opened.db, owner, draftId);
    value(await answering(duty(0), mistaken.duties[0]?.id));
    expect((await figures()).answered).toBe(1);
    value(await run((tx) => takeAsReceived(tx, on(draftId))));
    expect((await whole(opened.db, owner, draftId)).state).toBe('received');
    expect((await figures()).answered).toBe(0);
    value(await run((tx) => takeAsOwn(tx, on(draftId))));
    expect(await whole(opened.db, owner, draftId)).toMatchObject({ state: 'draft', received: null });
    expect((await historyOf(opened.db, ward.authorityId, 'plan', draftId)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['plan.taken-as-received', 'plan.taken-as-own']),
    );
  });

  test('is no draft made by hand, and no issued plan of ours', async () => {
    expect(refusalOf(await run(async (tx) => takeAsReceived(tx, on(await aDraft(opened.db, owner)))))).toBe('no-paper');
    const issued = await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }] });
    expect(refusalOf(await run((tx) => takeAsReceived(tx, on(issued.id))))).toBe('plan-is-issued');
    expect(refusalOf(await run((tx) => takeAsOwn(tx, on(issued.id))))).toBe('no-received-plan');
  });
});

describe('what is asked', () => {
  test('is open until a duty of ours answers it or somebody says why it does not apply', async () => {
    expect(await figures()).toEqual({ asked: 3, answered: 0, aside: 0, open: 3 });
    const draftId = await aDraft(opened.db, owner, { targets: [{}] });
    const dutyId = await aDuty(opened.db, owner, draftId, { text: 'Phát thanh về dịch vụ công trực tuyến' });
    value(await answering(duty(0), dutyId));
    value(await answering(duty(0), dutyId));
    value(await run((tx) => setAside(tx, { ...on(), askedId: duty(1), reason: 'Chỉ giao Sở Nội vụ' })));
    expect(await figures()).toEqual({ asked: 3, answered: 1, aside: 1, open: 1 });
    expect(refusalOf(await run((tx) => setAside(tx, { ...on(), askedId: duty(0), reason: 'x' })))).toBe('is-answered');
    const linked = (await coverage()).items.find(({ id }) => id === duty(0));
    const answerId = linked?.answers[0]?.id as Id<'answer'>;
    value(await run((tx) => takeAnswerBack(tx, { ...on(), askedId: duty(0), answerId })));
    expect(refusalOf(await run((tx) => takeAnswerBack(tx, { ...on(), askedId: duty(0), answerId })))).toBe('no-such-answer');
    expect(await figures()).toEqual({ asked: 3, answered: 0, aside: 1, open: 2 });
  });

  test('counts what is laid on another body alone apart, until a duty of ours answers it', async () => {
    const duties = [{ ...fromAbove(above.documentId!).duties[1]!, addressedTo: 'Sở Nội vụ' }];
    const theirs = await aReceivedPlan(opened.db, storage, owner, { more: { duties, targets: [] } });
    expect(await coverage(theirs)).toMatchObject({ asked: 0, open: 0, elsewhere: 1 });
    const ownId = (await aDuty(opened.db, owner, await aDraft(opened.db, owner))) as ItemId;
    value(await run((tx) => answerWith(tx, { ...on(theirs.id), askedId: theirs.duties[0]?.id as ItemId, ownId })));
    expect(await coverage(theirs)).toMatchObject({ asked: 1, answered: 1, elsewhere: 0 });
  });

  test('applies again once something answers it', async () => {
    value(await run((tx) => setAside(tx, { ...on(), askedId: duty(1), reason: 'Không có phóng viên' })));
    const draftId = await aDraft(opened.db, owner);
    value(await answering(duty(1), await aDuty(opened.db, owner, draftId)));
    expect(await figures()).toEqual({ asked: 3, answered: 1, aside: 0, open: 2 });
  });

  test('is answered by several, and answers several', async () => {
    const draftId = await aDraft(opened.db, owner);
    const [one, other] = [await aDuty(opened.db, owner, draftId), await aDuty(opened.db, owner, draftId, { text: 'Đăng tin' })];
    for (const own of [one, other]) value(await answering(duty(0), own));
    value(await answering(duty(1), one));
    expect((await coverage()).items.map(({ answers }) => answers.length)).toEqual([0, 2, 1]);
  });

  test('is not answered in a plan by what another draft of the year says, which is named before one is issued', async () => {
    const [first, second] = [await aDraft(opened.db, owner), await aDraft(opened.db, owner)];
    value(await answering(duty(0), await aDuty(opened.db, owner, first)));
    const within = async (planId: PlanId) => (await coverageOf(opened.db, ward.authorityId, [above], { within: planId }))[0];
    expect(await within(first)).toMatchObject({ answered: 1, open: 2 });
    expect(await within(second)).toMatchObject({ answered: 0, open: 3 });
    expect((await ofSameYear(opened.db, await whole(opened.db, owner, second))).map(({ vi }) => vi)).toEqual([
      expect.stringContaining('Còn dự thảo khác của năm 2026') as string,
    ]);
    await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }] });
    expect((await ofSameYear(opened.db, await whole(opened.db, owner, second))).map(({ vi }) => vi)).toContainEqual(
      expect.stringContaining('Đã có kế hoạch năm 2026') as string,
    );
  });

  test('is open again when the duty is dropped or its plan ends, and says so', async () => {
    const draftId = await aDraft(opened.db, owner);
    const dutyId = await aDuty(opened.db, owner, draftId);
    value(await answering(duty(0), dutyId));
    value(await run((tx) => dropDuty(tx, { ...on(draftId), dutyId })));
    expect(await figures()).toMatchObject({ answered: 0, open: 3 });
    expect((await coverage()).items.find(({ id }) => id === duty(0))?.lapsed).toBe(1);
    expect(refusalOf(await answering(duty(1), dutyId))).toBe('no-own-item');
    const issued = await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }] });
    value(await answering(duty(1), issued.duties[0]?.id));
    expect((await figures()).answered).toBe(1);
    value(await run((tx) => withdrawPlan(tx, { ...on(issued.id), from: today, reason: 'Nhầm', today })));
    expect((await figures()).answered).toBe(0);
    expect(refusalOf(await answering(duty(1), issued.duties[0]?.id))).toBe('no-own-item');
  });

  test('stays answered by the plan that comes in place of another', async () => {
    const issued = await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }], targets: [{}] });
    value(await answering(duty(0), issued.duties[0]?.id));
    value(await answering(above.targets[0]?.id as ItemId, issued.targets[0]?.id));
    const newId = value(await run((tx) => startReplacement(tx, on(issued.id))));
    const signed = { symbol: '77/KH-UBND', issuedOn: day('2026-05-20'), signerPosition: 'CHỦ TỊCH', signerName: 'Mẫu', today };
    value(await run((tx) => issuePlan(tx, { ...on(newId), ...signed })));
    expect(await figures()).toEqual({ asked: 3, answered: 2, aside: 0, open: 1 });
  });

  test('is known as it was', async () => {
    const draftId = await aDraft(opened.db, owner);
    const dutyId = await aDuty(opened.db, owner, draftId);
    const later = now.add({ hours: 1 });
    value(await acting(opened.db, owner, (tx) => answerWith(tx, { ...on(), now: later, askedId: duty(0), ownId: dutyId }), later));
    expect((await coverage(above, now)).answered).toBe(0);
    expect((await coverage(above, later)).answered).toBe(1);
    const answerId = (await coverage()).items.flatMap(({ answers }) => answers)[0]?.id as Id<'answer'>;
    const latest = later.add({ hours: 1 });
    const back = { ...on(), now: latest, askedId: duty(0), answerId };
    value(await acting(opened.db, owner, (tx) => takeAnswerBack(tx, back), latest));
    expect([(await coverage(above, later)).answered, (await coverage()).answered]).toEqual([1, 0]);
  });

  test('has the nearest own item as a proposal, with the reason', async () => {
    const draftId = await aDraft(opened.db, owner, { targets: [{}] });
    const near = await aDuty(opened.db, owner, draftId, { text: 'Phát chuyên mục dịch vụ công trực tuyến trên loa của tổ dân phố' });
    await aDuty(opened.db, owner, draftId, { text: 'In tờ rơi' });
    const items = (await coverage()).items;
    expect(items.map(({ proposal }) => proposal?.own.text)).toEqual([
      'Phát ít nhất 24 chuyên mục',
      'Phát chuyên mục dịch vụ công trực tuyến trên loa của tổ dân phố',
      undefined,
    ]);
    expect(items[1]?.proposal?.own.id).toBe(near);
    expect(items[1]?.proposal?.words).toEqual(['phát chuyên mục', 'dịch vụ công trực tuyến']);
    const other = await aDraft(opened.db, owner, { year: 2027 });
    await aDuty(opened.db, owner, other, { text: 'Tập huấn kỹ năng viết tin cho phóng viên báo tỉnh' });
    expect((await coverage()).items[2]?.proposal).toBeUndefined();
  });

  test('is answered by who drafts plans, for what the plan asks and what is ours', async () => {
    const draftId = await aDraft(opened.db, owner);
    const dutyId = await aDuty(opened.db, owner, draftId);
    expect(refusalOf(await run((tx) => answerWith(tx, { ...on(above.id, performer), askedId: duty(0), ownId: dutyId }), performer))).toBe(
      'not-plan-owner',
    );
    expect(refusalOf(await answering(dutyId, dutyId))).toBe('no-asked-item');
    expect(refusalOf(await answering(duty(0), duty(1)))).toBe('no-own-item');
    const stranger = await anAuthority(opened.db);
    const theirs = await anOfficer(opened.db, stranger, { roles: ['plan-owner'] });
    expect(refusalOf(await run((tx) => answerWith(tx, { ...on(above.id, theirs), askedId: duty(0), ownId: dutyId }), theirs))).toBe(
      'no-such-plan',
    );
  });

  test('two who link the same at once make one link; a duty is not dropped while it is linked', async () => {
    const draftId = await aDraft(opened.db, owner);
    const dutyId = await aDuty(opened.db, owner, draftId);
    const linking = by((tx) => answerWith(tx, { ...on(), askedId: duty(0), ownId: dutyId }));
    const twice = await atOnce(opened.db, linking, linking);
    expect([twice.waited, twice.first.ok, twice.second.ok]).toEqual([true, true, true]);
    expect((await coverage()).items.flatMap(({ answers }) => answers)).toHaveLength(1);
    const dropping = by((tx) => dropDuty(tx, { ...on(draftId), dutyId }));
    const { waited, second } = await atOnce(
      opened.db,
      dropping,
      by((tx) => answerWith(tx, { ...on(), askedId: duty(1), ownId: dutyId })),
    );
    expect([waited, refusalOf(second)]).toEqual([true, 'no-own-item']);
  });
});
