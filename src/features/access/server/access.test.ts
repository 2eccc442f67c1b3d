import { expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aCode, anAccessRequest } from '#root/testing/rooms/citizens/citizens.ts';
import { maySeeRequest } from '../policy.ts';
import { dueOf, type AccessRequestId } from '../request.ts';
import { accessView, ownRequest } from '../view.ts';
import { accessFigures, askForInformation, assessRequest, eraseRequesters, extendRequest, recordRequest, requestOf, requestsOf, settleRequest } from './index.ts'; // prettier-ignore

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
const by = (actor: Actor, on = today) => ({ actor, today: on, now });
const assess = (actor: Actor, id: AccessRequestId, input: { isComplex: boolean; unitId?: typeof room }) =>
  acting(db, actor, (tx) => assessRequest(tx, by(actor), id, { unitId: undefined, ...input }));
const extend = (actor: Actor, id: AccessRequestId) => acting(db, actor, (tx) => extendRequest(tx, by(actor), id, 'Phải hỏi sở'));
const settle = (actor: Actor, id: AccessRequestId, given: object = {}, on = today) =>
  acting(db, actor, (tx) => settleRequest(tx, by(actor, on), id, { became: 'given', ground: undefined, answer: 'Đã gửi', ...given }));
const at = async (id: AccessRequestId) => (await requestOf(db, authorityId, id))!;

test('the terms run in working days by how it came and how hard it is', () => {
  const none = new Map<string, boolean>();
  const on = (way: 'electronic' | 'direct' | 'post', isComplex: boolean) => dueOf(way, isComplex, day('2026-06-01'), none).toString();
  expect([on('electronic', false), on('electronic', true)]).toEqual(['2026-06-04', '2026-06-22']);
  expect([on('direct', false), on('direct', true)]).toEqual(['2026-06-01', '2026-06-15']);
  expect([on('post', false), on('post', true)]).toEqual(['2026-06-08', '2026-06-22']);
});

test('what comes in is numbered within its year and told to the clerk; two at once take two numbers', async () => {
  const first = await anAccessRequest(db, authorityId);
  expect((await messagesOf(db, clerk, { locale: 'vi', limit: 9 })).messages.map(({ address }) => address)).toContain(
    `/lam-viec/trang-cong-khai/yeu-cau/${first}`,
  );
  const input = { wanted: 'Lịch phát', purpose: 'Biết', delivery: 'read' as const, name: 'A', address: 'Tổ 2' };
  const send = (name: string) => ({
    work: { authorityId, actor: 'citizen', at: now },
    command: (tx: Parameters<typeof askForInformation>[0]) =>
      askForInformation(tx, { authorityId, today, now, code: aCode() }, { ...input, name }),
  });
  const { first: one, second: two } = await atOnce(db, send('A'), send('B'));
  const numbers = await Promise.all([value(one), value(two)].map(async (id) => (await at(id)).number));
  expect(numbers.toSorted()).toEqual([2, 3]);
  const again = await acting(db, owner, (tx) => askForInformation(tx, { authorityId, today, now, code: aCode() }, input));
  expect(refusalOf(again)).toBe('requested-already');
});

test('by e-mail only with one; in person only by who writes the register, and not of a day to come', async () => {
  const input = { wanted: 'Bản đồ', purpose: 'Biết', delivery: 'email' as const, name: 'C', address: 'Tổ 3' };
  expect(refusalOf(await acting(db, owner, (tx) => askForInformation(tx, { authorityId, today, now, code: aCode() }, input)))).toBe(
    'no-email',
  );
  const record = (actor: Actor, receivedOn: Temporal.PlainDate) =>
    acting(db, actor, (tx) => recordRequest(tx, { ...by(actor), code: aCode() }, { ...input, delivery: 'read', way: 'post', receivedOn }));
  expect(refusalOf(await record(worker, today))).toBe('may-not-record');
  expect(refusalOf(await record(clerk, today.add({ days: 1 })))).toBe('future-day');
  expect(await at(value(await record(clerk, day('2025-12-30'))))).toMatchObject({ year: 2025, number: 1, way: 'post' });
});

test('is assessed, handed to a unit, extended once, answered by it; each once and by who may', async () => {
  const id = await anAccessRequest(db, authorityId);
  expect(refusalOf(await assess(worker, id, { isComplex: true }))).toBe('may-not-record');
  expect(refusalOf(await extend(clerk, id))).toBe('not-complex');
  expect(refusalOf(await settle(worker, id))).toBe('may-not-deal');
  value(await assess(clerk, id, { isComplex: true, unitId: room }));
  expect(await at(id)).toMatchObject({ isComplex: true, dueOn: day('2026-06-22'), unitId: room });
  value(await extend(worker, id));
  expect((await at(id)).dueOn.toString()).toBe('2026-07-13');
  expect(refusalOf(await extend(worker, id))).toBe('extended-already');
  expect(refusalOf(await settle(worker, id, { became: 'refused' }))).toBe('no-ground');
  expect(refusalOf(await settle(worker, id, { ground: 'beyond' }))).toBe('ground-without-refusal');
  value(await settle(worker, id, { became: 'refused', ground: 'elsewhere' }));
  expect(refusalOf(await settle(clerk, id))).toBe('answered-already');
  expect(refusalOf(await assess(clerk, id, { isComplex: false }))).toBe('answered-already');
});

test('who asked is read by who deals with it alone, is not told by the code, and is forgotten after the answer', async () => {
  const code = aCode();
  const id = await anAccessRequest(db, authorityId, { code, name: 'Người Rất Riêng', email: 'rieng@example.vn', delivery: 'email' });
  const found = await at(id);
  expect([maySeeRequest(clerk, found), maySeeRequest(worker, found)]).toEqual([true, false]);
  const seen = (deals: boolean) => JSON.stringify(accessView(found, { locale: 'vi', today, unit: null, deals }));
  expect([seen(true).includes('Người Rất Riêng'), seen(false).includes('Người Rất Riêng')]).toEqual([true, false]);
  const [own] = await requestsOf(db, authorityId, { code, limit: 1 });
  expect(JSON.stringify(ownRequest(own!, 'vi'))).not.toMatch(/Riêng|rieng@/);
  value(await settle(owner, id));
  const letters = await db.selectFrom('citizen_letter').select(['path', 'body']).where('address', '=', 'rieng@example.vn').execute();
  expect(letters.map(({ path, body }) => [path, body.includes('Đã gửi'), body.includes('Riêng')])).toEqual([
    [`/tiep-can-thong-tin/${code}`, false, false],
    [`/tiep-can-thong-tin/${code}`, true, false],
  ]);
  const later = (days: number) => eraseRequesters(db, authorityId, { now: now.add({ hours: 24 * days }), days: 90 });
  expect([await later(89), (await later(90)) > 0, await later(91)]).toEqual([0, true, 0]);
  expect(await at(id)).toMatchObject({ requester: { name: null, email: null }, answer: 'Đã gửi' });
});

test('is counted for the year: late are those answered after their day and those that still wait after it', async () => {
  const elsewhere = await anOffice({ placeName: 'Vân Hồ' });
  const of = elsewhere.ward.authorityId;
  const [late] = [await anAccessRequest(elsewhere.opened.db, of), await anAccessRequest(elsewhere.opened.db, of)];
  const on = day('2026-06-05');
  value(await acting(elsewhere.opened.db, elsewhere.owner, (tx) => settleRequest(tx, by(elsewhere.owner, on), late, { became: 'given', ground: undefined, answer: 'Muộn' }))); // prettier-ignore
  expect(await accessFigures(elsewhere.opened.db, of, day('2026-06-04'))).toEqual({ received: 2, answered: 1, open: 1, late: 1 });
  expect(await accessFigures(elsewhere.opened.db, of, on)).toEqual({ received: 2, answered: 1, open: 1, late: 2 });
});
