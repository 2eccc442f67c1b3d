import { expect, test } from 'vitest';
import { nearest } from './nearness.ts';

const item = (text: string) => ({ kind: 'duty' as const, text, unitIds: [], measure: null });
const to = (asked: string, ...owns: string[]) => nearest(item(asked), owns.map(item));

test('what shares expressions comes near, and says them whole', () => {
  const near = to('Xây dựng video giới thiệu dịch vụ công trực tuyến', 'Treo băng rôn', 'Đăng tin, bài về dịch vụ công trực tuyến');
  expect([near?.own.text, near?.words]).toEqual(['Đăng tin, bài về dịch vụ công trực tuyến', ['dịch vụ công trực tuyến']]);
});

test('what shares words of any plan alone does not', () => {
  expect(
    to('Chủ trì tổ chức cuộc thi trong quý III/2026', 'Chủ trì, phối hợp tổ chức treo băng rôn; hoàn thành trong quý I/2026'),
  ).toBeUndefined();
});

test('the same text does, whatever its words and wherever its tones stand', () => {
  expect(to('Tuyên truyền cải cách hành chính', 'Tuyên truyền cải cách hành chính')?.score).toBe(1);
  expect(to('Khai mạc tuần văn hoá đọc', 'Tổng kết tuần văn hóa đọc')?.words).toEqual(['tuần văn hóa đọc']);
});
