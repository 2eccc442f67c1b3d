import { describe, expect, it } from 'vitest';
import { docxOf, para, table } from '../../fixtures/docx.ts';
import { readBytes } from '../../fixtures/index.ts';
import { pdfOf } from '../../fixtures/pdf.ts';
import type { PlacedLine, PlacedRule } from '../../fixtures/pdf.ts';
import type { Reading } from '../../reading.ts';
import { layOut } from './layout.ts';
import { withoutRunningLines } from './running.ts';

const columns = [40, 75, 240, 340, 440, 500, 575];
const lineHeight = 15;
type Cells = string[][];

/** A table with borders; the lines of a lower cell are centred, as Word does on demand. */
const drawn = (rows: Cells[], top: number): { lines: PlacedLine[]; rules: PlacedRule[]; bottom: number } => {
  const lines: PlacedLine[] = [];
  const rules: PlacedRule[] = [];
  let y = top;
  const across = (): void => {
    rules.push({ x1: 40, y1: y, x2: 575, y2: y });
  };
  across();
  for (const cells of rows) {
    const height = Math.max(...cells.map((cell) => cell.length)) * lineHeight + 4;
    cells.forEach((cell, at) => {
      const first = y - (height - cell.length * lineHeight) / 2 - 12;
      cell.forEach((text, nth) => lines.push({ x: (columns[at] ?? 0) + 4, y: first - nth * lineHeight, text }));
      rules.push({ x1: columns[at] ?? 0, y1: y, x2: columns[at] ?? 0, y2: y - height });
    });
    rules.push({ x1: 575, y1: y, x2: 575, y2: y - height });
    y -= height;
    across();
  }
  return { lines, rules, bottom: y };
};

const head: Cells = [['TT'], ['Nhiệm vụ'], ['Chủ trì'], ['Phối hợp'], ['Sản', 'phẩm'], ['Thời hạn']];
const rows: Cells[] = [
  [['1'], ['Xây dựng kế hoạch', 'tuyên truyền', 'của xã'], ['Phòng Văn', 'hóa'], ['Công an xã'], ['Kế', 'hoạch'], ['Trước', '15/3/2026']],
  [['2'], ['Viết tin, bài'], ['Văn phòng', 'UBND'], [], ['Tin, bài'], ['Quý II', 'năm 2026']],
];
const more: Cells[] = [[['3'], ['Mở hội nghị', 'tập huấn'], ['Phòng Văn', 'hóa'], ['Các thôn'], ['Hội nghị'], ['Ngày', '20/6/2026']]];
const letterhead = [
  'UBND XÃ SUỐI TRẮNG',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'KẾ HOẠCH',
  'Tuyên truyền năm 2026',
];
const placed = (texts: string[]): PlacedLine[] => texts.map((text, at) => ({ x: 72, y: 800 - at * 20, text }));

const withoutPlaces = (reading: Reading): unknown =>
  JSON.parse(JSON.stringify([reading.assignments, reading.deadlines], (key, value: unknown) => (key === 'at' ? undefined : value)));

describe('a table with borders in a PDF', () => {
  const first = drawn([head, ...rows], 690);
  const second = drawn([head, ...more], 780);
  const pdf = pdfOf([{ lines: [...placed(letterhead), ...first.lines], rules: first.rules }, second]);

  it('has each of its rows on a line, whole cells apart', async () => {
    const { extracted } = await readBytes(pdf, 'a.pdf');
    expect(extracted.text.split('\n').filter((line) => line.startsWith('|'))).toEqual([
      '| TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn |',
      '| 1 | Xây dựng kế hoạch tuyên truyền của xã | Phòng Văn hóa | Công an xã | Kế hoạch | Trước 15/3/2026 |',
      '| 2 | Viết tin, bài | Văn phòng UBND |  | Tin, bài | Quý II năm 2026 |',
      '| TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn |',
      '| 3 | Mở hội nghị tập huấn | Phòng Văn hóa | Các thôn | Hội nghị | Ngày 20/6/2026 |',
    ]);
  });

  it('gives the same duties and deadlines as the Word file', async () => {
    const docx = docxOf(letterhead.map((line) => para(line)).join('') + table([head, ...rows, ...more]));
    const [fromPdf, fromDocx] = [await readBytes(pdf, 'a.pdf'), await readBytes(docx, 'a.docx')];
    expect(fromPdf.reading.assignments.map((one) => [one.unit, one.duties.length])).toEqual([
      ['Phòng Văn hóa', 2],
      ['Văn phòng UBND', 1],
    ]);
    expect(withoutPlaces(fromPdf.reading)).toEqual(withoutPlaces(fromDocx.reading));
  });

  it('is whole where a page end broke a row', async () => {
    const cut: Cells = [['1'], ['Xây dựng kế hoạch'], ['Phòng Văn'], ['Công an'], ['Kế'], ['Trước']];
    const rest: Cells = [[''], ['tuyên truyền'], ['hóa'], ['xã'], ['hoạch'], ['15/3/2026']];
    const [upper, lower] = [drawn([head, cut], 690), drawn([head, rest, ...more], 780)];
    const { reading } = await readBytes(pdfOf([{ lines: [...placed(letterhead), ...upper.lines], rules: upper.rules }, lower]), 'a.pdf');
    expect(reading.assignments).toMatchObject([
      {
        unit: 'Phòng Văn hóa',
        duties: [
          { text: 'Xây dựng kế hoạch tuyên truyền', with: ['Công an xã'], product: 'Kế hoạch', deadlines: [{ text: 'Trước 15/3/2026' }] },
          { text: 'Mở hội nghị tập huấn' },
        ],
      },
    ]);
  });
});

describe('borders', () => {
  const at = (x: number, y: number, text: string) => ({ text, x, y, width: text.length * 5, size: 12 });
  const box = (x1: number, y1: number, x2: number, y2: number): PlacedRule[] => [
    { x1, y1, x2, y2: y1 },
    { x1, y1: y2, x2, y2 },
    { x1, y1, x2: x1, y2 },
    { x1: x2, y1, x2, y2 },
  ];
  const grid = [
    ...box(0, 0, 300, 60),
    { x1: 100, y1: 0, x2: 100, y2: 60 },
    { x1: 200, y1: 0, x2: 200, y2: 30 },
    { x1: 100, y1: 30, x2: 300, y2: 30 },
  ];

  it('that a cell lacks merge it with its neighbour, to the right or below', () => {
    const pieces = [at(5, 26, 'chung'), at(150, 40, 'trên cả hai'), at(105, 10, 'trái'), at(205, 10, 'phải')];
    expect(layOut(pieces, grid)).toBe('| chung | trên cả hai |  |\n|  | trái | phải |');
  });

  it('around a page, or under a heading, make no table', () => {
    const pieces = [at(20, 700, 'Một dòng'), at(20, 680, 'hai dòng')];
    expect(layOut(pieces, [...box(10, 10, 580, 830), { x1: 20, y1: 675, x2: 90, y2: 675 }])).toBe('Một dòng\nhai dòng');
  });

  it('leave the text above, between and below where it was', () => {
    const pieces = [
      at(5, 100, 'trên'),
      at(5, 10, 'a'),
      at(105, 10, 'b'),
      at(205, 10, 'c'),
      at(5, 40, 'd'),
      at(105, 40, 'e'),
      at(5, -20, 'dưới'),
    ];
    expect(layOut(pieces, [...grid, { x1: 0, y1: 30, x2: 100, y2: 30 }]).split('\n')).toEqual([
      'trên',
      '| d | e |  |',
      '| a | b | c |',
      'dưới',
    ]);
  });
});

describe('headers and footers of pages', () => {
  it('are left out where most pages have them, page numbers stay', () => {
    const page = (number: number): string =>
      `BẢN NHÁP lần ${number}\n${number}\nđoạn ${'x'.repeat(number)}\nhai ${'y'.repeat(number)}\nba\nbốn ${'z'.repeat(number)}\nMinh họa`;
    const pages = [1, 2, 3, 4].map(page);
    expect(withoutRunningLines(pages)[1]).toBe('2\nđoạn xx\nhai yy\nba\nbốn zz');
    expect(withoutRunningLines(pages.slice(0, 2))).toEqual(pages.slice(0, 2));
  });
});
