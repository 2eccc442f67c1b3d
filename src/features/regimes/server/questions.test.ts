import { expect, test } from 'vitest';
import { day, refusalOf, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { severalLevels } from '#root/testing/rooms/envelopes/levels.ts';
import type { OnceInput } from '../schema.ts';
import { addOnce, answerQuestion, changeOnce, noteReplySent, owedReports, replyToSend, sayNone } from './index.ts';

const { db, of, doing } = await severalLevels();

const boards = { text: 'Số bảng tin đang dùng', kind: 'number', unit: 'bảng', aggregation: 'sum' } as const;
const troubles = { text: 'Khó khăn', kind: 'text', unit: undefined, aggregation: undefined } as const;
const asking = (questions: OnceInput['questions']): OnceInput => ({
  ...{ name: 'Rà soát bảng tin', kind: 'ad-hoc', purpose: 'reform', levels: ['commune'], basis: undefined, through: undefined },
  ...{ coversFromOn: day('2026-05-01'), coversToOn: day('2026-05-31'), dueOn: day('2026-06-10'), questions },
});

test('what is asked otherwise before a reply was sent waits for another answer; what stays asked stays answered', async () => {
  const [province, ward] = [of('province'), of('ward')];
  const regimeId = value(await doing(province, '2026-06-01T08:00', (tx, who) => addOnce(tx, who, asking([boards, troubles]))));
  const naming = { regimeId, key: 'once' };
  const reply = (moment: string, question: number, given: object) =>
    doing(ward, moment, (tx, who) => answerQuestion(tx, who, naming, { question: String(question), ...given }));
  const answered = async () =>
    (await owedReports(db, ward.authorityId, day('2026-06-03')))
      .find(({ regime: { id } }) => id === regimeId)
      ?.reply?.answers.map(({ question, figure, words }) => [question, figure ?? words]);
  value(await reply('2026-06-01T09:00', 1, { figure: 30 }));
  value(await reply('2026-06-01T09:00', 2, { words: 'Thiếu kinh phí' }));
  const change = (moment: string, questions: OnceInput['questions'], dueOn = '2026-06-10') =>
    doing(province, moment, (tx, who) => changeOnce(tx, who, regimeId, { ...asking(questions), dueOn: day(dueOn) }));
  value(await change('2026-06-01T10:00', [boards, troubles], '2026-06-12'));
  expect(await answered()).toEqual([
    [1, 30],
    [2, 'Thiếu kinh phí'],
  ]);
  value(await change('2026-06-01T11:00', [{ ...boards, text: 'Số bảng tin đã hỏng' }, troubles]));
  expect(await answered()).toEqual([[2, 'Thiếu kinh phí']]);
  expect(refusalOf(await replyToSend(db, ward.authorityId, { ...naming, today: day('2026-06-03') }))).toBe('reply-unanswered');
  value(await reply('2026-06-02T08:00', 1, { figure: 4 }));
  value(await change('2026-06-02T09:00', [{ ...boards, text: 'Số bảng tin đã hỏng' }, troubles], '2026-06-15'));
  expect(await answered()).toEqual([
    [1, 4],
    [2, 'Thiếu kinh phí'],
  ]);
});

test('who wrote of a reply does not send it while another may; that nothing arose is of who said it last', async () => {
  const [province, owner] = [of('province'), of('commune')];
  const regimeId = value(
    await doing(province, '2026-06-01T08:00', (tx, who) => addOnce(tx, who, { ...asking([boards]), name: 'Hai người' })),
  );
  const naming = { regimeId, key: 'once' };
  const { authorityId, posts } = owner;
  const unitId = posts[0]!.unitId;
  const chair = await anOfficer(db, { authorityId, rootUnitId: unitId, unit: () => unitId }, { roles: ['chair', 'plan-owner'] });
  const send = async (actor: typeof owner) => {
    const { what } = value(await replyToSend(db, owner.authorityId, { ...naming, today: day('2026-06-02') }));
    return doing(actor, '2026-06-02T09:00', (tx, who) => noteReplySent(tx, who, naming, what.content));
  };
  value(await doing(owner, '2026-06-01T09:00', (tx, who) => sayNone(tx, who, naming, 'Đã hỏi các thôn')));
  value(await doing(chair, '2026-06-01T10:00', (tx, who) => sayNone(tx, who, naming, 'Đã hỏi cả tám thôn')));
  expect(refusalOf(await send(chair))).toBe('own-reply');
  value(await doing(owner, '2026-06-01T11:00', (tx, who) => answerQuestion(tx, who, naming, { question: '1', figure: 7 })));
  value(await doing(chair, '2026-06-01T12:00', (tx, who) => answerQuestion(tx, who, naming, { question: '1', figure: 8 })));
  expect(refusalOf(await send(chair))).toBe('own-reply');
  value(await send(owner));
});
