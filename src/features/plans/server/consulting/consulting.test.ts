import { compose, extract, read } from 'official-documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, performing, whole } from '#root/testing/plans.ts';
import { commentsPaper } from '../../consulting/paper.ts';
import {
  addComment,
  agreeToDraft,
  answerComment,
  askForComments,
  blockingIssue,
  closeConsultation,
  consultationsOf,
  issuePlan,
  planOf,
  submitPlan,
} from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let [worker, partner, stranger]: Actor[] = [];
let [room, front, other]: UnitId[] = [];

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  [room, front, other] = [await aUnit(opened.db, ward), await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  worker = await anOfficer(opened.db, ward, { unitId: room });
  partner = await anOfficer(opened.db, ward, { unitId: front });
  stranger = await anOfficer(opened.db, ward, { unitId: other });
});
afterAll(() => opened.drop());

const on = (planId: PlanId, actor: Actor) => ({ actor, planId, now });
const run = <T>(actor: Actor, command: Parameters<typeof acting<T>>[2]) => acting(opened.db, actor, command);
const ask = (planId: PlanId, dueOn = today.add({ days: 5 }), unitIds = [room!, front!]) =>
  run(owner, (tx) => askForComments(tx, on(planId, owner), { unitIds, dueOn }));
const draft = () => aDraft(opened.db, owner, { duties: [{ units: [performing(room!)] }] });
const say = (planId: PlanId, actor: Actor, text: string, part = 'all') =>
  run(actor, (tx) => addComment(tx, on(planId, actor), { part, text }));
const close = (planId: PlanId) => run(owner, (tx) => closeConsultation(tx, on(planId, owner)));
const kinds = async (actor: Actor, planId: PlanId) =>
  (
    await opened.db.selectFrom('message').select('kind').where('officer_id', '=', actor.officerId).where('about_id', '=', planId).execute()
  ).map(({ kind }) => kind);

test('units comment on parts of a draft, each comment is answered, and the table of all leaves as a paper', async () => {
  const planId = await draft();
  value(await ask(planId));
  expect([await kinds(worker!, planId), await kinds(stranger!, planId)]).toEqual([['plan-waits'], []]);
  const plan = await whole(opened.db, owner, planId);
  const first = value(await say(planId, worker!, 'Bổ sung thời hạn', `duty:${plan.duties[0]!.id}`));
  const second = value(await say(planId, worker!, 'Nên thêm kinh phí'));
  value(await run(partner!, (tx) => agreeToDraft(tx, on(planId, partner!))));
  expect(refusalOf(await close(planId))).toBe('comments-unanswered');
  const answer = (commentId: typeof first, what: 'accepted' | 'declined', answerNote?: string) =>
    run(owner, (tx) => answerComment(tx, on(planId, owner), { commentId, answer: what, answerNote }));
  value(await answer(first, 'accepted'));
  value(await answer(second, 'declined', 'Kinh phí đã ghi ở phần V'));
  value(await answer(second, 'declined', 'Kinh phí đã ghi ở phần V'));
  value(await close(planId));
  expect(refusalOf(await say(planId, worker!, 'Muộn'))).toBe('no-consultation');

  const rounds = await consultationsOf(opened.db, ward.authorityId, planId);
  expect(rounds[0]?.comments.map(({ partWords, text, answer: given }) => [partWords, text, given?.what])).toEqual([
    [`Nhiệm vụ 1: ${plan.duties[0]!.text}`, 'Bổ sung thời hạn', 'accepted'],
    ['Toàn bộ dự thảo', 'Nên thêm kinh phí', 'declined'],
  ]);
  expect((await historyOf(opened.db, ward.authorityId, 'plan', planId)).map(({ action }) => action).slice(1)).toEqual([
    ...['plan.comments-asked', 'plan.commented', 'plan.commented', 'plan.agreed'],
    ...['plan.comment-answered', 'plan.comment-answered', 'plan.comments-closed'],
  ]);
  const authority = { name: plan.issuer, placeName: 'Sao Mai', abbreviation: 'UBND', isDemo: false };
  const paper = commentsPaper({ title: plan.title, rounds, unit: () => 'Phòng Thử', authority, today });
  const extracted = await extract(await compose(paper), 'gop-y.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  expect(read(extracted.value).document).toMatchObject({ kind: 'report', number: '/BC-UBND' });
  expect(JSON.stringify(extracted.value)).toContain('Kinh phí đã ghi ở phần V');
  const ofRoom = commentsPaper({
    title: plan.title,
    rounds,
    unit: () => 'Phòng Thử',
    authority,
    drafting: 'Phòng Văn hóa - Xã hội',
    today,
  });
  expect(ofRoom).toMatchObject({
    letterhead: { superior: plan.issuer, issuer: 'Phòng Văn hóa - Xã hội' },
    symbol: { suffix: 'BC-VHXH' },
    to: [plan.issuer],
    signer: { as: 'head', head: 'Trưởng phòng' },
  });
});

test('only units that are asked answer, once each; what cannot be asked is refused, all at once', async () => {
  const planId = await draft();
  expect(refusalOf(await say(planId, worker!, 'Sớm quá'))).toBe('no-consultation');
  const wrong = await ask(planId, today.subtract({ days: 1 }), ['01900000-0000-7000-8000-000000000000' as UnitId]);
  expect(wrong.ok ? [] : [wrong.refusal, ...(wrong.refusal.others ?? [])].map(({ code }) => code)).toEqual(['unknown-unit', 'due-is-over']);
  expect(refusalOf(await ask(planId, today, []))).toBe('nobody-is-asked');
  value(await ask(planId, today));
  expect(refusalOf(await ask(planId))).toBe('consultation-is-open');
  expect(refusalOf(await say(planId, stranger!, 'Không được hỏi'))).toBe('not-asked');
  expect(refusalOf(await say(planId, worker!, 'Sai chỗ', 'duty:khong-co'))).toBe('unknown-part');
  value(await say(planId, worker!, 'Một ý'));
  expect(refusalOf(await say(planId, worker!, 'Một ý'))).toBe('said-already');
  expect(refusalOf(await run(worker!, (tx) => agreeToDraft(tx, on(planId, worker!))))).toBe('unit-has-comments');
});

test('a draft that is open to comments is neither submitted nor issued; two rounds at once are one', async () => {
  const planId = await draft();
  const asking = {
    work: { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now },
    command: (tx: Tx) => askForComments(tx, on(planId, owner), { unitIds: [room!], dueOn: today }),
  };
  const both = await atOnce(opened.db, asking, asking);
  expect([both.first.ok, refusalOf(both.second), both.waited]).toEqual([true, 'consultation-is-open', true]);
  expect(refusalOf(await run(owner, (tx) => submitPlan(tx, on(planId, owner), { leaderId: owner.officerId })))).toBe(
    'consultation-is-open',
  );
  const signed = { symbol: '80/KH-UBND', issuedOn: today, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu', today };
  expect(refusalOf(await run(owner, (tx) => issuePlan(tx, { ...on(planId, owner), ...signed })))).toBe('consultation-is-open');
  const held = await blockingIssue(opened.db, (await planOf(opened.db, owner.authorityId, planId))!, owner, today);
  expect(held.map(({ code }) => code)).toContain('consultation-is-open');
  value(await close(planId));
  value(await run(owner, (tx) => issuePlan(tx, { ...on(planId, owner), ...signed })));
});
