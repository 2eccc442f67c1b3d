import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareByGivenName,
  fold,
  lowerFirst,
  oldTonePlacement,
  slugOf,
  sortVi,
  tidyLine,
  tidyText,
  truncate,
  upperFirst,
} from './text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặồốộữựỳýỷỹỵ ĐÂƯ'), maxLength: 60 });

describe('what is stored', () => {
  test('a line loses its line ends, blanks at the ends and what cannot be seen', () => {
    expect(tidyLine('  Hội\u00A0nghị\r\n tập\t huấn \u202E\u200B\u0000')).toBe('Hội nghị tập huấn');
  });
  test('letters typed as base and marks become one letter each', () => {
    expect(tidyLine('Ti\u00EA\u0301ng Vi\u0065\u0323\u0302t')).toBe('Tiếng Việt');
  });
  test('a text keeps its lines, but not more than one empty line', () => {
    expect(tidyText('Một \r\n\r\n\r\n\r\nHai\rBa  ')).toBe('Một\n\nHai\nBa');
  });
  test('tidying twice is tidying once, and leaves nothing that a database refuses', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [line, long] = [tidyLine(text), tidyText(text)];
        expect(tidyLine(line)).toBe(line);
        expect(tidyText(long)).toBe(long);
        expect((line + long).isWellFormed()).toBe(true);
        expect(line + long).not.toMatch(/[\u0000\r\u202E]/);
      }),
    );
  });
});

describe('what is compared', () => {
  test('a search without marks finds words with marks, đ as d', () => {
    expect(fold('CẢI  CÁCH hành chính, Hưng Đạo')).toBe('cai cach hanh chinh, hung dao');
  });
  test('both places of the tone mark are one word', () => {
    expect(oldTonePlacement('Uỷ ban, hoá đơn, toạ đàm, khoẻ, thuỷ lợi, HOÀ BÌNH, Hoà')).toBe(
      'Ủy ban, hóa đơn, tọa đàm, khỏe, thủy lợi, HÒA BÌNH, Hòa',
    );
    expect(oldTonePlacement('quý, Quỳnh, hoàn, khoảng, ngoài, huỳnh, thuý')).toBe('quý, Quỳnh, hoàn, khoảng, ngoài, huỳnh, thúy');
  });
  test('folding and moving tones come to rest at once, and folding leaves no mark', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, vietnamese), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text).normalize('NFD')).not.toMatch(/\p{M}|đ/u);
        expect(oldTonePlacement(oldTonePlacement(text))).toBe(oldTonePlacement(text));
        expect(fold(oldTonePlacement(text))).toBe(fold(text));
      }),
    );
  });
  test('a list stands in the order of the dictionary, figures by their value', () => {
    const words = ['Tổ 10', 'Đức', 'Ân', 'Dũng', 'An', 'Tổ 2', 'Ăn', 'Bình'];
    expect(sortVi(words, (word) => word)).toEqual(['An', 'Ăn', 'Ân', 'Bình', 'Dũng', 'Đức', 'Tổ 2', 'Tổ 10']);
  });
  test('people stand by given name, then by the rest', () => {
    const people = ['Vũ Kim Quang', 'Nguyễn Văn Duật', 'Lê Thị Thanh', 'Bùi Văn Duật'];
    expect(people.toSorted(compareByGivenName)).toEqual(['Bùi Văn Duật', 'Nguyễn Văn Duật', 'Vũ Kim Quang', 'Lê Thị Thanh']);
  });
});

describe('what is shown', () => {
  test('an address part holds only letters, figures and single hyphens', () => {
    expect(slugOf('Kế hoạch số 05/KH-UBND – Đợt 1')).toBe('ke-hoach-so-05-kh-ubnd-dot-1');
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 5, max: 40 }),
        (text, max) => void expect(slugOf(text, max)).toMatch(new RegExp(`^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$`)),
      ),
    );
    fc.assert(fc.property(anyText, fc.integer({ min: 5, max: 40 }), (text, max) => slugOf(text, max).length <= max));
  });
  test('a text is cut between words and never inside a letter', () => {
    expect(truncate('Tuyên truyền cải cách hành chính', 20)).toBe('Tuyên truyền cải…');
    expect(truncate('Ngắn', 20)).toBe('Ngắn');
    const letters = (text: string): number => [...new Intl.Segmenter('vi').segment(text)].length;
    fc.assert(fc.property(vietnamese, fc.integer({ min: 2, max: 30 }), (text, max) => letters(truncate(text, max)) <= max));
  });
  test('a label goes into a sentence, an abbreviation stays', () => {
    expect([lowerFirst('Địa điểm'), lowerFirst('UBND phường'), upperFirst('địa điểm')]).toEqual(['địa điểm', 'UBND phường', 'Địa điểm']);
  });
});

describe('a text in which nothing can be seen is empty', () => {
  const nothing = [
    '\u200B',
    '\u2800\u2800',
    '\u3164',
    '\u115F\u1160\uFFA0',
    '\u0301\u0323',
    '\u00AD\u034F',
    '\uFE0F\u200D',
    '\u{E0001}',
    '\uE000',
    ' \u00A0\n',
  ];
  test.each(nothing.map((text) => [[...text].map((one) => one.codePointAt(0)?.toString(16)).join(' '), text]))('%s', (_codes, text) => {
    expect([tidyLine(text), tidyText(text), tidyText(`${text}\n${text}`)]).toEqual(['', '', '']);
  });

  test('what leaves ink stays: letters with their marks, signs, pictures', () => {
    for (const text of ['ậ', 'a\u0323\u0302'.normalize('NFC'), '–', '…', '2', '👍🏽', '한글', 'Hội\u200Dnghị'])
      expect(tidyLine(text)).toBe(text);
  });
});
