import { describe, expect, test } from 'vitest';
import { spanIn, spanTitle } from './month.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const at = (query: string) => spanIn(new URLSearchParams(query), today);

describe('what a calendar shows', () => {
  test('the month of today, in whole weeks from Monday on', () => {
    const span = at('');
    expect([span.days[0]?.toString(), span.days.at(-1)?.toString(), span.days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    expect([span.at, span.before, span.behind, spanTitle(span, 'vi')]).toEqual([
      'thang=2026-11', 'thang=2026-10', 'thang=2026-12', 'Tháng 11 năm 2026',
    ]); // prettier-ignore
  });

  test('a month that fills its weeks, over a turn of the year, and the week of any of its days', () => {
    expect(at('thang=2027-02').days.length).toBe(28);
    expect([at('thang=2026-12').behind, at('thang=2026-01').before]).toEqual(['thang=2027-01', 'thang=2025-12']);
    const week = at('tuan=2027-01-01');
    expect([week.from.toString(), week.to.toString(), week.before, week.behind]).toEqual([
      '2026-12-28', '2027-01-03', 'tuan=2026-12-21', 'tuan=2027-01-04',
    ]); // prettier-ignore
    expect(spanTitle(week, 'vi')).toBe('28/12/2026 – 03/01/2027');
  });

  test.each(['thang=2026-13', 'thang=9999-01', 'thang=0000-00', 'tuan=2026-02-31', 'tuan=-271821-04-19', "thang='--", 'tuan=2026-W05'])(
    '%s is no time that there is: this month',
    (query) => expect(at(query).at).toBe('thang=2026-11'),
  );

  test('the last month and week that there are lead no further', () => {
    expect([at('thang=2200-12').behind, at('thang=2000-01').before]).toEqual([undefined, undefined]);
  });
});
