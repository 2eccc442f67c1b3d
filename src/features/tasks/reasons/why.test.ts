import { describe, expect, test } from 'vitest';
import type { Deadline } from '#features/plans/index.ts';
import { tasksFromDeadlines } from '../dates.ts';
import { whyDue } from './why.ts';

type Rule = Deadline['rule'];
const day = (text: string) => Temporal.PlainDate.from(text);

/** What is said of the first task of a rule, and of which day. */
function why(rule: Rule, more: { workBy?: string; extended?: string; name?: string } = {}): [string, ...string[]] {
  const [work] = tasksFromDeadlines([{ rule }], 2026);
  if (!work?.dueOn) return ['không hạn', ...whyDue({ dueOn: null, plannedOn: null, workBy: null, label: '', isDueBeforeIssue: false }, { deadlines: [], year: 2026, nameOf: () => undefined, locale: 'vi' })]; // prettier-ignore
  const dueOn = more.extended ? day(more.extended) : work.dueOn;
  const task = { dueOn, plannedOn: work.dueOn, workBy: day(more.workBy ?? dueOn.toString()), label: work.label, isDueBeforeIssue: false };
  const lines = whyDue(task, { deadlines: [{ text: 'lời văn', rule }], year: 2026, nameOf: () => more.name, locale: 'vi' });
  return [work.dueOn.toString(), ...lines.filter((line) => line !== 'Kế hoạch ghi: “lời văn”.')];
}

describe('each rule of the paper says how it comes to its day', () => {
  const cases: [string, Rule, string, string][] = [
    ['trước ngày', { kind: 'date', on: '2026-10-15', before: true }, '2026-10-14', '“Trước ngày 15/10/2026” không gồm ngày đó, nên ngày cuối cùng là 14/10/2026.'],
    ['chậm nhất ngày', { kind: 'date', on: '2026-10-15' }, '2026-10-15', 'Chậm nhất ngày 15/10/2026, gồm cả ngày đó.'],
    ['trong tháng', { kind: 'date', on: '2026-06' }, '2026-06-30', 'Kế hoạch không ghi ngày cụ thể, nên tính đến hết thời gian đó: 30/06/2026.'],
    ['trước tháng', { kind: 'date', on: '2026-06', before: true }, '2026-05-31', '“Trước” thời gian đó nên tính đến hết ngày liền trước: 31/05/2026.'],
    ['trong năm', { kind: 'date', on: '2026' }, '2026-12-31', 'Kế hoạch không ghi ngày cụ thể, nên tính đến hết thời gian đó: 31/12/2026.'],
    ['hằng năm', { kind: 'yearly', month: 10, day: 15, before: true }, '2026-10-14', '“Trước ngày 15/10/2026” không gồm ngày đó, nên ngày cuối cùng là 14/10/2026.'],
    ['ngày của tháng cuối quý', { kind: 'period-end', periods: ['quarter'], day: 15 }, '2026-03-15', 'Ngày 15 của tháng cuối kỳ (tháng 03/2026): 15/03/2026.'],
    ['trước ngày của tháng cuối quý', { kind: 'period-end', periods: ['quarter'], day: 15, before: true }, '2026-03-14', '“Trước ngày 15” của tháng cuối kỳ (tháng 03/2026) không gồm ngày đó, nên ngày cuối cùng là 14/03/2026.'],
    ['hết kỳ', { kind: 'period-end', periods: ['half-year'] }, '2026-06-30', 'Hết kỳ (6 tháng đầu năm 2026): 30/06/2026.'],
    ['chín tháng', { kind: 'period-end', periods: ['nine-months'], day: 10 }, '2026-09-10', 'Ngày 10 của tháng cuối kỳ (tháng 09/2026): 10/09/2026.'],
    ['cả năm', { kind: 'period-end', periods: ['year'], day: 10 }, '2026-12-10', 'Ngày 10 của tháng cuối kỳ (tháng 12/2026): 10/12/2026.'],
    ['quý', { kind: 'quarter', year: 2026, quarter: 3 }, '2026-09-30', 'Hết kỳ (Quý III năm 2026): 30/09/2026.'],
  ]; // prettier-ignore
  test.each(cases)('%s', (_name, rule, due, sentence) => expect(why(rule)).toEqual([due, sentence]));

  test.each<[string, Rule]>([['thường xuyên', { kind: 'continuous' }], ['khi có yêu cầu', { kind: 'on-demand' }]])('%s has no day and no reason', (_name, rule) =>
    expect(why(rule)).toEqual(['không hạn']),
  ); // prettier-ignore
});

test('a month that is too short, a day off that keeps its day, an extension', () => {
  expect(why({ kind: 'period-end', periods: ['quarter'], quarters: [2], day: 31 })).toEqual([
    '2026-06-30', 'Ngày 31 của tháng cuối kỳ (tháng 06/2026): 30/06/2026.', 'Tháng 06/2026 không có ngày ấy, nên tính ngày cuối tháng.',
  ]); // prettier-ignore
  const tet = why({ kind: 'date', on: '2026-02-17' }, { workBy: '2026-02-13', name: 'Tết Nguyên đán' });
  expect(tet.at(-1)).toBe(
    'Thứ Ba, 17/02/2026 là ngày nghỉ (Tết Nguyên đán). Hạn vẫn giữ nguyên; lời nhắc gửi vào ngày làm việc trước đó, nên xong chậm nhất Thứ Sáu, 13/02/2026.',
  );
  expect(why({ kind: 'date', on: '2026-03-10' }, { extended: '2026-03-20' }).at(-1)).toBe(
    'Hạn theo kế hoạch là 10/03/2026; đã được gia hạn đến 20/03/2026.',
  );
});
