import { describe, expect, test } from 'vitest';
import type { Measure } from '#features/channels/index.ts';
import type { DutyId, TargetId, TaskId } from '#platform/values/ids.ts';
import { doubtsOf, openDoubts, type Doubtful } from './doubts.ts';
import { agrees, statedIn } from './stated.ts';

describe('what a title states', () => {
  test.each<[string, Measure, number[]]>([
    ['Đăng 3 tin, bài về cải cách hành chính', 'stories', [3]],
    ['Đăng 03 tin, 02 bài tuyên truyền', 'stories', [3, 2]],
    ['Đăng ba tin bài trên Trang thông tin', 'stories', [3]],
    ['Phát 1.500 tờ rơi', 'leaflets', [1500]],
    ['Treo 12 băng rôn tại tổ 3', 'banners', [12]],
    ['Tổ 3 phát chuyên mục tháng 5', 'bulletins', []],
    ['Bài 2: nộp hồ sơ qua mạng', 'stories', []],
    ['Tin ngày 5 bài trên cổng năm 2026', 'stories', []],
    ['Kế hoạch số 18/KH-UBND tin bài', 'stories', []],
    ['Tổ chức hai hội nghị chuyên đề', 'conferences', [2]],
    ['Hội nghị có 120 người dự', 'attendees', [120]],
  ])('%s', (title, measure, stated) => {
    expect(statedIn(title, measure)).toEqual(stated);
  });

  test('agrees with one of its figures or with their sum, and with one that is not given where it says one', () => {
    expect([3, 2, 5, 1, undefined].map((given) => agrees('3 tin, 2 bài', 'stories', given))).toEqual([true, true, true, false, false]);
    expect(agrees('1 hội nghị', 'conferences', undefined)).toBe(true);
    expect(agrees('Hội nghị chuyên đề', 'conferences', 7)).toBe(true);
  });
});

const targetId = 'target' as TargetId;
const it: Doubtful = {
  channel: 'meeting',
  title: 'Sinh hoạt tổ dân phố',
  quantities: [{ measure: 'meetings', value: 1 }],
  dutyId: 'duty' as DutyId,
  contributed: [],
  targets: new Map([[targetId, { text: 'Ít nhất 24 cuộc', way: 'sum', value: 24 }]]),
  proofs: 1,
  tasks: [],
};
const keys = (more: Partial<Doubtful>): string[] => doubtsOf({ ...it, ...more }).map(({ key }) => key.split(':')[0]!);
const task = (id: string) => ({ id: id as TaskId, name: `Quý II: Họp tổ ${id}` });
const own = (value: number) => [{ targetId, value, outOf: null, isOwnFigure: true }];

describe('what may be a slip of the pen', () => {
  test.each<[string, Partial<Doubtful>, string[]]>([
    ['nothing about an ordinary record', {}, []],
    ['999,999,999 meetings', { quantities: [{ measure: 'meetings', value: 999_999_999 }] }, ['large']],
    ['a figure of its own many times that of the year', { contributed: own(2400) }, ['beyond']],
    ['a figure of its own above that of the year', { contributed: own(40) }, []],
    [
      '3 articles in the title, 1 in the figures',
      { channel: 'portal', title: '3 tin, bài', quantities: [{ measure: 'stories', value: 1 }] },
      ['title'],
    ],
    ['3 articles in the title, none in the figures', { channel: 'portal', title: '3 tin, bài', quantities: [] }, ['title', 'uncounted']],
    ['no figure, and no target of its own', { quantities: [] }, ['uncounted']],
    ['no figure, but one for a target', { quantities: [], contributed: own(1) }, []],
    ['no proof', { proofs: 0 }, ['no-evidence']],
    ['no duty and no target', { dutyId: undefined }, ['unplaced']],
    ['no duty, but a figure for a target', { dutyId: undefined, contributed: own(1) }, []],
    ['no duty, but tasks that match: asked about these', { dutyId: undefined, tasks: [task('a')] }, ['tasks']],
    ['several tasks that match', { tasks: [task('a'), task('b')] }, ['tasks']],
  ])('%s', (_what, more, doubts) => {
    expect(keys(more)).toEqual(doubts);
  });

  test('a yes holds for the figure it was given for, not for another one', () => {
    const of = (value: number) => doubtsOf({ ...it, quantities: [{ measure: 'meetings', value }] });
    const sure = of(5000).map(({ key }) => key);
    expect(openDoubts(of(5000), sure)).toEqual([]);
    expect(openDoubts(of(50_000), sure)).toHaveLength(1);
  });

  test('a yes holds for the tasks it was given for, in any order, not for as many others', () => {
    const of = (...ids: string[]) => doubtsOf({ ...it, tasks: ids.map(task) });
    const sure = of('a', 'b', 'c').map(({ key }) => key);
    expect(openDoubts(of('c', 'a', 'b'), sure)).toEqual([]);
    expect(openDoubts(of('a', 'b', 'd'), sure)).toHaveLength(1);
  });
});
