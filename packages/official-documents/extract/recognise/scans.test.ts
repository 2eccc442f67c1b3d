import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { fixture, readBytes } from '../../fixtures/index.ts';
import { withBlanks } from './blanks.ts';
import type { SeenWord } from './engine.ts';
import { withHeadings } from './headings.ts';
import { withNumerals } from './numerals.ts';
import type { Picture } from './picture.ts';
import { seenRules, withoutRules } from './rules.ts';
import { isSideways, skewOf, withoutMargins } from './straight.ts';

const words = (...all: (string | [string, number])[]): SeenWord[] =>
  all.map((one, at) => {
    const [text, confidence] = typeof one === 'string' ? [one, 93] : one;
    return { text, confidence, left: at * 100, right: at * 100 + 90 };
  });
const white: Picture = { width: 1000, height: 100, grey: new Uint8Array(100_000).fill(255), scale: 2.78 };

describe('what is filled in by hand', () => {
  const filled = (...all: Parameters<typeof words>): [string, boolean] => {
    const { lines, isBlank } = withBlanks([{ words: words(...all), baseline: 90, height: 30 }], white);
    return [lines.map((line) => line.words.map(({ text }) => text).join(' ')).join(), isBlank];
  };

  it.each([
    [['Số:', ['AA', 47], '/KH-UBND'], 'Số: /KH-UBND'],
    [['Số:', 'M', '/QĐ-UBND'], 'Số: /QĐ-UBND'],
    [['Số:M⁄TB-VP'], 'Số: ⁄TB-VP'],
    [['Sô:', ['1?', 30], 'v', '/BC-UBND'], 'Sô: /BC-UBND'],
    [['Số', '~~-KH/ĐU'], 'Số -KH/ĐU'],
    [['Số:', ['12', 35], '/KH-UBND'], 'Số: /KH-UBND'],
    [['Suối', 'Mơ,', 'ngày', 'VA.', 'tháng', '01', 'năm', '2026'], 'Suối Mơ, ngày tháng 01 năm 2026'],
    [['Suối', 'Mơ,', 'ngày', 'áo', 'tháng', 'Ắ', 'năm', '2026'], 'Suối Mơ, ngày tháng năm 2026'],
    [['Mơ,', 'ngày', '15', 'tháng', 'Anăm', '2026'], 'Mơ, ngày 15 tháng năm 2026'],
    [['ngày', ['15', 20], 'tháng', '3', 'năm', '2026'], 'ngày tháng 3 năm 2026'],
    [['Chè,', ['ngày.......', 47], 'tháng', '02', 'năm', '2026'], 'Chè, ngày tháng 02 năm 2026'],
    [['Chè,', 'ngày', '5', 'tháng…..', 'năm', '2026'], 'Chè, ngày 5 tháng năm 2026'],
  ] as const)('leaves what is printed: %j', (all, text) => {
    expect(filled(...(all as unknown as Parameters<typeof words>))).toEqual([text, true]);
  });

  it.each([
    [['Số:', '12/KH-UBND'], 'Số: 12/KH-UBND'],
    [['Số:12/2026/QĐ-UBND'], 'Số: 12/2026/QĐ-UBND'],
    [['Số:', 'l2', '/KH-UBND'], 'Số: 12/KH-UBND'],
    [['Số:', '/KH-UBND'], 'Số: /KH-UBND'],
    [['Số', '45-KH/ĐU'], 'Số 45-KH/ĐU'],
    [['Mơ,', 'ngày', '15', 'tháng', '01', 'năm', '2026'], 'Mơ, ngày 15 tháng 01 năm 2026'],
    [['Mơ,', 'ngày', ['0]', 71], 'tháng', ['#năm', 1], '2026'], 'Mơ, ngày 0] tháng #năm 2026'],
    [['trong', 'ngày', 'đầu', 'tháng', '3', 'năm', '2026'], 'trong ngày đầu tháng 3 năm 2026'],
    [['Ngày', 'tháng', 'năm', 'sinh', '/KH'], 'Ngày tháng năm sinh /KH'],
  ] as const)('is kept where it is sure: %j', (all, text) => {
    expect(filled(...(all as unknown as Parameters<typeof words>))).toEqual([text, false]);
  });
});

describe('headings of parts', () => {
  const labels = (...all: [string, string, number?][]): string[] =>
    withNumerals(
      all.map(([label, heading, confidence = 90]) => ({
        words: words([label, confidence], ...heading.split(' ')),
        baseline: 1,
        height: 1,
      })),
    ).map((run) => run.words[0]?.text ?? '');

  it.each([
    [
      ['L', 'H.', 'IIL', '1V.', 'Y.', 'VL'],
      ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.'],
    ],
    [
      ['I', 'IL', 'IH.', 'IV'],
      ['I.', 'II.', 'III.', 'IV.'],
    ],
    [
      ['1.', 'II.', 'III.'],
      ['I.', 'II.', 'III.'],
    ],
    [
      ['I.', '11.', 'III.'],
      ['I.', 'II.', 'III.'],
    ],
    [
      ['|.', 'lI.'],
      ['I.', 'II.'],
    ],
    [
      ['IH.', 'IV.'],
      ['III.', 'IV.'],
    ],
    [
      ['1.', '2.', '3.'],
      ['1.', '2.', '3.'],
    ],
    [
      ['A.', 'I.', '1.', '2.', 'II.'],
      ['A.', 'I.', '1.', '2.', 'II.'],
    ],
    [
      ['I.', 'III.'],
      ['I.', 'III.'],
    ],
    [
      ['M.', 'N.'],
      ['M.', 'N.'],
    ],
  ])('%j', (seen, right) => {
    expect(labels(...seen.map((label) => [label, 'NHIỆM VỤ'] as [string, string]))).toEqual(right);
  });

  it('that are known have their letters', () => {
    expect(withHeadings('I. MUC ĐICH, YÊU CÂU')).toBe('I. MỤC ĐÍCH, YÊU CẦU');
    expect(withHeadings('II. TỔ CHỨC THỤỰC HIỆN:')).toBe('II. TỔ CHỨC THỰC HIỆN:');
    expect(withHeadings('NỘI DỤNG, HÌNH THỨC TUYỀN TRUYỀN')).toBe('NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN');
    for (const right of ['III. NHIỆM KỲ', 'KINH TẾ', 'II. MỤC ĐÍCH SỬ DỤNG ĐẤT', 'Mục đích, yêu cầu'])
      expect(withHeadings(right)).toBe(right);
  });
});

const pictureOf = async (image: Sharp): Promise<Picture> => {
  const { data, info } = await image.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data), scale: info.height / 842 };
};
const tableScan = (): Sharp => sharp(fixture('scan-table.png'));

describe('how a sheet was laid in', () => {
  it.each([0, 1.5, -3, 6])('askew by %d degrees', async (degrees) => {
    expect(Math.abs(skewOf(await pictureOf(tableScan().rotate(degrees, { background: '#fff' }))) - degrees)).toBeLessThan(0.2);
  });

  it('sideways', async () => {
    expect(isSideways(await pictureOf(tableScan()))).toBe(false);
    expect(isSideways(await pictureOf(tableScan().rotate(90)))).toBe(true);
  });

  it('with dark margins, which go, and text, which stays', async () => {
    const dark = (picture: Picture): number => picture.grey.filter((one) => one < 110).length;
    const plain = await pictureOf(tableScan());
    const framed = await pictureOf(tableScan().extend({ left: 90, bottom: 40, background: '#222' }));
    expect(dark(framed)).toBeGreaterThan(3 * dark(plain));
    expect(dark(withoutMargins(framed))).toBe(dark(plain));
  });

  it('the lines of its tables are found, those under a heading are none', async () => {
    const picture = await pictureOf(tableScan());
    const rules = seenRules(picture);
    expect(rules.filter(({ isUpright }) => isUpright).length).toBeGreaterThanOrEqual(7);
    expect(rules.every(({ isUpright, at }) => isUpright || at > 400)).toBe(true);
    expect(seenRules(withoutRules(picture, rules))).toEqual([]);
    expect(seenRules(await pictureOf(sharp(fixture('scan-plan.png'))))).toEqual([]);
  });
});

describe('a scan', { timeout: 60_000 }, () => {
  it('whose number and day were written by hand keeps what is printed, and says so', async () => {
    const { reading } = await readBytes(fixture('scan-by-hand.png'), 'ke-hoach.png');
    expect(reading.document).toMatchObject({ number: '/KH-UBND', place: 'Suối Mơ', issuedOn: '2026-01' });
    expect(reading.findings).toMatchObject([{ kind: 'damaged-text', text: 'Số: /KH-UBND' }, { kind: 'missing-part' }]);
    expect(reading.textLayer?.pages).toMatchObject([{ source: 'ocr', quality: 0.9 }]);
  });

  it('has its bordered table read as cells, though it lies upside down, askew, in a dark frame', async () => {
    const laid = await tableScan()
      .rotate(1.2, { background: '#333' })
      .extend({ left: 50, right: 20, background: '#222' })
      .jpeg({ quality: 75 })
      .toBuffer();
    const { reading } = await readBytes(new Uint8Array(await sharp(laid).rotate(180).toBuffer()), 'ke-hoach.jpg');
    const table = reading.assignments.filter(({ duties }) => duties.some(({ product }) => product !== undefined));
    expect(table.map(({ unit, duties }) => [unit, duties.map(({ text, with: partners, product }) => [text, partners, product])])).toEqual([
      ['Văn phòng HĐND và UBND', [['Đăng tin trên Trang thông tin điện tử của xã', ['Công an xã'], 'Tin, bài']]],
      ['Phòng Văn hóa - Xã hội', [['Treo băng rôn tại trụ sở và các thôn', ['Các thôn'], 'Băng rôn']]],
      ['Phòng Kinh tế', [['Tổ chức hội nghị đối thoại với người dân', ['Đoàn Thanh niên'], 'Báo cáo']]],
    ]);
    expect(reading.deadlines.map(({ rule }) => rule)).toMatchObject([{ on: '2026-04-30' }, { on: '2026-06-15' }, { on: '2026-09-20' }]);
    expect(reading.outline.map(({ label, title }) => `${label}. ${title}`)).toEqual([
      'I. NỘI DUNG VÀ PHÂN CÔNG TRÁCH NHIỆM',
      'II. TỔ CHỨC THỰC HIỆN',
    ]);
  });
});
