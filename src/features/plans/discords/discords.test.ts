import { expect, test } from 'vitest';
import type { DeadlineRule } from '../plan.ts';
import { discordsOf } from './discords.ts';

const on = (iso: string): DeadlineRule => ({ kind: 'date', on: iso });
const of = (text: string, ...rules: DeadlineRule[]) =>
  discordsOf({ year: 2026, duties: [{ id: 'one' as never, position: 3, text, deadlines: rules.map((rule) => ({ text: '', rule })) }] });

test.each<[string, DeadlineRule[]]>([
  ['Hoàn thành trước ngày 15/3', [on('2026-06-30')]],
  ['Gửi báo cáo trước ngày 15 tháng 3 năm 2026', [on('2026-06-15')]],
  ['Báo cáo kết quả chậm nhất ngày 10/6/2026', [{ kind: 'period-end', periods: ['quarter'], day: 15 }]],
  ['Xong trong tháng 4', []],
  ['Báo cáo quý I', [on('2026-11-30')]],
  ['Báo cáo quý I', [{ kind: 'period-end', periods: ['year'] }]],
  ['Tổ chức hội nghị trong quý II/2026', [{ kind: 'quarter', year: 2026, quarter: 3 }]],
  ['Niêm yết thủ tục trước ngày 15/3', [{ kind: 'continuous' }]],
  ['Tổ chức đối thoại trong năm 2025', [on('2026-10-15')]],
  ['Báo cáo trước ngày 15/12/2025', [on('2025-12-15')]],
  ['Báo cáo định kỳ quý, năm trước ngày 05/12/2026', [{ kind: 'period-end', periods: ['quarter'] }, on('2026-12-20')]],
  ['Báo cáo hằng quý trước ngày 18 của tháng cuối quý', [{ kind: 'period-end', periods: ['quarter'], day: 20 }]],
  ['Báo cáo ngày 18 hằng tháng', [{ kind: 'period-end', periods: ['month'], day: 20, before: true }]],
  ['Báo cáo quý trước ngày 18, báo cáo năm trước ngày 15/12', [{ kind: 'period-end', periods: ['quarter'], day: 20 }, on('2026-12-15')]],
])('is asked about: %s', (text, rules) => {
  expect(of(text, ...rules)).toMatchObject([{ position: 3 }]);
});

test.each<[string, DeadlineRule[]]>([
  ['Hoàn thành trước ngày 15/3', [on('2026-03-15')]],
  ['Hoàn thành trước ngày 15/3', [on('2026-03-14')]],
  ['Báo cáo trước ngày 15/3, 15/6, 15/9 và 15/12', [{ kind: 'period-end', periods: ['quarter'], day: 15 }]],
  ['Báo cáo quý I trước ngày 15/3', [on('2026-03-15')]],
  ['Báo cáo quý I', [on('2026-04-05')]],
  ['Báo cáo quý IV', [on('2027-01-10')]],
  ['Báo cáo quý I, quý II, quý III', [{ kind: 'period-end', periods: ['quarter'] }]],
  ['Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2025', [on('2026-06-30')]],
  ['Phổ biến Luật Cán bộ, công chức năm 2025', []],
  ['Tỷ lệ hồ sơ trực tuyến cao hơn năm 2025', []],
  ['Kỷ niệm Ngày thành lập 30/4', [on('2026-04-30')]],
  ['Xây dựng kế hoạch năm 2027', [on('2026-12-15')]],
  ['Tuyên truyền giai đoạn 2021-2025 và năm 2026', []],
  ['Tuyên truyền trên loa truyền thanh hằng tháng', [{ kind: 'continuous' }]],
  ['Báo cáo hằng quý trước ngày 20 của tháng cuối quý', [{ kind: 'period-end', periods: ['quarter'], day: 20 }]],
  ['Báo cáo trước ngày 20', [on('2026-05-20')]],
  ['Chào cờ vào ngày 05 hằng tháng', [{ kind: 'continuous' }]],
  ['Gửi số liệu trước ngày 15, Phòng tổng hợp trước ngày 20 hằng tháng', [{ kind: 'period-end', periods: ['month'], day: 20 }]],
  ['Số liệu tính từ ngày 15 hằng tháng, báo cáo trước ngày 20', [{ kind: 'period-end', periods: ['month'], day: 20 }]],
])('is not asked about: %s', (text, rules) => {
  expect(of(text, ...rules)).toEqual([]);
});

test('of several days in the words, the one whose deadline an amendment moved is asked about', () => {
  const text = 'Báo cáo trước ngày 15/6, trước ngày 05/12';
  const said = (...days: string[]) => days.map((day) => ({ text: '', rule: on(day) }));
  const moved = { year: 2026, duties: [{ id: 'one' as never, position: 3, text, deadlines: said('2026-06-15', '2026-12-20') }] };
  expect(discordsOf(moved)).toEqual([]);
  expect(discordsOf(moved, () => said('2026-06-15', '2026-12-05'))).toMatchObject([
    { message: expect.stringContaining('05/12') as string },
  ]);
});
