import { afterAll, expect, test } from 'vitest';
import { acceptArrived, envelopesOf, reopenArrived, returnArrived, takeEnvelopeBack } from '#features/envelopes/server/index.ts';
import { reportToSend } from '#features/reporting/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { keeper, keepUntilChange } from '#platform/server/public/kept.ts';
import type { Actor } from '#platform/values/actor.ts';
import { at, day, refusalOf, value } from '#root/testing/actors.ts';
import { severalLevels } from '#root/testing/rooms/envelopes/levels.ts';
import type { RegimeId } from '../regime.ts';
import type { OnceInput, PeriodicInput } from '../schema.ts';
import {
  addOnce,
  addPeriodic,
  answerQuestion,
  changeOnce,
  changePeriodic,
  completenessOf,
  endRegime,
  indicatorSums,
  noteReplySent,
  owedReports,
  periodOfRegime,
  regimeOf,
  replyToSend,
  sayNone,
  startOfPeriodic,
  sumsOf,
  urgeMissing,
  withSumsOfBelow,
} from './index.ts';

const { db, storage, of, doing, sending, aFrozenReport, lastIn } = await severalLevels();
// As in a process of the product: what was summed is kept while the reports of its period stand as they stood.
keepUntilChange(keeper(1_000_000));
afterAll(() => keepUntilChange(undefined));

const told = (given: Partial<PeriodicInput> = {}): PeriodicInput => ({
  ...{
    name: 'Báo cáo cải cách hành chính',
    purpose: 'reform',
    levels: [],
    periods: ['quarter-1', 'half-1'],
    closingDay: 14,
    questions: [],
  },
  ...{ dueRule: 'day-of-last-month', dueNumber: 20, isBefore: false, from: day('2026-01-01') },
  ...given,
});

const asked = (given: Partial<OnceInput> = {}): OnceInput => ({
  ...{
    name: 'Rà soát bảng tin',
    kind: 'ad-hoc',
    purpose: 'reform',
    levels: ['commune'],
    coversFromOn: day('2026-05-01'),
    coversToOn: day('2026-05-31'),
  },
  dueOn: day('2026-06-10'),
  questions: [
    { text: 'Số bảng tin đang dùng', kind: 'number', unit: 'bảng', aggregation: 'sum' },
    { text: 'Có bảng tin điện tử không', kind: 'yes-no' },
    { text: 'Khó khăn', kind: 'text' },
  ],
  ...given,
});

const now = (on: string) => ({ happenedBy: day(on), knownBy: 'now' as const });
const first = (id: RegimeId) => ({ id, key: 'quarter-1-2026' });
const countsOn = async (id: RegimeId, on: string, knownBy?: string) =>
  (await periodOfRegime(db, of('province').authorityId, {
    ...first(id),
    asOf: { happenedBy: day(on), knownBy: knownBy ? at(knownBy) : 'now' },
  }))!.counts;

let regime: RegimeId;

test('a regime says what it is, each fault at once; it changes from a day on and ends, and a stranger owes nothing', async () => {
  const province = of('province');
  regime = value(await doing(province, '2026-01-06T08:00', (tx, who) => addPeriodic(tx, who, told())));
  const refusing = async (given: Partial<PeriodicInput>) =>
    refusalOf(await doing(province, '2026-01-06T08:00', (tx, who) => addPeriodic(tx, who, told({ name: 'Khác', ...given }))));
  expect(await refusing({ name: 'báo cáo cải cách hành chính' })).toBe('regime-name-used');
  expect(await refusing({ dueRule: 'fixed-date' })).toBe('regime-month-missing');
  expect(await refusing({ dueRule: 'fixed-date', dueMonth: 2, dueNumber: 30, periods: ['year-1'] })).toBe('regime-no-such-date');
  expect(await refusing({ dueRule: 'fixed-date', dueMonth: 12 })).toBe('regime-fixed-date-of-several');
  expect(await refusing({ periods: ['month'] })).toBe('regime-month-without-questions');
  expect(await refusing({ questions: [{ text: 'Số tin', kind: 'number' }] })).toBe('regime-question-without-unit');
  const clerk = { ...province, posts: province.posts.filter(({ role }) => role === 'clerk') };
  expect(refusalOf(await doing(clerk, '2026-01-06T08:00', (tx, who) => addPeriodic(tx, who, told({ name: 'Khác' }))))).toBe(
    'may-not-keep-regimes',
  );
  const change = (given: Partial<PeriodicInput>) =>
    doing(province, '2026-02-10T08:00', (tx, who) => changePeriodic(tx, who, regime, told(given)));
  expect(refusalOf(await change({ dueNumber: 18 }))).toBe('regime-change-in-the-past');
  value(await change({}));
  value(await change({ from: day('2026-04-01'), dueNumber: 18 }));
  const found = (await regimeOf(db, province.authorityId, regime))!;
  expect([found.versions.length, startOfPeriodic(found)?.dueNumber]).toEqual([2, 18]);
  expect((await regimeOf(db, province.authorityId, regime, at('2026-01-20T00:00')))?.versions).toHaveLength(1);
  const owed = await owedReports(db, of('ward').authorityId, day('2026-06-01'));
  expect(owed.map(({ asked: one, state }) => [one.key, one.dueOn.toString(), state])).toEqual([
    ['quarter-1-2026', '2026-03-20', 'open'],
    ['half-1-2026', '2026-06-20', 'open'],
  ]);
  expect(await owedReports(db, of('stranger').authorityId, day('2026-06-01'))).toEqual([]);
  const other = value(
    await doing(province, '2026-02-10T08:00', (tx, who) => addPeriodic(tx, who, told({ name: 'Sẽ thôi', from: day('2026-02-01') }))),
  );
  value(await doing(province, '2026-02-10T09:00', (tx, who) => endRegime(tx, who, other, day('2026-02-10'))));
  expect(refusalOf(await doing(province, '2026-02-11T09:00', (tx, who) => endRegime(tx, who, other, day('2026-02-12'))))).toBe(
    'regime-ended',
  );
});

test('who has sent, late, not, or nothing to tell is a figure by both clocks; all who are missing are urged at once, once a day', async () => {
  const province = of('province');
  expect(await countsOn(regime, '2026-03-15')).toMatchObject({ asked: 2, missing: 2, overdue: 0, onTimeShare: null });
  const ward = of('ward');
  const id = await aFrozenReport(ward, { T3: 12, T14: 98 });
  const what = value(await reportToSend(db, storage, { authorityId: ward.authorityId, reportId: id }));
  const back = await sending(ward, province, '2026-03-18T08:00', what, { type: 'report', id });
  expect(await countsOn(regime, '2026-03-19')).toMatchObject({ received: 1, onTime: 1, missing: 1, accepted: 0 });
  value(await doing(ward, '2026-03-18T09:00', (tx) => takeEnvelopeBack(tx, { actor: ward, now: at('2026-03-18T09:00') }, back)));
  expect(await countsOn(regime, '2026-03-19')).toMatchObject({ received: 0 });
  await sending(ward, province, '2026-03-19T08:00', what, { type: 'report', id });
  expect(await countsOn(regime, '2026-03-18')).toMatchObject({ received: 0 });
  expect(value(await doing(province, '2026-03-21T08:00', (tx, who) => urgeMissing(tx, who, first(regime))))).toBe(1);
  expect(refusalOf(await doing(province, '2026-03-21T09:00', (tx, who) => urgeMissing(tx, who, first(regime))))).toBe('nobody-missing');
  const heard = await db.selectFrom('message').select(['title_vi', 'text_vi', 'authority_id']).where('kind', '=', 'urged').execute();
  expect(new Set(heard.map(({ authority_id: one }) => one))).toEqual(new Set([of('commune').authorityId]));
  expect(heard[0]).toMatchObject({ text_vi: 'Ủy ban province chưa nhận được báo cáo. Hạn gửi là ngày 20/03/2026.' });
  expect((await historyOf(db, province.authorityId, 'regime', regime)).at(-1)?.action).toBe('regime.urged');
  const commune = of('commune');
  const naming = { regimeId: regime, key: 'quarter-1-2026' };
  value(await doing(commune, '2026-03-23T08:00', (tx, who) => sayNone(tx, who, naming, 'Đã hỏi cả tám thôn')));
  const reply = value(await replyToSend(db, commune.authorityId, { ...naming, today: day('2026-03-23') }));
  value(await doing(commune, '2026-03-23T08:30', (tx, who) => noteReplySent(tx, who, naming, reply.what.content)));
  await sending(commune, province, '2026-03-23T08:30', reply.what, { type: 'regime-reply', id: reply.reply.id });
  expect(refusalOf(await doing(commune, '2026-03-23T09:00', (tx, who) => sayNone(tx, who, naming, 'Lần nữa')))).toBe('reply-sent');
  const came = await lastIn(province);
  value(
    await doing(province, '2026-03-24T08:00', (tx) =>
      acceptArrived(tx, { actor: province, now: at('2026-03-24T08:00') }, came.id, undefined),
    ),
  );
  expect(await countsOn(regime, '2026-03-25')).toMatchObject({
    asked: 2,
    received: 2,
    onTime: 1,
    late: 1,
    missing: 0,
    none: 1,
    accepted: 1,
    onTimeShare: 50,
  });
  expect(await countsOn(regime, '2026-03-25', '2026-03-23T20:00')).toMatchObject({ received: 2, accepted: 0 });
  expect(await countsOn(regime, '2026-03-25', '2026-03-22T20:00')).toMatchObject({ received: 1, missing: 1, overdue: 1 });
  expect((await completenessOf(db, province.authorityId, now('2026-03-25'), 2026)).map(({ asked: one }) => one.key)).toContain(
    'half-1-2026',
  );
});

test('sums take accepted reports, sent ones by choice; "none" counts as received, a returned one does not count; the next level gets the sums and who is missing', async () => {
  const province = of('province');
  const summing = (isSentToo: boolean) => ({ ...first(regime), asOf: now('2026-03-25'), isSentToo, locale: 'vi' as const });
  const line = async (code: string, isSentToo = false) =>
    (await sumsOf(db, province.authorityId, summing(isSentToo)))!.lines.find(({ summed }) => summed.code === code)!.sum;
  expect(await line('T3')).toMatchObject({ value: null, figures: 0 });
  expect((await sumsOf(db, province.authorityId, summing(false)))?.notIn).toEqual(['Ủy ban ward']);
  expect(await line('T3', true)).toMatchObject({ value: 12, figures: 1 });
  expect(await line('T2', true)).toMatchObject({ value: 0, part: 0, whole: 1 });
  expect(await line('T14', true)).toMatchObject({ value: null, figures: 1 });
  const ofWard = (await envelopesOf(db, province.authorityId, { direction: 'in' })).find(
    ({ state, senderId }) => senderId === of('ward').authorityId && state === 'arrived',
  )!;
  const given = { note: 'Xem lại', remarks: [{ place: 'T3', words: 'Thấp hơn quý trước' }] };
  value(
    await doing(province, '2026-03-25T08:00', (tx) =>
      returnArrived(tx, { actor: province, now: at('2026-03-25T08:00') }, ofWard.id, given),
    ),
  );
  expect(await line('T3', true)).toMatchObject({ value: null });
  expect((await owedReports(db, of('ward').authorityId, day('2026-03-26')))[0]).toMatchObject({ state: 'returned' });
  const ward = of('ward');
  const second = value(
    await reportToSend(db, storage, {
      authorityId: ward.authorityId,
      reportId: (await db.selectFrom('report').select('id').where('authority_id', '=', ward.authorityId).executeTakeFirstOrThrow()).id,
      replaces: ofWard.uid,
    }),
  );
  await sending(ward, province, '2026-03-27T08:00', second, {
    type: 'report',
    id: (await db.selectFrom('report').select('id').where('authority_id', '=', ward.authorityId).executeTakeFirstOrThrow()).id,
  });
  const again = await lastIn(province);
  value(
    await doing(province, '2026-03-28T08:00', (tx) =>
      acceptArrived(tx, { actor: province, now: at('2026-03-28T08:00') }, again.id, undefined),
    ),
  );
  const late = { ...summing(false), asOf: now('2026-03-29') };
  const t3 = (await indicatorSums(db, province.authorityId, 'T3', late))!;
  expect(t3.line.sum).toMatchObject({ value: 12, figures: 1, none: 0 });
  expect(t3.bodies.map(({ name, value: figure, rank }) => [name, figure, rank?.rank])).toEqual([
    ['Ủy ban ward', 12, 1],
    ['Ủy ban commune', null, undefined],
  ]);
  const reopening = (id: typeof again.id, moment: string) =>
    doing(province, moment, (tx, who) => reopenArrived(tx, who, id, 'Xem lại số T3'));
  expect(refusalOf(await reopening(ofWard.id, '2026-03-28T09:00'))).toBe('envelope-another-came');
  value(await reopening(again.id, '2026-03-28T09:00'));
  expect(refusalOf(await reopening(again.id, '2026-03-28T09:30'))).toBe('envelope-not-decided');
  expect((await indicatorSums(db, province.authorityId, 'T3', late))!.line.sum.value).toBeNull();
  expect(
    (await owedReports(db, ward.authorityId, day('2026-03-28'))).find(({ asked: one }) => one.index === 1 && one.kind === 'quarter')?.state,
  ).toBe('sent');
  const accepting = (who: Actor) => doing(who, '2026-03-28T10:00', (tx, by) => acceptArrived(tx, by, again.id, undefined));
  expect(refusalOf(await accepting(of('ministry')))).toBe('unknown-envelope');
  value(await accepting(province));
  expect(refusalOf(await accepting(province))).toBe('envelope-decided-already');
  // Another version that waits leaves the accepted one in the sums, and nobody is named as missing whose figures are in them.
  const about = { type: 'report', id: crypto.randomUUID() };
  const third = await sending(ward, province, '2026-03-28T11:00', { ...second, replaces: again.uid }, about);
  const waiting = (await sumsOf(db, province.authorityId, late))!;
  expect([waiting.counted.bodies, waiting.notIn]).toEqual([2, []]);
  value(await doing(ward, '2026-03-28T12:00', (tx, who) => takeEnvelopeBack(tx, who, third)));
  const ministry = of('ministry');
  const above = value(await doing(ministry, '2026-01-07T08:00', (tx, who) => addPeriodic(tx, who, told())));
  const own = await aFrozenReport(province, { T3: 5 });
  const up = value(await reportToSend(db, storage, { authorityId: province.authorityId, reportId: own }));
  await sending(province, ministry, '2026-03-29T08:00', await withSumsOfBelow(db, province.authorityId, up, now('2026-03-29')), {
    type: 'report',
    id: own,
  });
  expect(refusalOf(await reopening(again.id, '2026-03-30T08:00'))).toBe('envelope-figures-gone-up');
  const top = (await sumsOf(db, ministry.authorityId, { ...first(above), asOf: now('2026-03-29'), isSentToo: true, locale: 'vi' }))!;
  expect(top.lines.find(({ summed }) => summed.code === 'T3')?.sum).toMatchObject({ value: 17, figures: 2 });
  expect(top.lines.find(({ summed }) => summed.code === 'T2')?.sum).toMatchObject({ part: 0, whole: 2 });
  expect(top.counted).toMatchObject({ bodies: 1, belowAsked: 2, belowCame: 2, belowMissing: [] });
});

test('a request has questions that each of those below answers; they go up at once, and are summed by what they are', async () => {
  const province = of('province');
  const refusing = async (given: Partial<OnceInput>) =>
    refusalOf(await doing(province, '2026-06-01T08:00', (tx, who) => addOnce(tx, who, asked(given))));
  expect(await refusing({ coversToOn: day('2026-04-01') })).toBe('regime-days-backwards');
  expect(await refusing({ dueOn: day('2026-06-01') })).toBe('regime-due-in-the-past');
  const id = value(await doing(province, '2026-06-01T08:00', (tx, who) => addOnce(tx, who, asked())));
  const naming = { regimeId: id, key: 'once' };
  const reply = (actor: Actor, question: number, given: object) =>
    doing(actor, '2026-06-02T08:00', (tx, who) => answerQuestion(tx, who, naming, { question: String(question), ...given }));
  expect(refusalOf(await reply(of('stranger'), 1, { figure: 3 }))).toBe('report-not-asked');
  expect(refusalOf(await reply(of('ward'), 1, { words: 'ba' }))).toBe('answer-is-empty');
  expect(refusalOf(await reply(of('ward'), 4, { words: 'ba' }))).toBe('unknown-question');
  for (const [actor, figure, isYes] of [
    [of('ward'), 30, 'yes'],
    [of('commune'), 0, 'no'],
  ] as const) {
    value(await reply(actor, 1, { figure }));
    const early = await replyToSend(db, actor.authorityId, { ...naming, today: day('2026-06-02') });
    expect(refusalOf(early)).toBe('reply-unanswered');
    value(await reply(actor, 2, { isYes }));
    value(await reply(actor, 3, { words: 'Không có' }));
    const { what, reply: sent } = value(await replyToSend(db, actor.authorityId, { ...naming, today: day('2026-06-02') }));
    value(await reply(actor, 3, { words: 'Thiếu kinh phí' }));
    expect(refusalOf(await doing(actor, '2026-06-02T09:00', (tx, who) => noteReplySent(tx, who, naming, what.content)))).toBe(
      'reply-changed',
    );
    const { what: right } = value(await replyToSend(db, actor.authorityId, { ...naming, today: day('2026-06-02') }));
    value(await doing(actor, '2026-06-02T09:00', (tx, who) => noteReplySent(tx, who, naming, right.content)));
    await sending(actor, province, '2026-06-02T09:00', right, { type: 'regime-reply', id: sent.id });
    expect(refusalOf(await reply(actor, 1, { figure: 31 }))).toBe('reply-sent');
  }
  // A figure belongs to the question of its number: what was asked and answered stays, more is asked behind it.
  const questions = asked().questions;
  const { kind: _kind, purpose: _purpose, ...stands } = asked();
  const changing = (to: typeof questions) =>
    doing(province, '2026-06-03T07:00', (tx, who) => changeOnce(tx, who, id, { ...stands, questions: to }));
  expect(refusalOf(await changing(questions.toReversed()))).toBe('regime-questions-answered');
  expect(refusalOf(await changing(questions.slice(0, 2)))).toBe('regime-questions-answered');
  expect(refusalOf(await changing(questions.map((one) => ({ ...one, text: `${one.text} (mới)` }))))).toBe('regime-questions-answered');
  value(await changing([...questions, { text: 'Đề nghị', kind: 'text' }]));
  const sums = (await sumsOf(db, province.authorityId, {
    id,
    key: 'once',
    asOf: now('2026-06-03'),
    isSentToo: true,
    locale: 'vi',
  }))!;
  expect(sums.lines.map(({ summed, sum }) => [summed.code, sum.value, sum.figures])).toEqual([
    ['Q1', 30, 2],
    ['Q2', 50, 2],
  ]);
});
