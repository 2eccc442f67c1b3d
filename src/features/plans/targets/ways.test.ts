import { expect, test } from 'vitest';
import { guessedWay, plainWay } from './ways.ts';

const of = (text: string, unit: string, more: { upTo?: number; unitsBound?: string } = {}) => guessedWay({ text, unit, ...more });

test('a target is counted as its words say', () => {
  expect(of('Đăng ít nhất 24 tin, bài trong năm', 'tin, bài')).toEqual({ way: 'sum', per: null });
  expect(of('Mỗi tháng phát ít nhất 02 chuyên mục', 'chuyên mục')).toEqual({ way: 'each-period', per: 'month' });
  expect(of('Phát 01 chuyên mục/quý', 'chuyên mục')).toEqual({ way: 'each-period', per: 'quarter' });
  expect(of('Mỗi 6 tháng tổ chức 01 hội nghị', 'hội nghị')).toEqual({ way: 'each-period', per: 'half-year' });
  expect(of('Ít nhất 01 hội nghị chuyên đề', 'hội nghị', { unitsBound: 'mỗi đơn vị' })).toEqual({ way: 'each-unit', per: null });
  expect(of('Mỗi chuyên mục có thời lượng 5-7 phút', 'phút', { upTo: 7 })).toEqual({ way: 'range', per: null });
  expect(of('100% thủ tục hành chính được niêm yết', '%')).toEqual({ way: 'share', per: null });
  expect(of('Tăng 10% thời lượng phát thanh so với năm 2025', '%')).toEqual({ way: 'more', per: null });
  expect(of('Số tin, bài nhiều hơn 20 tin so với năm trước', 'tin')).toEqual({ way: 'more', per: null });
  expect(of('Mức độ hài lòng của người dân đạt 95%', '%')).toEqual({ way: 'given', per: null });
  expect(of('Chỉ số cải cách hành chính đạt từ 90 điểm', 'điểm')).toEqual({ way: 'given', per: null });
});

test('words that only sound alike change nothing', () => {
  expect(of('Khảo sát mức độ hài lòng của 300 lượt người dân', 'lượt người')).toEqual({ way: 'sum', per: null });
  expect(of('Tăng cường tuyên truyền, ít nhất 12 tin', 'tin')).toEqual({ way: 'sum', per: null });
  expect(of('Quý III tổ chức 01 hội nghị', 'hội nghị')).toEqual({ way: 'sum', per: null });
  expect(of('100% cuộc họp giao ban hằng tháng có lồng ghép', '%')).toEqual({ way: 'share', per: null });
});

test('what was counted before stays counted as it was', () => {
  expect(plainWay({ unit: '%', upTo: 7 })).toBe('share');
  expect(plainWay({ unit: 'phút', upTo: 7, unitsBound: 'mỗi đơn vị' })).toBe('range');
  expect(plainWay({ unit: 'hội nghị', unitsBound: ' Từng đơn vị' })).toBe('each-unit');
  expect(plainWay({ unit: 'hội nghị', unitsBound: 'đơn vị' })).toBe('sum');
});
