import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { messagesOf } from '#features/messages/server/index.ts';
import { endDay, keepDay } from '#features/calendar/server/index.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aCode } from '#root/testing/rooms/citizens/citizens.ts';
import {
  aGivenPetition,
  aPetition,
  anAnsweredPetition,
  aPetitionSaid,
  doing,
  installKey,
  sending,
  sortedTo,
} from '#root/testing/rooms/citizens/petitions.ts';
import { explanation } from '../explain.ts';
import type { PetitionId } from '../petition.ts';
import { maySeePetition } from '../policy.ts';
import { ownPetition } from '../public/own.ts';
import * as acts from './index.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
const accusedRoom = await aUnit(db, ward);
const accused = await anOfficer(db, ward, { roles: ['performer'], unitId: accusedRoom });
const at = async (id: PetitionId) => (await acts.petitionOf(db, authorityId, id))!;
const asking = (moment = now) => ({ authorityId, installKey, today, now: moment });
const draft = (actor: Actor, id: PetitionId, on = today, apology?: string) =>
  doing(db, actor, (tx, by) => acts.draftAnswer(tx, by, id, { answer: 'Đã thay bóng đèn.', apology }), on);
const approve = (actor: Actor, id: PetitionId, on = today) => doing(db, actor, (tx, by) => acts.approveAnswer(tx, by, id), on);
const heard = async (actor: Actor) =>
  (await messagesOf(db, actor, { locale: 'vi', limit: 50 })).messages.map(({ title, address }) => `${title} ${address}`);

test('what is sent asks for what its mode asks; the same form again is the same petition, the same words are told apart to nobody', async () => {
  expect(refusalOf(await sending(db, authorityId, { mode: 'named', name: undefined }))).toBe('no-name');
  expect(refusalOf(await sending(db, authorityId, { mode: 'hidden', name: undefined, phone: undefined }))).toBe('no-contact');
  expect(refusalOf(await sending(db, authorityId, { mode: 'anonymous' }))).toBe('named-anonymous');
  expect(refusalOf(await sending(db, authorityId, { wantsNews: true }))).toBe('no-email');
  const [code, said] = [aCode(), aPetitionSaid()];
  const first = await aPetition(db, authorityId, said, { code });
  expect(await aPetition(db, authorityId, said, { code })).toBe(first);
  expect(refusalOf(await sending(db, authorityId, said))).toBe('petition-there-already');
  // One from before there were marks is found as well.
  await opened.owner.updateTable('petition').set({ words_mark: null }).where('id', '=', first).execute();
  expect(refusalOf(await sending(db, authorityId, said))).toBe('petition-there-already');
  expect(await at(first)).toMatchObject({ state: 'received', dueOn: day('2026-06-08'), forwardDueOn: day('2026-06-08') });
  expect(await heard(clerk)).toContain(`Có phản ánh, kiến nghị mới /lam-viec/phan-anh/${first}`);
});

test('who sent it is sealed under a key of its own, stands in no other table, no log and no message, and opens no more once the key is gone', async () => {
  const id = await aPetition(db, authorityId, {
    name: 'Nguyễn Rất Riêng',
    phone: '0987 111 222',
    email: 'rieng@example.vn',
    wantsNews: true,
  });
  value(await doing(db, owner, (tx, by) => acts.sortPetition(tx, by, id, sortedTo(room))));
  await db.deleteFrom('citizen_letter').where('address', '=', 'rieng@example.vn').execute();
  const { rows: tables } = await sql<{
    name: string;
  }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'v') and has_table_privilege(c.oid, 'select')`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{
      held: boolean;
    }>`select exists (select 1 from ${sql.table(name)} t where t::text ~ 'Rất Riêng|0987 111 222|rieng@') as held`.execute(db);
    if (rows[0]?.held) found.push(name);
  }
  expect([tables.length > 200, found]).toEqual([true, []]);
  expect((await acts.senderOf(db, asking(), id))?.sender).toMatchObject({ name: 'Nguyễn Rất Riêng', email: 'rieng@example.vn' });
  const { person, sealed } = await db
    .selectFrom('petition_sender')
    .select(['person_key_of as person', 'sealed'])
    .where('petition_id', '=', id)
    .executeTakeFirstOrThrow();
  value(
    await processing(db, authorityId, (tx) =>
      acts.forgetMe(tx, asking(), undefined).then(async () => acts.forgetMe(tx, asking(), (await at(id)).code)),
    ),
  );
  expect(sealed).not.toBeNull();
  expect(await db.selectFrom('person_key').select('person_id').where('person_id', '=', person).execute()).toEqual([]);
  expect(await acts.senderOf(db, asking(), id)).toMatchObject({ sender: undefined, erasedFor: 'wish' });
});

test('the unit complained of sees neither the petition nor who sent it, is told nothing and is not the one to deal with it', async () => {
  const sorted = { kind: 'behaviour', aboutUnitId: accusedRoom } as const;
  const before = await heard(accused);
  const id = await aPetition(db, authorityId, { kind: 'behaviour', mayPass: true });
  expect(refusalOf(await doing(db, owner, (tx, by) => acts.sortPetition(tx, by, id, sortedTo(accusedRoom, sorted))))).toBe('same-unit');
  value(await doing(db, owner, (tx, by) => acts.sortPetition(tx, by, id, sortedTo(room, sorted))));
  const it = await at(id);
  const knows = async (actor: Actor) => (await acts.senderFor(db, actor, installKey, it))?.sender?.name;
  expect([maySeePetition(accused, it), await knows(accused), await heard(accused)]).toEqual([false, undefined, before]);
  expect([await knows(worker), await knows(clerk)]).toEqual(['Người Gửi Thử', 'Người Gửi Thử']);
  // Also where the same person receives petitions: the words are read, the name is not.
  const both = { ...clerk, posts: [...clerk.posts, { unitId: accusedRoom, role: 'performer' }] };
  expect([maySeePetition(both, it), await knows(both)]).toEqual([true, undefined]);
  // And nobody there says that it is about another, so as to read the name.
  const freed = sortedTo(room, { ...sorted, aboutUnitId: undefined });
  expect(refusalOf(await doing(db, both, (tx, by) => acts.sortPetition(tx, by, id, freed)))).toBe('not-about-yours');
  for (const act of [
    (tx: never, by: never) => acts.noteInside(tx, by, id, 'Ghi chú'),
    (tx: never, by: never) => acts.draftAnswer(tx, by, id, { answer: 'Không đúng' }),
  ])
    expect(refusalOf(await doing(db, accused, act as never))).toBe('unknown-petition');
  expect(await heard(chair)).toContain(`Có phản ánh về thái độ, cách làm việc /lam-viec/phan-anh/${id}`);
  const quiet = await aGivenPetition(db, owner, room, { mayPass: false });
  const hidden = await aGivenPetition(db, owner, room, { mode: 'hidden', mayPass: true });
  expect(await acts.senderFor(db, worker, installKey, await at(quiet))).toBeUndefined();
  expect(await acts.senderFor(db, clerk, installKey, await at(hidden))).toBeUndefined();
});

test('is answered by the unit and approved by another leader, late only with an apology; it is told, rated once and closed', async () => {
  const code = aCode();
  const id = await aPetition(db, authorityId, { email: 'nguoi@example.vn', wantsNews: true }, { code });
  expect(refusalOf(await draft(owner, id))).toBe('not-open');
  value(await doing(db, owner, (tx, by) => acts.sortPetition(tx, by, id, sortedTo(room))));
  expect(refusalOf(await approve(chair, id))).toBe('not-open');
  expect(refusalOf(await draft(accused, id))).toBe('unknown-petition');
  const late = day('2026-06-10');
  expect(refusalOf(await draft(worker, id, late))).toBe('apology-due');
  value(await draft(owner, id, late, 'Xin lỗi vì chậm trả lời.'));
  expect(refusalOf(await approve(owner, id, late))).toBe('own-draft');
  expect(refusalOf(await approve(worker, id, late))).toBe('may-not-approve');
  value(await doing(db, chair, (tx, by) => acts.returnAnswer(tx, by, id, 'Nêu ngày'), late));
  value(await draft(worker, id, late, 'Xin lỗi vì trả lời chậm.'));
  value(await approve(owner, id, late));
  const letters = await db.selectFrom('citizen_letter').select('body').where('address', '=', 'nguoi@example.vn').orderBy('id').execute();
  expect([
    letters.length,
    letters[1]?.body.includes('Xin lỗi vì trả lời chậm'),
    letters.some(({ body }) => body.includes(acts.pinOf(installKey, authorityId, code))),
  ]).toEqual([2, true, false]);
  const rate = () => processing(db, authorityId, (tx) => acts.ratePetition(tx, { ...asking(), today: late }, code, { rating: 4 }));
  value(await rate());
  expect(refusalOf(await rate())).toBe('rated-already');
  const it = await at(id);
  expect(it).toMatchObject({ state: 'closed', rating: 4, answeredOn: late });
  const steps = await acts.stepsOf(db, authorityId, id);
  const own = ownPetition(it, {
    locale: 'vi',
    today: late,
    steps,
    photos: 0,
    sender: undefined,
    agreed: [],
    counting: [],
    into: undefined,
  });
  expect(JSON.stringify(own)).not.toMatch(/Nêu ngày|Soạn trả lời/);
  expect(own.clock).toContain('chậm so với hạn 08/06/2026');
});

test('refused or hidden only with a reason and by two people; it stays in the register and is counted, and is public no more', async () => {
  const shown = await anAnsweredPetition(db, owner, chair, room);
  value(await doing(db, owner, (tx, by) => acts.showPetition(tx, by, shown, { shownBody: 'Đèn không sáng.', shownAnswer: 'Đã thay.' })));
  const open = await aPetition(db, authorityId);
  const isPublic = async (id: PetitionId) =>
    (
      await opened.publicDb
        .selectFrom(sql`public_petition`.as('p') as never)
        .select(sql`1`.as('one'))
        .where(sql<boolean>`id = ${id}`)
        .execute()
    ).length === 1;
  const want = (id: PetitionId, actor = owner) =>
    doing(db, actor, (tx, by) => acts.wantEnd(tx, by, id, { ground: 'insult', reason: 'Có lời xúc phạm' }));
  const decide = (id: PetitionId, actor: Actor) => doing(db, actor, (tx, by) => acts.approveEnd(tx, by, id));
  expect(refusalOf(await want(open, worker))).toBe('may-not-receive');
  expect(await isPublic(shown)).toBe(true);
  for (const id of [shown, open]) {
    value(await want(id));
    expect(refusalOf(await want(id))).toBe('end-waits');
    expect(refusalOf(await decide(id, owner))).toBe('own-end');
    expect(refusalOf(await decide(id, clerk))).toBe('may-not-approve');
    value(await decide(id, chair));
  }
  expect([(await at(open)).state, (await at(shown)).state, await isPublic(shown)]).toEqual(['refused', 'answered', false]);
  const { hidden, refused } = await acts.petitionFigures(db, authorityId, { year: 2026, ...asOfToday(today) });
  expect([hidden, refused]).toEqual([1, 1]);
  expect((await acts.petitionsOf(db, authorityId, { state: 'hidden' })).map(({ id }) => id)).toEqual([shown]);
  value(await doing(db, chair, (tx, by) => acts.unhidePetition(tx, by, shown)));
  expect(await isPublic(shown)).toBe(true);
});

test('is shown where its sender allowed it, and not while a telephone stands in it', async () => {
  const show = (id: PetitionId, shownBody: string, shownAnswer = 'Đã thay.') =>
    doing(db, owner, (tx, by) => acts.showPetition(tx, by, id, { shownBody, shownAnswer }));
  const allowed = await anAnsweredPetition(db, owner, chair, room);
  expect(refusalOf(await show(allowed, 'Gọi tôi số 0912 345 678'))).toBe('still-personal');
  expect(refusalOf(await show(allowed, 'Đèn tắt.', 'Gửi về a@example.vn'))).toBe('still-personal');
  value(await show(allowed, 'Đèn tắt, gọi [điện thoại].'));
  expect(refusalOf(await show(await anAnsweredPetition(db, owner, chair, room, { mayShow: false }), 'Đèn tắt.'))).toBe(
    'showing-not-allowed',
  );
  expect(refusalOf(await show(await anAnsweredPetition(db, owner, chair, room, {}, { publicTitle: undefined }), 'Đèn tắt.'))).toBe(
    'no-public-title',
  );
  expect(refusalOf(await show(await aGivenPetition(db, owner, room), 'Đèn tắt.'))).toBe('not-open');
});

test('the clock stands while more is asked for, moves with a new holiday and says so, and tells the chair once when it is late', async () => {
  const code = aCode();
  const id = await aPetition(db, authorityId, { kind: 'procedure' }, { code });
  expect((await at(id)).dueOn.toString()).toBe('2026-06-22');
  value(await doing(db, clerk, (tx, by) => acts.askForMore(tx, by, id, 'Gửi rõ tên thủ tục')));
  const back = day('2026-06-03');
  value(await processing(db, authorityId, (tx) => acts.supplyMore(tx, { ...asking(), today: back }, code, 'Đăng ký khai sinh')));
  expect((await at(id)).dueOn.toString()).toBe('2026-06-24');
  const holiday = day('2026-06-09');
  value(await acting(db, chair, (tx) => keepDay(tx, holiday, { isOff: true, name: 'Nghỉ thử', source: 'Thông báo thử' })));
  const later = now.add({ hours: 24 * 3 });
  expect(await acts.keepPetitions(db, authorityId, { now: later, days: 90, installKey })).toMatchObject({
    moved: expect.any(Number) as number,
  });
  const it = await at(id);
  expect(it.dueOn.toString()).toBe('2026-06-25');
  const steps = await acts.stepsOf(db, authorityId, id);
  expect(steps.at(-1)).toMatchObject({
    kind: 'moved',
    note: 'Hạn đổi từ 24/06/2026 sang 25/06/2026 vì ngày nghỉ được ghi thêm hoặc bỏ.',
    isTold: true,
  });
  const said = explanation(it.receivedOn, it.term, await acts.daysOf(db, it, steps, back), 'vi').join(' ');
  for (const part of [
    '15 ngày làm việc',
    'đến hết ngày 25/06/2026',
    '09/06/2026: ngày nghỉ lễ',
    '02/06/2026 – 03/06/2026: chờ người gửi bổ sung',
  ])
    expect(said).toContain(part);
  value(await acting(db, chair, (tx) => endDay(tx, holiday, 'Thông báo bỏ', now)));
  const afterDue = now.add({ hours: 24 * 40 });
  expect((await acts.keepPetitions(db, authorityId, { now: afterDue, days: 90, installKey })).escalated).toBeGreaterThan(0);
  expect((await acts.keepPetitions(db, authorityId, { now: afterDue, days: 90, installKey })).escalated).toBe(0);
  expect(await heard(chair)).toContain(`Phản ánh đã quá hạn trả lời /lam-viec/phan-anh/${id}`);
});

test('senders are forgotten by rule after the answer, with those merged into it; a follower hears once', async () => {
  const id = await aGivenPetition(db, owner, room);
  const twin = await aPetition(db, authorityId, { email: 'hai@example.vn', wantsNews: true });
  const follow = (email: string) => processing(db, authorityId, (tx) => acts.followPetition(tx, asking(), id, email));
  value(await follow('theo@example.vn'));
  expect(refusalOf(await follow('THEO@example.vn'))).toBe('follows-already');
  const { number, year } = await at(id);
  expect(refusalOf(await doing(db, owner, (tx, by) => acts.mergePetition(tx, by, id, `${number}/${year}`)))).toBe('into-itself');
  expect(refusalOf(await doing(db, owner, (tx, by) => acts.mergePetition(tx, by, twin, '9999/2026')))).toBe('no-other-petition');
  value(await doing(db, owner, (tx, by) => acts.mergePetition(tx, by, twin, `${number}/${year}`)));
  value(await draft(worker, id));
  value(await approve(chair, id));
  expect(refusalOf(await follow('sau@example.vn'))).toBe('not-open');
  const letters = await db
    .selectFrom('citizen_letter')
    .select('address')
    .where('address', 'in', ['hai@example.vn', 'theo@example.vn'])
    .orderBy('address')
    .execute();
  expect(letters.map(({ address }) => address)).toEqual(['hai@example.vn', 'hai@example.vn', 'theo@example.vn']);
  expect(await db.selectFrom('petition_follower').select('sealed').where('petition_id', '=', id).execute()).toEqual([{ sealed: null }]);
  const forget = (days: number) => acts.keepPetitions(db, authorityId, { now: now.add({ hours: 24 * days }), days: 90, installKey });
  expect((await acts.senderOf(db, asking(), twin))?.sender).toBeDefined();
  await forget(89);
  expect((await acts.senderOf(db, asking(), twin))?.sender).toBeDefined();
  await forget(90);
  expect([(await acts.senderOf(db, asking(), id))?.erasedFor, (await acts.senderOf(db, asking(), twin))?.erasedFor]).toEqual([
    'rule',
    'rule',
  ]);
  expect((await acts.forgotten(db, authorityId)).count).toBeGreaterThan(1);
});
