import { expect, test } from 'vitest';
import { excerptOf, piecesOf, scoreOf } from './marks.ts';
import { markedOf, nearOf, plainOf, queryOf, soughtIn } from './words.ts';

test.each([
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['khoẻ', 'khỏe'],
  ['kỹ', 'kĩ'],
  ['quý', 'quí'],
  ['Lý', 'lí'],
  ['HOÀ', 'hòa'],
  ['hòa'.normalize('NFD'), 'hòa'],
])('%s and %s are one word, with marks and without', (one, other) => {
  expect(markedOf(one)).toBe(markedOf(other));
  expect(plainOf(one)).toBe(plainOf(other));
});

test.each([
  ['tay', 'tai'],
  ['thuý', 'thúi'],
  ['ma', 'mà'],
  ['đa', 'da'],
])('%s and %s are two', (one, other) => expect(markedOf(one)).not.toBe(markedOf(other)));

test('đ is found as d, and marks only count where they were typed', () => {
  expect(soughtIn('Đường hoa 18/KH-UBND')).toEqual([
    { typed: 'Đường', plain: 'duong', marked: markedOf('đường') },
    { typed: 'hoa', plain: 'hoa' },
    { typed: '18', plain: '18' },
    { typed: 'KH', plain: 'kh' },
    { typed: 'UBND', plain: 'ubnd' },
  ]);
  for (const noWord of [' !!! … ', '❤️', '\u0301', 'ี']) expect(soughtIn(noWord)).toEqual([]);
  expect(queryOf(soughtIn('họp ❤️ tổ'), { marks: false })).toBe("(('hop')) & (('to'))");
});

test('a short form is what it stands for, and the other way round', () => {
  expect(queryOf(soughtIn('TTHC'), { marks: false })).toBe("(('tthc') | ('thu' & 'tuc' & 'hanh' & 'chinh'))");
  expect(queryOf(soughtIn('thủ tục hành chính mới'), { marks: false })).toBe("(('thu' & 'tuc' & 'hanh' & 'chinh') | ('tthc')) & (('moi'))");
});

test('nothing that is typed leaves the quotes of a query', () => {
  const query = queryOf(soughtIn("a' | 'b \\' ) & !c"), { marks: true });
  expect(query.replaceAll(/'[^'\\]+'/g, 'x')).toMatch(/^[x()&| ]+$/);
});

test('one slip: a letter too many, missing, wrong, or two that changed places', () => {
  const near = new Set(nearOf('chinh'));
  for (const word of ['chnh', 'chinhh', 'chixh', 'cihnh', 'hinh']) expect([word, near.has(word)]).toEqual([word, true]);
  expect(nearOf('tin')).toEqual([]);
});

const hits = (text: string, typed: string): string[] =>
  piecesOf(text, soughtIn(typed))
    .filter(({ isHit }) => isHit)
    .map((piece) => piece.text);

test('what was sought is marked as it is written, and every letter of the text stays', () => {
  expect(hits('Cải cách hành chính ở phường', 'hanh chinh')).toEqual(['hành', 'chính']);
  expect(hits('Niêm yết thủ tục hành chính', 'TTHC')).toEqual(['thủ', 'tục', 'hành', 'chính']);
  expect(hits('Niêm yết TTHC', 'thủ tục hành chính')).toEqual(['TTHC']);
  expect(hits('Thủ đô; hành lang', 'tthc')).toEqual([]);
  expect(hits('Tuyên truyền trực tuyến', 'tuyên')).toEqual(['Tuyên']);
  expect(hits('Trực tuyến', 'tuyên')).toEqual(['tuyến']);
  const text = '<b>Hòa giải</b> ở cơ sở – tổ 7';
  expect(piecesOf(text, soughtIn('hoà co so')).map((piece) => piece.text).join('')).toBe(text); // prettier-ignore
});

test('an excerpt stands around what was found and cuts no word', () => {
  const long = `${'đầu '.repeat(100)}loa truyền thanh ${'cuối '.repeat(100)}`;
  const excerpt = excerptOf(long, soughtIn('truyền thanh'));
  expect(excerpt).toMatch(/^… đầu .*loa truyền thanh.* cuối …$/);
  expect(excerpt.length).toBeLessThan(230);
  expect(excerptOf('Ngắn thôi', soughtIn('ngan'))).toBe('Ngắn thôi');
});

test('exact marks come first, then the title, then one word after another', () => {
  const of = (title: string, text = '') => scoreOf({ title, text }, soughtIn('hòa giải'));
  expect(of('Tổ hoà giải')).toBeGreaterThan(of('Hoa giai'));
  expect(of('Hòa giải')).toBeGreaterThan(of('Họp', 'hòa giải ở cơ sở'));
  expect(of('Hòa giải')).toBeGreaterThan(of('Giải thi hòa'));
});
