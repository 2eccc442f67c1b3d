import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { day, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aCode } from '#root/testing/rooms/citizens/citizens.ts';
import { messagesOf } from '#features/messages/server/index.ts';
import {
  aGivenPetition,
  anUnhappyPetition,
  aPetition,
  aPetitionSaid,
  doing,
  installKey,
  sortedTo,
} from '#root/testing/rooms/citizens/petitions.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { isNotContent, type PetitionId } from '../petition.ts';
import { ownPetition } from '../public/own.ts';
import { petitionView, stepLines } from '../view.ts';
import { openPetition } from './citizen.ts';
import * as acts from './index.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const at = async (id: PetitionId) => (await acts.petitionOf(db, authorityId, id))!;
const asking = (moment = now) => ({ authorityId, installKey, today, now: moment });
const nobody = { locale: 'vi', today, steps: [], photos: 0, sender: undefined, agreed: [], counting: [], into: undefined } as const;

test('no guess tells whether a code exists: the same answer and the same questions, and after five any code waits', async () => {
  const [code, none] = [aCode(), aCode()];
  const id = await aPetition(db, authorityId, {}, { code });
  const asked: string[] = [];
  const ask = async (of: string | undefined, pin: string, moment = now) => {
    const done = await openPetition(db, asking(moment), { code: of, pin });
    asked.push(JSON.stringify(done.ok ? 'open' : done.refusal));
    return done.ok ? 'open' : done.refusal.code;
  };
  const pin = acts.pinOf(installKey, authorityId, code);
  const wrong = pin === '000000' ? '000001' : '000000';
  for (const of of [code, none]) for (let nth = 0; nth < 5; nth += 1) expect(await ask(of, wrong)).toBe('wrong-pin');
  expect(new Set(asked).size).toBe(1);
  expect([await ask(code, pin), await ask(none, wrong)]).toEqual(['tried-too-often', 'tried-too-often']);
  expect(new Set(asked).size).toBe(2);
  expect([await ask(undefined, pin), await ask(code, pin, now.add({ minutes: 61 }))]).toEqual(['wrong-pin', 'open']);
  expect(acts.codeOfPass(installKey, authorityId, acts.passFor(installKey, authorityId, code, 5), 6)).toBe(code);
  expect(acts.codeOfPass(installKey, authorityId, acts.passFor(installKey, authorityId, code, 5), 3_600_006)).toBeUndefined();
  expect(acts.codeOfPass(installKey, authorityId, `${none}.9999999999999.sai`, 6)).toBeUndefined();
  expect((await at(id)).code).toBe(code);
});

test('tries at once count each', async () => {
  const code = aCode();
  await aPetition(db, authorityId, {}, { code });
  const pin = acts.pinOf(installKey, authorityId, code);
  const wrong = pin === '000000' ? '000001' : '000000';
  const done = await Promise.all(Array.from({ length: 12 }, () => openPetition(db, asking(), { code, pin: wrong })));
  expect(done.filter((one) => refusalOf(one) === 'wrong-pin').length).toBe(5);
  expect(refusalOf(await openPetition(db, asking(), { code, pin }))).toBe('tried-too-often');
});

test('what was merged goes along when its petition is merged; who waited hears or is forgotten; what was merged since is refused no more', async () => {
  const [first, second, last, over] = [
    await aPetition(db, authorityId, { email: 'mot@example.vn', wantsNews: true }, { lang: 'en' }),
    await aGivenPetition(db, owner, room),
    await aGivenPetition(db, owner, room),
    await aPetition(db, authorityId),
  ];
  const merge = async (id: PetitionId, into: PetitionId) => {
    const { number, year } = await at(into);
    return doing(db, owner, (tx, by) => acts.mergePetition(tx, by, id, `${number}/${year}`));
  };
  value(await processing(db, authorityId, (tx) => acts.followPetition(tx, { ...asking(), lang: 'en' }, second, 'cho@example.vn')));
  value(await doing(db, owner, (tx, by) => acts.wantEnd(tx, by, second, { ground: 'spam', reason: 'Gửi trùng' })));
  value(await merge(first, second));
  value(await merge(second, last));
  expect((await at(first)).mergedIntoId).toBe(last);
  expect(refusalOf(await doing(db, chair, (tx, by) => acts.approveEnd(tx, by, second)))).toBe('not-open');
  value(await doing(db, worker, (tx, by) => acts.draftAnswer(tx, by, last, { answer: 'Đã thay bóng đèn.', apology: undefined })));
  value(await doing(db, chair, (tx, by) => acts.approveAnswer(tx, by, last)));
  const letters = db
    .selectFrom('citizen_letter')
    .select(['address', 'lang', 'subject'])
    .where('lang', '=', 'en')
    .orderBy('address')
    .orderBy('subject');
  expect((await letters.execute()).map(({ address, subject }) => `${address} ${subject.replace(/[A-Z0-9]{4}-.*/, '')}`)).toEqual([
    'cho@example.vn Answered: Đèn đường tổ 5 không sáng',
    'mot@example.vn Your petition was answered, code ',
    'mot@example.vn Your petition was received, code ',
  ]);
  expect(refusalOf(await merge(over, last))).toBe('other-over');
  const gone = await aGivenPetition(db, owner, room);
  value(await processing(db, authorityId, (tx) => acts.followPetition(tx, asking(), gone, 'bo@example.vn')));
  value(await merge(over, gone));
  value(await doing(db, owner, (tx, by) => acts.forwardPetition(tx, by, gone, { forwardedTo: 'Sở Tư pháp' })));
  await acts.keepPetitions(db, authorityId, { now: now.add({ hours: 24 * 91 }), days: 90, installKey });
  expect([(await acts.senderOf(db, asking(), over))?.erasedFor, (await acts.senderOf(db, asking(), gone))?.erasedFor]).toEqual([
    'rule',
    'rule',
  ]);
  expect(await db.selectFrom('petition_follower').select('sealed').where('sealed', 'is not', null).execute()).toEqual([]);
});

test('terms hold for what is received from their day; counted are what came, also from businesses, or nothing', async () => {
  const set = (days: number, sinceOn: string, actor = owner) =>
    doing(db, actor, (tx, by) =>
      acts.setTerm(tx, by, { kind: 'idea', days, isWorking: false, sinceOn: day(sinceOn), basis: '12/QĐ-UBND' }),
    );
  expect(refusalOf(await set(3, '2026-06-10', worker))).toBe('may-not-receive');
  value(await set(3, '2026-06-10'));
  expect(refusalOf(await set(4, '2026-06-10'))).toBe('term-later');
  const due = async (on: string) => (await at(await aPetition(db, authorityId, { kind: 'idea' }, { on: day(on) }))).dueOn.toString();
  expect([await due('2026-06-09'), await due('2026-06-10')]).toEqual(['2026-06-30', '2026-06-15']);
  const elsewhere = await anOffice({ placeName: 'Vân Hồ' });
  const of = elsewhere.ward.authorityId;
  const figures = () => acts.petitionFigures(elsewhere.opened.db, of, { year: 2026, ...asOfToday(day('2026-07-01')) });
  expect(await figures()).toMatchObject({ received: 0, asked: 0, advised: 0 });
  const asked = await aPetition(elsewhere.opened.db, of, { kind: 'business' });
  await aPetition(elsewhere.opened.db, of, {});
  value(
    await doing(
      elsewhere.opened.db,
      elsewhere.owner,
      (tx, by) => acts.forwardPetition(tx, by, asked, { forwardedTo: 'Sở Tư pháp' }),
      day('2026-06-09'),
    ),
  );
  expect(await figures()).toMatchObject({ received: 2, open: 1, late: 2, forwarded: 1, asked: 1, advised: 1, onTime: 0 });
});

test('an apology is public once its answer was approved, and tells of nobody', async () => {
  const id = await aGivenPetition(db, owner, room);
  const answer = (apology: string) => doing(db, worker, (tx, by) => acts.draftAnswer(tx, by, id, { answer: 'Đã thay bóng đèn.', apology }));
  const shown = async () =>
    (
      await sql<{ apology: string | null }>`select apology from public_petition where authority_id = ${authorityId} and id = ${id}`.execute(
        opened.publicDb,
      )
    ).rows[0]?.apology;
  expect(refusalOf(await answer('Xin lỗi ông, số 0912 345 678.'))).toBe('still-personal');
  value(await answer('Xin lỗi vì để chờ.'));
  expect(await shown()).toBeNull();
  value(await doing(db, chair, (tx, by) => acts.approveAnswer(tx, by, id)));
  expect(await shown()).toBe('Xin lỗi vì để chờ.');
});

test('who is forgotten stands in no letter that waits; a year that was mistyped is asked for again', async () => {
  const [code, email] = [aCode(), 'quen@example.vn'];
  await aPetition(db, authorityId, { email, wantsNews: true }, { code });
  await aPetition(db, authorityId, { email, wantsNews: true });
  const letters = async () =>
    (await db.selectFrom('citizen_letter').select('body').where('address', '=', email).execute()).map(({ body }) => body.includes(code));
  expect((await letters()).toSorted()).toEqual([false, true]);
  value(await processing(db, authorityId, (tx) => acts.forgetMe(tx, asking(), code)));
  expect(await letters()).toEqual([false]);
  const record = (on: string) =>
    doing(db, owner, (tx, by) =>
      acts.recordPetition(tx, { ...by, code: aCode() }, { ...aPetitionSaid(), way: 'phone', receivedOn: day(on) }),
    );
  expect([refusalOf(await record('0026-06-01')), refusalOf(await record('2016-06-01'))]).toEqual(['long-ago', 'long-ago']);
  value(await record('2025-12-30'));
});

test('the log says of each petition into which it was merged, also of those that went along', async () => {
  const [a, b, c] = [await aPetition(db, authorityId), await aPetition(db, authorityId), await aPetition(db, authorityId)];
  const merge = async (id: PetitionId, into: PetitionId) => {
    const { number, year } = await at(into);
    value(await doing(db, owner, (tx, by) => acts.mergePetition(tx, by, id, `${number}/${year}`)));
  };
  await merge(a, b);
  await merge(b, c);
  expect((await acts.stepsOf(db, authorityId, a)).map(({ kind }) => kind)).toEqual(['received', 'merged', 'merged']);
  expect((await at(a)).mergedIntoId).toBe(c);
  const logged = db.selectFrom('audit_entry').select('changes').where('object_id', '=', a).orderBy('sequence', 'desc').limit(1);
  expect(JSON.stringify((await logged.executeTakeFirstOrThrow()).changes)).toContain(c);
});

test('what was answered without a line for citizens still gets one, is shown by it, and nothing else is sorted any more', async () => {
  const id = await aGivenPetition(db, owner, room, {}, { publicTitle: undefined });
  value(await doing(db, worker, (tx, by) => acts.draftAnswer(tx, by, id, { answer: 'Đã thay bóng đèn.', apology: undefined })));
  value(await doing(db, chair, (tx, by) => acts.approveAnswer(tx, by, id)));
  const sort = (given: Parameters<typeof sortedTo>[1]) =>
    doing(db, owner, (tx, by) => acts.sortPetition(tx, by, id, sortedTo(room, given)));
  const show = () => doing(db, owner, (tx, by) => acts.showPetition(tx, by, id, { shownBody: 'Đèn tắt.', shownAnswer: 'Đã thay.' }));
  expect(refusalOf(await show())).toBe('no-public-title');
  expect(refusalOf(await sort({ kind: 'idea' }))).toBe('only-the-line');
  const before = await at(id);
  value(await sort({}));
  value(await show());
  expect(await at(id)).toMatchObject({ state: 'answered', dueOn: before.dueOn, publicTitle: 'Đèn đường tổ 5 không sáng' });
  expect(refusalOf(await sort({ publicTitle: undefined }))).toBe('only-the-line');
});

test('who is not content leaves it open: unit, receivers and chair are told, the clerk does not close it, a leader answers further', async () => {
  const id = await anUnhappyPetition(db, owner, chair, room);
  const it = await at(id);
  expect([it.state, isNotContent(it)]).toEqual(['answered', true]);
  const told = `Người gửi không hài lòng với trả lời /lam-viec/phan-anh/${id}`;
  for (const actor of [owner, chair, worker]) {
    const { messages } = await messagesOf(db, actor, { locale: 'vi', limit: 50 });
    expect(messages.map(({ title, address }) => `${title} ${address}`)).toContain(told);
  }
  const view = petitionView(it, { locale: 'vi', today, unitName: () => null });
  expect(view.state).toEqual({ tone: 'late', word: 'Đã trả lời, người gửi không hài lòng' });
  const waiting = await acts.petitionsOf(db, authorityId, { state: 'waiting' });
  expect(waiting.map((one) => one.id)).toContain(id);
  await acts.keepPetitions(db, authorityId, { now: now.add({ hours: 24 * 40 }), days: 900, installKey });
  expect((await at(id)).state).toBe('answered');
  expect(refusalOf(await doing(db, owner, (tx, by) => acts.closePetition(tx, by, id)))).toBe('reply-due');
  expect(refusalOf(await doing(db, worker, (tx, by) => acts.replyFurther(tx, by, id, 'Đã thay lại.')))).toBe('may-not-approve');
  value(await doing(db, chair, (tx, by) => acts.replyFurther(tx, by, id, 'Đã thay lại bóng đèn.')));
  expect(refusalOf(await doing(db, chair, (tx, by) => acts.replyFurther(tx, by, id, 'Lần nữa.')))).toBe('not-open');
  const [done, steps] = [await at(id), await acts.stepsOf(db, authorityId, id)];
  expect([done.state, isNotContent(done)]).toEqual(['closed', false]);
  const own = ownPetition(done, { ...nobody, steps });
  expect(own.steps.find(({ what }) => what === 'Trả lời thêm')?.note).toBe('Đã thay lại bóng đèn.');
  expect(stepLines(steps, 'vi').map(({ who, what }) => [what, who])).toContainEqual(['Người gửi đánh giá', 'Người gửi']);
});

test('who was refused reads the ground and the reason in words; the card says that a refusal is only wanted while it waits', async () => {
  const id = await aPetition(db, authorityId);
  value(await doing(db, owner, (tx, by) => acts.wantEnd(tx, by, id, { ground: 'spam', reason: 'Tờ rơi quảng cáo khóa học.' })));
  const wanted = petitionView(await at(id), { locale: 'vi', today, unitName: () => null });
  expect([wanted.end?.title, wanted.state.word]).toEqual(['Đề nghị không tiếp nhận', 'Đề nghị không tiếp nhận, chờ quyết định']);
  value(await doing(db, chair, (tx, by) => acts.approveEnd(tx, by, id)));
  const it = await at(id);
  expect(petitionView(it, { locale: 'vi', today, unitName: () => null }).end?.title).toBe('Không tiếp nhận');
  expect(ownPetition(it, nobody).refused).toEqual(['Quảng cáo, thư rác', 'Tờ rơi quảng cáo khóa học.']);
});
