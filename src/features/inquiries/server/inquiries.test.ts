import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { remind } from '#features/tasks/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, at, day, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { inquired, inquiring, told } from '#root/testing/rooms/inquiries.ts';
import { aDifficulty } from '#root/testing/rooms/tasks/tasks.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import type { InquiryId } from '../inquiry.ts';
import { mayReadInquiry } from '../policy.ts';
import {
  answerInquiry, correctInquiry, inquiriesOf, inquiryOf, inquiryReminders, passesOf, passInquiry, sayOnInquiry, takeUseBack, useAnswer, usesOf, withdrawInquiry, wordsOn,
} from './index.ts'; // prettier-ignore

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let [from, to, other]: UnitId[] = [];
let [asker, teller, stranger]: Actor[] = [];
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Báo' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  [from, to, other] = [await aUnit(opened.db, ward), await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
  const worker = (unitId: UnitId) => anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  [asker, teller, stranger] = [await worker(from), await worker(to), await worker(other)];
});
afterAll(() => opened.drop());

const ask = (given: Parameters<typeof inquired>[4] = {}) => inquired(opened.db, asker!, from!, to!, given);
const stored = async (id: InquiryId) => (await inquiryOf(opened.db, ward.authorityId, id))!;
const titles = async (of: Actor) => (await messagesOf(opened.db, of, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);

test('a unit asks another, is told figures, and names them as a source; a third unit reads none of it', async () => {
  const figures = [{ label: 'Hồ sơ trực tuyến', unit: 'hồ sơ' }, { label: 'Đơn thư' }];
  const id = value(await ask({ title: 'Kết quả quý II', answerKind: 'figures', wantedFigures: figures }));
  expect(await titles(teller!)).toContain('Đề nghị cung cấp thông tin: Kết quả quý II');
  expect([mayReadInquiry(stranger!, await stored(id)), mayReadInquiry(owner, await stored(id))]).toEqual([false, true]);
  expect(refusalOf(await told(opened.db, stranger!, id))).toBe('not-the-asked-unit');
  expect(refusalOf(await told(opened.db, teller!, id, { answer: undefined }))).toBe('empty-answer');
  expect(refusalOf(await told(opened.db, teller!, id, { figures }))).toBe('figure-missing');
  expect(refusalOf(await told(opened.db, teller!, id, { figures: [{ ...figures[0]!, value: 120 }] }))).toBe('figure-left-out');
  const alike = ['hồ sơ', 'phiếu'].map((unit) => ({ label: 'Đã giải quyết', unit }));
  const twice = value(await ask({ answerKind: 'figures', wantedFigures: alike }));
  expect(refusalOf(await told(opened.db, teller!, twice, { figures: [{ ...alike[0]!, value: 3 }] }))).toBe('figure-left-out');
  const known = [
    { ...figures[0]!, value: 120 },
    { ...figures[1]!, note: 'không phát sinh' },
  ];
  const use = (difficultyId: Awaited<ReturnType<typeof aDifficulty>>) =>
    acting(opened.db, asker!, (tx) => useAnswer(tx, inquiring(asker!), id, { difficultyId }));
  const plan = await aPlan(opened.db, owner, { duties: [{ units: [performing(from!)] }] });
  const difficulty = await aDifficulty(opened.db, asker!, { unitId: from!, planId: plan.id, text: 'Chưa có số liệu' });
  expect(refusalOf(await use(difficulty))).toBe('inquiry-not-answered');
  value(await told(opened.db, teller!, id, { figures: known }));
  value(await told(opened.db, teller!, id, { figures: known }));
  expect((await stored(id)).figures).toEqual([
    { label: 'Hồ sơ trực tuyến', unit: 'hồ sơ', value: 120, note: null },
    { label: 'Đơn thư', unit: null, value: null, note: 'không phát sinh' },
  ]);
  expect(await titles(asker!)).toContain('Đã có thông tin: Kết quả quý II');
  value(await use(difficulty));
  expect(refusalOf(await use(difficulty))).toBe('source-named-already');
  expect((await usesOf(opened.db, ward.authorityId, { difficultyId: difficulty })).map(({ inquiryId }) => inquiryId)).toEqual([id]);
  const named = () => usesOf(opened.db, ward.authorityId, { id });
  const [once] = await named();
  const back = (by: Actor) => acting(opened.db, by, (tx) => takeUseBack(tx, inquiring(by), id, once!.id));
  expect(refusalOf(await back(teller!))).toBe('not-the-asking-unit');
  value(await back(asker!));
  expect([refusalOf(await back(asker!)), await named()]).toEqual(['source-named-no-more', []]);
  value(await use(difficulty));
  expect((await named()).length).toBe(1);
  expect((await historyOf(opened.db, ward.authorityId, 'inquiry', id)).map(({ action }) => action)).toEqual([
    ...['inquiry.asked', 'inquiry.answered', 'inquiry.used', 'inquiry.use-taken-back', 'inquiry.used'],
  ]);
});

test('the units talk about it, it is passed on, and who has it answers', async () => {
  const id = value(await ask({ title: 'Danh mục thủ tục' }));
  const say = (by: Actor, text: string) => acting(opened.db, by, (tx) => sayOnInquiry(tx, inquiring(by), id, text));
  expect(refusalOf(await say(stranger!, 'Gì?'))).toBe('not-in-this-inquiry');
  value(await say(teller!, 'Của năm nào?'));
  value(await say(asker!, 'Năm 2026.'));
  expect((await wordsOn(opened.db, ward.authorityId, id)).map(({ text }) => text)).toEqual(['Của năm nào?', 'Năm 2026.']);
  const later = (minutes: number, text: string) =>
    acting(opened.db, asker!, (tx) => sayOnInquiry(tx, inquiring(asker!, inquiring(asker!).now.add({ minutes })), id, text));
  for (const [minutes, text] of [[1, 'Cả năm.'], [2, 'Cả năm.'], [3, 'Không, 6 tháng.']] as const) value(await later(minutes, text)); // prettier-ignore
  const heard = (await messagesOf(opened.db, teller!, { locale: 'vi', limit: 50 })).messages.filter(({ title }) =>
    title.startsWith('Trao đổi'),
  );
  expect(
    heard.map(({ text }) => text.split(': ')[1]).toReversed(),
    'two words of a day are two messages, the same unread word is one',
  ).toEqual([...['Năm 2026.', 'Cả năm.', 'Không, 6 tháng.']]);
  const pass = (by: Actor, toUnitId: UnitId) =>
    acting(opened.db, by, (tx) => passInquiry(tx, inquiring(by), id, { toUnitId, reason: 'Đơn vị kia giữ' }));
  expect([refusalOf(await pass(stranger!, other!)), refusalOf(await pass(teller!, from!))]).toEqual(['not-the-asked-unit', 'asks-itself']);
  value(await pass(teller!, other!));
  expect(await titles(stranger!)).toContain('Chuyển đề nghị cung cấp thông tin: Danh mục thủ tục');
  expect([mayReadInquiry(teller!, await stored(id)), refusalOf(await told(opened.db, teller!, id))]).toEqual([true, 'not-the-asked-unit']);
  value(await told(opened.db, stranger!, id));
  expect([refusalOf(await pass(stranger!, to!)), (await passesOf(opened.db, ward.authorityId, id)).length]).toEqual([
    'inquiry-answered',
    1,
  ]);
});

test('is asked once, for the own unit, of others, for a day to come; corrected and withdrawn until it is answered', async () => {
  expect(refusalOf(await ask({ fromUnitId: other! }))).toBe('not-your-unit');
  expect(refusalOf(await ask({ toUnitIds: [from!] }))).toBe('asks-itself');
  expect(refusalOf(await ask({ dueOn: today.subtract({ days: 1 }) }))).toBe('day-is-past');
  const id = value(await ask({ title: 'Một lần' }));
  expect(refusalOf(await ask({ title: 'một lần' }))).toBe('information-asked-already');
  const said = { title: 'Một lần', wanted: 'Khác', answerKind: 'words' as const, dueOn: day('2026-06-12'), wantedFigures: [] };
  const correct = (by: Actor) => acting(opened.db, by, (tx) => correctInquiry(tx, inquiring(by), id, said));
  expect(refusalOf(await correct(teller!))).toBe('not-the-asking-unit');
  value(await correct(asker!));
  value(await correct(asker!));
  const work = (by: Actor) => ({ authorityId: ward.authorityId, actor: `officer:${by.officerId}`, at: at('2026-06-01T10:00') });
  const { first, second, waited } = await atOnce(
    opened.db,
    { work: work(teller!), command: (tx) => answerInquiry(tx, inquiring(teller!), id, { answer: 'Có', figures: [] }) },
    { work: work(asker!), command: (tx) => withdrawInquiry(tx, inquiring(asker!), id) },
  );
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'inquiry-answered', true]);
  const gone = value(await ask());
  value(await acting(opened.db, asker!, (tx) => withdrawInquiry(tx, inquiring(asker!), gone)));
  expect((await inquiriesOf(opened.db, ward.authorityId, { isWithdrawn: true })).map((one) => one.id)).toEqual([gone]);
  expect(refusalOf(await told(opened.db, teller!, gone))).toBe('inquiry-withdrawn');
  expect((await titles(teller!)).some((title) => title.startsWith('Không còn cần thông tin'))).toBe(true);
  expect((await inquiriesOf(opened.db, ward.authorityId, { toUnits: [to!], limit: 100 })).map((one) => one.id)).not.toContain(gone);
});

test('both units hear of a day that is over, by the rule of the authority; a partner is never late', async () => {
  const partner = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Báo');
  const front = await anOfficer(opened.db, ward, { roles: ['partner'], unitId: partner });
  value(await ask({ title: 'Trễ', dueOn: day('2026-06-10') }));
  const kind = value(await inquired(opened.db, asker!, from!, partner, { title: 'Mời cung cấp', dueOn: day('2026-06-10') }));
  expect((await stored(kind)).isRequested).toBe(true);
  await remind(opened.db, ward.authorityId, at('2026-06-17T05:00'), [inquiryReminders]);
  expect([await titles(asker!), await titles(teller!)].map((all) => all.includes('Quá ngày cần thông tin: Trễ'))).toEqual([true, true]);
  expect((await titles(front)).filter((title) => title.startsWith('Quá ngày'))).toEqual([]);
  const overdue = await inquiriesOf(opened.db, ward.authorityId, { overdueOn: day('2026-06-17') });
  expect(overdue.map(({ title }) => title)).toContain('Trễ');
  expect(overdue.map(({ title }) => title)).not.toContain('Mời cung cấp');
});
