import { expect, test } from 'vitest';
import { taskLabel } from './labels.ts';

test.each([
  ['Đột xuất, lần 1/3', 'Ordered, 1 of 3'],
  ['Đột xuất', 'Ordered'],
  ['Thường xuyên trong năm 2026', 'Throughout 2026'],
  ['Quý II, 6 tháng đầu năm 2026', 'Quarter 2, first half of 2026'],
  ['Quý IV, năm 2026', 'Quarter 4, Year 2026'],
  ['Tháng 3 năm 2026', 'Month 3, 2026'],
  ['Trước ngày 15/10/2026', 'Before 15/10/2026'],
  ['Chậm nhất ngày 30/11/2026', 'At the latest on 30/11/2026'],
  ['Trong tháng 5/2026', 'Within 5/2026'],
  // The words of a paper are data.
  ['Trong vòng 05 ngày làm việc kể từ ngày nhận văn bản', 'Trong vòng 05 ngày làm việc kể từ ngày nhận văn bản'],
])('%s is %s in English, and itself in Vietnamese', (vi, en) => {
  expect([taskLabel(vi, 'en'), taskLabel(vi, 'vi')]).toEqual([en, vi]);
});
