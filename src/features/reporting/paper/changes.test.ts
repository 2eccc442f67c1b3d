import { expect, test } from 'vitest';
import type { TargetId } from '#platform/values/ids.ts';
import type { Facts } from '../facts.ts';
import { changeBlocks } from './changes.ts';

type Target = Facts['targets'][number];
const target = (text: string, done: number, id?: string): Target => ({
  ...(id && { id: id as TargetId }),
  ...{ text, done, wanted: 10, unit: 'cuộc', percent: done * 10, goal: null, reached: false },
});

/** The rows of the table of figures, without number and unit. */
function rowsOf(before: readonly Target[], now: readonly Target[]): string[][] {
  const change = { kind: 'rectify', reason: 'x', symbol: '1/BC-UBND', reportedOn: '2026-03-15' } as const;
  const [first] = changeBlocks({
    ...{ indicators: [], figures: [], beginsTheYear: true, facts: { targets: now } },
    change: { ...change, figures: [], targets: before, activities: [], tasks: [] },
  });
  const rows = first?.kind === 'table' ? first.rows : [];
  return rows.map((row) =>
    'heading' in row ? [row.heading] : row.flatMap((cell, at) => (typeof cell === 'string' && [1, 3, 4].includes(at) ? [cell] : [])),
  );
}

test('of two targets of the same words each is compared with itself', () => {
  const before = [target('Họp', 1, 'a'), target('Họp', 5, 'b')];
  expect(rowsOf(before, [target('Họp', 5, 'b'), target('Họp', 2, 'a')])).toEqual([['Họp', '1/10 (10%)', '2/10 (20%)']]);
  expect(rowsOf(before, before)).toEqual([]);
});

test('where the first report kept no ids, those of the same words stand in their order', () => {
  const before = [target('Họp', 1), target('Họp', 5)];
  expect(rowsOf(before, [target('Họp', 1, 'a'), target('Họp', 6, 'b')])).toEqual([['Họp', '5/10 (50%)', '6/10 (60%)']]);
});

test('a target that was worded otherwise is the same; one that is new and one that is gone are listed', () => {
  expect(rowsOf([target('Họp', 1, 'a'), target('Treo', 3, 'b')], [target('Họp tổ', 1, 'a'), target('Phát', 0, 'c')])).toEqual([
    ['Phát', 'chưa có chỉ tiêu này', '0/10 (0%)'],
    ['Treo', '3/10 (30%)', 'không còn chỉ tiêu này'],
  ]);
});
