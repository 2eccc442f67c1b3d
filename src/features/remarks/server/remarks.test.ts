import { expect, test } from 'vitest';
import { messagesOf, sendToCitizens, withCitizenLetters, type Outcome } from '#features/messages/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aCode, aRemark } from '#root/testing/rooms/citizens/citizens.ts';
import { maySeeRemark } from '../policy.ts';
import { codeFrom, codeIn, subjectOf, type RemarkId } from '../remark.ts';
import { ownRemark, remarkView } from '../view.ts';
import { pageWords } from '../words.ts';
import { answerRemark, castVote, eraseSenders, handRemark, remarkFigures, remarkOf, remarksOf, reportFault, votesSince } from './index.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const other = await aUnit(db, ward);
const stranger = await anOfficer(db, ward, { unitId: other, roles: ['performer'] });

const answer = (by: Actor, id: RemarkId, given: { isShown?: boolean; became?: 'fixed' | 'no-fault' } = {}, at = now) =>
  acting(
    db,
    by,
    (tx) => answerRemark(tx, { actor: by, today, now: at }, id, { became: 'fixed', answer: 'Đã sửa số máy', isShown: false, ...given }),
    at,
  );
const heardBy = async (actor: Actor) => (await messagesOf(db, actor, { locale: 'vi', limit: 50 })).messages.map(({ address }) => address);

test('a report reaches the unit that keeps the page, or the owner of the plan where nobody does', async () => {
  const own = await aRemark(db, authorityId, { unitId: room, address: '/hoat-dong' });
  const common = await aRemark(db, authorityId);
  expect(await heardBy(worker)).toContain(`/lam-viec/trang-cong-khai/gop-y/${own}`);
  expect(await heardBy(owner)).toContain(`/lam-viec/trang-cong-khai/gop-y/${common}`);
  expect(await heardBy(worker)).not.toContain(`/lam-viec/trang-cong-khai/gop-y/${common}`);
  const found = (await remarkOf(db, authorityId, own))!;
  expect([found.subject, found.state]).toEqual(['activity', 'open']);
  expect([worker, owner, chair, stranger].map((actor) => maySeeRemark(actor, found))).toEqual([true, true, true, false]);
});

test('is answered once, by who keeps the page, and shown only where its sender allowed it', async () => {
  const id = await aRemark(db, authorityId, { unitId: room, mayShow: false });
  expect(refusalOf(await answer(stranger, id))).toBe('not-your-remark');
  expect(refusalOf(await answer(worker, id, { isShown: true }))).toBe('not-allowed');
  value(await answer(worker, id, { became: 'no-fault' }));
  expect(refusalOf(await answer(owner, id))).toBe('answered-already');
  expect(await remarkOf(db, authorityId, id)).toMatchObject({ state: 'no-fault', answer: { text: 'Đã sửa số máy', isShown: false } });
});

test('two answers at once make one', async () => {
  const id = await aRemark(db, authorityId);
  const send = (actor: Actor) => ({
    work: { authorityId, actor: `officer:${actor.officerId}`, at: now },
    command: (tx: Parameters<typeof answerRemark>[0]) =>
      answerRemark(tx, { actor, today, now }, id, { became: 'fixed', answer: `Của ${actor.officerId}`, isShown: false }),
  });
  const { first, second } = await atOnce(db, send(owner), send(chair));
  expect([first, second].map(refusalOf)).toEqual([undefined, 'answered-already']);
});

test('is handed to another unit by who leads, which then answers', async () => {
  const id = await aRemark(db, authorityId);
  const hand = (by: Actor, unitId = other) => acting(db, by, (tx) => handRemark(tx, { actor: by, today, now }, id, unitId));
  expect(refusalOf(await hand(worker))).toBe('may-not-hand-on');
  value(await hand(owner));
  expect(await heardBy(stranger)).toContain(`/lam-viec/trang-cong-khai/gop-y/${id}`);
  value(await answer(stranger, id));
});

test('who has the code reads what became of it and nothing of officers; the address of its sender goes some time after the answer', async () => {
  const code = aCode();
  const id = await aRemark(db, authorityId, { code, email: 'ban-doc@example.vn', unitId: room });
  value(await answer(worker, id));
  const [found] = await remarksOf(db, authorityId, { code, limit: 1 });
  const own = JSON.stringify(ownRemark(found!, 'vi'));
  expect(own).toContain('Đã sửa số máy');
  expect([own.includes(worker.fullName), own.includes('ban-doc')]).toEqual([false, false]);
  expect(await eraseSenders(db, authorityId, { now: now.add({ hours: 24 * 89 }), days: 90 })).toBe(0);
  expect(await eraseSenders(db, authorityId, { now: now.add({ hours: 24 * 90 }), days: 90 })).toBe(1);
  expect(await eraseSenders(db, authorityId, { now: now.add({ hours: 24 * 91 }), days: 90 })).toBe(0);
  expect(await remarkOf(db, authorityId, id)).toMatchObject({ email: null, state: 'fixed' });
});

type Sent = Record<'address' | 'subject' | 'text', string>;
async function mailRound(at = now, outcome: Outcome = { state: 'sent' }): Promise<Sent[]> {
  const sent: Sent[] = [];
  const post = ({ to, subject, text }: { to: string | { address: string }; subject: string; text: string }) => {
    sent.push({ address: typeof to === 'string' ? to : to.address, subject, text });
    return Promise.resolve(outcome);
  };
  const writing = { db, authorityId, authority: 'UBND Mẫu', base: 'https://mau.example.vn', now: () => at, isOver: () => false };
  await sendToCitizens(writing, { post, close: () => undefined });
  return sent;
}

test('who left an e-mail gets the code and the answer, each once; nothing of it is logged', async () => {
  await mailRound();
  const code = aCode();
  const id = await aRemark(db, authorityId, { code, email: 'bao.sai@example.vn' });
  expect(await withCitizenLetters(db, now)).toContain(authorityId);
  const [receipt, ...more] = await mailRound();
  expect(more).toEqual([]);
  expect(receipt).toMatchObject({ address: 'bao.sai@example.vn' });
  expect(receipt?.text).toContain(`https://mau.example.vn/gop-y/${code}`);
  expect(await mailRound()).toEqual([]);
  value(await answer(owner, id));
  const later = { state: 'later', reason: 'temporary', detail: '' } as const;
  expect((await mailRound(now, later)).map(({ text }) => text.includes('Đã sửa số máy'))).toEqual([true]);
  expect(await mailRound(now)).toEqual([]);
  expect(await mailRound(now.add({ minutes: 2 }))).toHaveLength(1);
  expect(await mailRound(now.add({ hours: 9 }))).toEqual([]);
  const logged = await db.selectFrom('audit_entry').select('changes').where('authority_id', '=', authorityId).execute();
  expect(JSON.stringify(logged)).not.toContain('bao.sai@');
});

test('who wrote on the English pages is written to in English, with the English page; the answer stands as it was written', async () => {
  await mailRound();
  const code = aCode();
  const id = await aRemark(db, authorityId, { code, email: 'reader@example.vn', lang: 'en' });
  const [receipt] = await mailRound();
  expect(receipt).toMatchObject({ subject: `Your report was received, code ${code}` });
  expect(receipt?.text).toContain(`Read it on the public pages: https://mau.example.vn/en/gop-y/${code}`);
  expect(receipt?.text).not.toContain('Cơ quan');
  value(await answer(owner, id));
  const [told] = await mailRound();
  expect(told?.subject).toBe(`Your report was answered, code ${code}`);
  expect(told?.text).toMatch(/The answer to your report[\s\S]*Đã sửa số máy/);
});

test('an address hears at most five times a day that a report came, and what could not leave for a week is dropped', async () => {
  for (let nth = 0; nth < 7; nth += 1) await aRemark(db, authorityId, { email: 'bi.quay@example.vn' });
  expect((await mailRound(now, { state: 'later', reason: 'temporary', detail: '' })).length).toBe(5);
  expect(await mailRound(now.add({ hours: 24 * 8 }))).toEqual([]);
  expect(await withCitizenLetters(db, now.add({ hours: 24 * 9 }))).not.toContain(authorityId);
});

test('is counted: open, late, answered and the median of days; late is said on the sixteenth day', async () => {
  const elsewhere = await anOffice({ placeName: 'Vân Hồ' });
  const of = elsewhere.ward.authorityId;
  for (const days of [1, 3, 20]) {
    const id = await aRemark(elsewhere.opened.db, of);
    const at = now.add({ hours: 24 * days });
    value(await acting(elsewhere.opened.db, elsewhere.owner, (tx) => answerRemark(tx, { actor: elsewhere.owner, today, now: at }, id, { became: 'fixed', answer: 'Xong', isShown: false }), at)); // prettier-ignore
  }
  const open = (await remarkOf(elsewhere.opened.db, of, await aRemark(elsewhere.opened.db, of)))!;
  const figures = (at: Temporal.Instant) => remarkFigures(elsewhere.opened.db, of, { now: at, days: 15 });
  expect(await figures(now)).toEqual({ open: 1, overdue: 0, answered: 3, medianDays: 3 });
  expect((await figures(now.add({ hours: 24 * 16 }))).overdue).toBe(1);
  const toneOn = (days: number) => remarkView(open, { unit: null, today: today.add({ days }), locale: 'vi' }).tone;
  expect([toneOn(15), toneOn(16)]).toEqual(['soon', 'late']);
});

test('votes are counted by page and day, without who cast them', async () => {
  const cast = (address: string, isUseful: boolean) => castVote(db, { authorityId, on: today, address, isUseful });
  await cast('/lien-he', true);
  await cast('/lien-he', true);
  await cast('/bao-cao', false);
  expect(await votesSince(db, authorityId, today)).toEqual([
    { address: '/bao-cao', useful: 0, useless: 1 },
    { address: '/lien-he', useful: 2, useless: 0 },
  ]);
});

test('a code is read as people type it, and an address tells what a page is about', () => {
  const code = codeFrom(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 250]));
  expect(codeIn(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
  expect([codeIn('ABC'), codeIn('')]).toEqual([undefined, undefined]);
  const subjects = [
    '/',
    '/ke-hoach/2026',
    '/ke-hoach/2026/nhiem-vu/x',
    '/hoat-dong/x',
    '/gioi-thieu/lich-su',
    '/thu-tuc/1.001193',
    '/tin-tuc',
    '/tim-kiem',
  ].map(subjectOf);
  expect(subjects).toEqual(['home', 'plan', 'duty', 'activity', 'site-page', 'procedure', 'story', 'page']);
  expect([pageWords('home', '/', 'en'), pageWords('plan', '/ke-hoach/2026', 'vi')]).toEqual(['Home page', 'Kế hoạch (/ke-hoach/2026)']);
});

test('the same is taken once while it waits, and no more than two hundred come in a day', async () => {
  const text = 'Số máy bàn không đúng';
  const send = (said: string) =>
    processing(db, authorityId, (tx) =>
      reportFault(
        tx,
        { authorityId, today, now, code: aCode(), address: '/lien-he', unitId: null },
        { text: said, mayShow: false, email: undefined },
      ),
    );
  value(await send(text));
  expect(refusalOf(await send(` ${text.toUpperCase()} `.trim()))).toBe('reported-already');
  const left = 200 - (await remarksOf(db, authorityId, { isOpen: true, limit: 1000 })).length;
  await db
    .insertInto('remark')
    .values(
      Array.from({ length: left }, (_, nth) => ({
        ...{ authority_id: authorityId, code: `FULL-${nth}`, address: '/', subject: 'home', text: `Lần ${nth}` },
        ...{ may_show: false, received_at: now },
      })),
    )
    .execute();
  expect(refusalOf(await send('Một chỗ nữa'))).toBe('too-many-reports');
  expect(refusalOf(await processing(db, authorityId, (tx) => reportFault(tx, { authorityId, today, now: now.add({ hours: 25 }), code: aCode(), address: '/', unitId: null }, { text: 'Hôm sau', mayShow: false, email: undefined })))).toBeUndefined(); // prettier-ignore
});
