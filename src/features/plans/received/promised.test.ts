import { expect, test } from 'vitest';
import { shortfallOf } from './promised.ts';

test.each<[string, string[], [number, number]]>([
  ['Phát ít nhất 48 chuyên mục trên đài', ['Phát 12 chuyên mục về cải cách hành chính'], [12, 48]],
  ['Phát ít nhất 48 chuyên mục', ['Mỗi tháng phát ít nhất 02 chuyên mục, thời lượng 5-7 phút'], [24, 48]],
  ['Đăng 1.200 tin, bài trên cổng', ['Đăng 30 tin bài', 'Phòng Kinh tế đăng 20 tin, bài'], [50, 1200]],
])('%s: promised is less', (asked, answers, [promised, wanted]) => {
  expect(shortfallOf(asked, answers)).toMatchObject({ promised, asked: wanted });
});

test.each<[string, string[]]>([
  ['Phát ít nhất 48 chuyên mục', ['Phát 04 chuyên mục/tháng']],
  ['Phát ít nhất 48 chuyên mục', ['Phát 12 tin bài']],
  ['Phát ít nhất 48 chuyên mục', ['Phát thanh về dịch vụ công trực tuyến']],
  ['Hoàn thành trước ngày 15 tháng 3', ['Hoàn thành trước ngày 10 tháng 3']],
  ['Ít nhất 80% hồ sơ nộp trực tuyến', ['Ít nhất 60% hồ sơ nộp trực tuyến']],
])('%s: no fewer things of the same words', (asked, answers) => {
  expect(shortfallOf(asked, answers)).toBeUndefined();
});
