import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../fixtures/index.ts';
import { pdfOf } from '../../../fixtures/pdf.ts';
import type { PlacedField, PlacedLine, PlacedPage } from '../../../fixtures/pdf.ts';
import { extract } from '../../index.ts';

const textOf = async (page: PlacedPage, form = ''): Promise<string[]> => {
  const result = await extract(pdfOf([page], form), 'a.pdf');
  return result.ok
    ? result.value.text
        .trim()
        .split('\n')
        .map((line) => line.trim())
    : [result.code];
};
const utf16 = (text: string): string =>
  `<feff${[...text].map((char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')}>`;
const field = (rect: PlacedField['rect'], more: string, shows?: string[]): PlacedField => ({
  rect,
  more: `/Subtype /Widget ${more}`,
  ...(shows ? { shows } : {}),
});
const typed = (rect: PlacedField['rect'], value: string, shows?: string[]): PlacedField =>
  field(rect, `/FT /Tx /T (a${rect[0]}) /V ${utf16(value)} /DA (/F1 11 Tf)`, shows);

const number: PlacedLine[] = [
  { x: 72, y: 760, text: 'Số:' },
  { x: 130, y: 760, text: '/KH-UBND' },
];
const dotted: PlacedLine[] = [{ x: 72, y: 760, text: 'Số: ………………/KH-UBND' }];
const place: PlacedLine[] = [
  { x: 330, y: 738, text: 'Suối Mơ, ngày' },
  { x: 440, y: 738, text: 'tháng 01 năm 2026' },
];

describe('what was typed into the fields of a PDF', () => {
  it('stands in its line: as its appearance shows it, as its value, over dots, and as a signature puts it on', async () => {
    const day = typed([420, 735, 438, 748], '15');
    const want = ['Số: 12/KH-UBND', 'Suối Mơ, ngày 15 tháng 01 năm 2026'];
    expect(await textOf({ lines: [...number, ...place], fields: [typed([100, 757, 125, 770], '12', ['12']), day] })).toEqual(want);
    expect(await textOf({ lines: [...number, ...place], fields: [field([100, 757, 125, 770], '/FT /Sig /T (s)', ['12']), day] })).toEqual(
      want,
    );
    const both = field([420, 735, 475, 748], '/FT /Sig /T (s)', ['15        01']);
    const blank = [
      { x: 330, y: 738, text: 'Suối Mơ, ngày' },
      { x: 440, y: 738, text: 'tháng' },
      { x: 482, y: 738, text: 'năm 2026' },
    ];
    expect((await textOf({ lines: blank, fields: [both] })).join().replaceAll(' ', '')).toBe('SuốiMơ,ngày15tháng01năm2026');
    const dots = await textOf({ lines: dotted, fields: [typed([105, 757, 150, 770], '12')] });
    expect(dots.join(' ').replaceAll(' ', '')).toBe('Số:12/KH-UBND');
  });

  it('is read of every kind: choice by its words, lists, several lines, ticks, notes', async () => {
    const lines = [{ x: 72, y: 800, text: 'Phiếu' }];
    const kinds = `/FT /Ch /Ff 131072 /T (c) /Opt [[(a) ${utf16('Thường')}] [(b) ${utf16('Khẩn')}]] /V (b)`;
    expect(await textOf({ lines, fields: [field([72, 700, 200, 715], kinds)] })).toEqual(['Phiếu', 'Khẩn']);
    expect(
      await textOf({ lines, fields: [field([72, 640, 300, 700], `/FT /Tx /Ff 4096 /T (m) /V ${utf16('Dòng một\rDòng hai')}`)] }),
    ).toEqual(['Phiếu', 'Dòng một', 'Dòng hai']);
    expect(
      await textOf({
        lines,
        fields: [
          {
            rect: [72, 700, 300, 730],
            more: `/Subtype /FreeText /Contents ${utf16('Ghi thêm')} /DA (/F1 11 Tf)`,
            shows: ['Ghi thêm', 'ở đây'],
          },
        ],
      }),
    ).toEqual(['Phiếu', 'Ghi thêm', 'ở đây']);
  });

  it('hidden fields, passwords, buttons, and what a seal says of its signature are no text', async () => {
    const fields = [
      { ...typed([72, 700, 200, 715], 'ẩn'), more: `${typed([72, 700, 200, 715], 'ẩn').more} /F 2` },
      field([72, 600, 200, 615], `/FT /Tx /Ff 8192 /T (p) /V (mat)`),
      field([72, 500, 200, 515], '/FT /Btn /Ff 65536 /T (b) /MK << /CA (In) >>', ['In']),
      field([300, 300, 500, 380], '/FT /Sig /T (k)', ['Ký bởi: UBND xã', 'Ngày ký: 15/01/2026']),
    ];
    expect(await textOf({ lines: [{ x: 72, y: 800, text: 'Thân văn bản' }], fields: fields.slice(1) })).toEqual(['Thân văn bản']);
  });

  it('over something printed it adds nothing', async () => {
    expect(
      await textOf({ lines: [{ x: 72, y: 760, text: 'Số: 12/KH-UBND' }], fields: [field([95, 757, 120, 770], '/FT /Sig /T (s)', ['99'])] }),
    ).toEqual(['Số: 12/KH-UBND']);
  });
});

describe('a form of XFA', () => {
  const xfa = '/XFA [(template) 4 0 R]';
  const wait = [{ x: 72, y: 700, text: 'Please wait... If this message is not eventually replaced by the proper contents' }];
  it('of which only the page that asks for another program is there is said not to be read', async () => {
    const { reading } = await readBytes(pdfOf([{ lines: wait }], xfa), 'a.pdf');
    expect(reading.findings.map(({ message }) => message)).toEqual([expect.stringMatching(/^Trang 1 là biểu mẫu XFA/u)]);
    expect(reading.textLayer).toMatchObject({ damaged: true, pages: [{ quality: 0 }] });
    expect(await textOf({ lines: [] }, xfa)).toEqual(['xfa']);
  });

  it('that has its pages in the file as well is read', async () => {
    const { reading, extracted } = await readBytes(pdfOf([{ lines: number, fields: [typed([100, 757, 125, 770], '12')] }], xfa), 'a.pdf');
    expect([extracted.text.trim(), reading.findings]).toEqual(['Số: 12/KH-UBND', []]);
  });
});

describe('pages that lie sideways', () => {
  const lines: PlacedLine[] = [
    { x: 72, y: 500, text: 'KẾ HOẠCH' },
    { x: 72, y: 470, text: 'Tuyên truyền cải cách hành chính' },
    { x: 72, y: 440, text: 'Phòng Kinh tế chủ trì' },
  ];
  const want = lines.map(({ text }) => text);

  it.each([90, 180, 270])('by the setting of the page (%d)', async (rotate) => {
    expect(await textOf({ lines, rotate })).toEqual(want);
  });

  it.each([
    ['upwards', '0 1 -1 0 595 0'],
    ['downwards', '0 -1 1 0 0 842'],
    ['upside down', '-1 0 0 -1 595 842'],
    ['a little askew', '0.9994 0.0349 -0.0349 0.9994 10 0'],
  ])('as they are drawn: %s', async (_, matrix) => {
    expect(await textOf({ lines, matrix })).toEqual(want);
    expect(await textOf({ lines, matrix, rotate: 90 })).toEqual(want);
  });

  it('with a bordered table', async () => {
    const xs = [60, 110, 250, 380];
    const ys = [600, 620, 640, 660];
    const rules = [...ys.map((y) => ({ x1: 60, x2: 380, y1: y, y2: y })), ...xs.map((x) => ({ x1: x, x2: x, y1: 600, y2: 660 }))];
    const cells = ['TT', 'Việc', 'Hạn', '1', 'Viết tin', '30/4', '2', 'Treo', '15/6'].map((text, at) => ({
      x: (xs[at % 3] ?? 0) + 5,
      y: 645 - 20 * Math.floor(at / 3),
      text,
    }));
    for (const matrix of ['0 1 -1 0 842 0', '0 -1 1 0 -100 842'])
      expect(await textOf({ lines: cells, rules, matrix })).toEqual([
        '| TT | Việc | Hạn |',
        '| 1 | Viết tin | 30/4 |',
        '| 2 | Treo | 15/6 |',
      ]);
  });
});

describe('a picture on a page with good text', () => {
  const sentence = 'Phòng Kinh tế phối hợp với các tổ dân phố tuyên truyền về cải cách hành chính trên địa bàn phường.';
  const lines = [800, 780, 760, 740].map((y) => ({ x: 72, y, text: sentence }));
  const unreadOf = async (page: PlacedPage): Promise<unknown> => {
    const result = await extract(pdfOf([page]), 'a.pdf');
    return result.ok ? result.value.unread : result.code;
  };

  it('is said not to be read, but not one that is small, or that has its text over it', async () => {
    const picture = { width: 600, height: 300, data: deflateSync(new Uint8Array(180_000).fill(120)).toString('hex') };
    const placed = (box: PlacedPage['box']): PlacedPage => ({ lines, picture, ...(box ? { box } : {}) });
    expect(await unreadOf(placed([72, 400, 450, 200]))).toEqual([{ page: 1, what: 'picture' }]);
    expect(await unreadOf(placed([72, 400, 90, 90]))).toBeUndefined();
    expect(await unreadOf(placed(undefined))).toBeUndefined();
    expect(await unreadOf({ lines })).toBeUndefined();
  });
});
