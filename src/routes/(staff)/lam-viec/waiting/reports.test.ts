import { expect, test } from 'vitest';
import { returnArrived } from '#features/envelopes/server/index.ts';
import { regimeTexts } from '#features/regimes/index.ts';
import { addPeriodic, answerQuestion, noteReplySent, replyToSend } from '#features/regimes/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import { at, day, value } from '#root/testing/actors.ts';
import { severalLevels } from '#root/testing/rooms/envelopes/levels.ts';
import { countsOf } from '../back.ts';
import { reportsFor } from './reports.ts';
import { inUrgency, SHOWN } from './lists.ts';
import { waitingWords } from './words.ts';

const { db, of, doing, sending, lastIn } = await severalLevels();
const t = waitingWords.vi;

const seen = async (actor: Actor, on: string) =>
  Object.fromEntries(
    (await reportsFor({ db, actor, today: day(on), now: at(`${on}T08:00`) }, 'vi'))
      .filter(({ items }) => items.length > 0)
      .map(({ title, items }) => [title, items.map(({ when, due }) => `${when} (${due})`)]),
  );
const badge = async (actor: Actor) => (await countsOf({ db, actor, today: day('2026-05-28') }))['/lam-viec/bao-cao'];

test('an owed report stands on the first page near its day and when it was returned, who has not sent with who asked; the menu counts what was returned', async () => {
  const [province, ward] = [of('province'), of('ward')];
  const input = {
    ...{ name: 'Báo cáo tháng', purpose: 'reform' as const, basis: undefined, levels: [], periods: ['month' as const], closingDay: 31 },
    ...{ dueRule: 'day-of-last-month' as const, dueNumber: 28, dueMonth: undefined, isBefore: false, through: undefined },
    ...{ from: day('2026-05-01'), questions: [{ text: 'Số tin', kind: 'number' as const, unit: 'tin', aggregation: 'sum' as const }] },
  };
  const regimeId = value(await doing(province, '2026-05-01T08:00', (tx, who) => addPeriodic(tx, who, input)));
  expect([await seen(ward, '2026-05-02'), await seen(province, '2026-05-02')]).toEqual([{}, {}]);
  expect(await seen(ward, '2026-05-20')).toEqual({ [t.owed]: ['Chưa lập · Ủy ban province · còn 8 ngày (2026-05-28)'] });
  expect(await seen(province, '2026-05-20')).toEqual({
    [t.below]: ['2/2 cơ quan chưa gửi: Ủy ban commune; Ủy ban ward · còn 8 ngày (2026-05-28)'],
  });
  const naming = { regimeId, key: 'month-5-2026' };
  const reply = (tx: Parameters<typeof answerQuestion>[0], who: Parameters<typeof answerQuestion>[1]) =>
    answerQuestion(tx, who, naming, { question: '1', figure: 3 });
  value(await doing(ward, '2026-05-21T08:00', reply));
  const { what, reply: ready } = value(await replyToSend(db, ward.authorityId, { ...naming, today: day('2026-05-21') }));
  value(await doing(ward, '2026-05-21T09:00', (tx, who) => noteReplySent(tx, who, naming, what.content)));
  await sending(ward, province, '2026-05-21T09:00', what, { type: 'regime-reply', id: ready.id });
  expect((await historyOf(db, ward.authorityId, 'regime-reply', regimeId)).at(-1)).toMatchObject({
    action: 'regime-reply.sent',
    actor: `officer:${ward.officerId}`,
  });
  expect([await seen(ward, '2026-05-22'), await badge(ward)]).toEqual([{}, 0]);
  const came = await lastIn(province);
  value(
    await doing(province, '2026-05-23T08:00', (tx, who) =>
      returnArrived(tx, who, came.id, { note: 'Xem lại', remarks: [{ place: 'report', words: 'Tháng trước' }] }),
    ),
  );
  expect(await seen(ward, '2026-05-24')).toEqual({
    [t.owed]: [`${regimeTexts.vi.states.returned} · Ủy ban province · còn 4 ngày (2026-05-28)`],
  });
  expect([await badge(ward), await badge(province)]).toEqual([1, 0]);
});

test('the number beside a list is that of all that waits, also where not all of it is shown', () => {
  const items = Array.from({ length: 20 }, (_, n) => ({ href: `/${n}`, title: '', when: '' }));
  const [all, told] = inUrgency(
    [
      { title: 'Tất cả', items },
      { title: 'Đã đếm', count: 40, items },
    ],
    day('2026-05-01'),
  );
  expect([all?.count, all?.items.length, told?.count]).toEqual([20, SHOWN, 40]);
});
