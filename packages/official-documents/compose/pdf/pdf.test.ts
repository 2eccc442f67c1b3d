import { expect, test } from 'vitest';
import { extract } from '../../extract/index.ts';
import type { DrawnCell } from '../paper.ts';
import { report } from '../testing/papers.ts';
import { composePdf, layoutOf } from './pdf.ts';

const lines = (text: string): string => text.replace(/\s+/g, ' ');

test('a report as PDF says what the paper says, with its marks, the table in full and the signature with the last words', async () => {
  const rows = Array.from({ length: 60 }, (_, nth) => [String(nth + 1), `Chỉ tiêu số ${nth + 1}`]);
  const columns = [
    { heading: 'STT', width: 1 },
    { heading: 'Tên', width: 4 },
  ];
  const paper = {
    ...report(),
    notice: 'VĂN BẢN MINH HỌA',
    appendices: [{ title: 'Bảng thống kê', landscape: true, blocks: [{ kind: 'table' as const, columns, rows }] }],
  };
  const bytes = await composePdf(paper);
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  const read = await extract(bytes, 'bao-cao.pdf');
  if (!read.ok) throw new Error('It cannot be read.');
  const said = lines(JSON.stringify(read.value));
  expect(said).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(said).toContain('BẢNG THỐNG KÊ');
  expect(said).toContain('Chỉ tiêu số 60');
});

test('numbers and symbols of papers stand in one piece, addresses of the net do not', () => {
  const text = 'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026, đăng tại https://phuong.example.vn/tin-tuc/cai-cach-hanh-chinh.';
  const layout = JSON.stringify(layoutOf({ ...report(), body: [{ kind: 'paragraph', text }] }));
  expect(layout).toContain('{"text":"12/KH-UBND ","noWrap":true}');
  expect(layout).toContain('{"text":"05/01/2026, ","noWrap":true}');
  expect(layout).not.toMatch(/"text":"https[^"]*","noWrap"/);
});

test('cells are drawn with bars as long as their share and shades as dark, and hostile shares draw nothing outside', () => {
  const columns = [
    { heading: 'Đơn vị', width: 1 },
    { heading: 'Số', width: 3 },
  ];
  const drawnBy = (cell: DrawnCell): string =>
    JSON.stringify(layoutOf({ ...report(), body: [{ kind: 'table', columns, rows: [['Tổ 1', cell]] }], appendices: [] }));
  const width = (bar: number): number => Number(/"type":"rect","x":0,"y":[\d.]+,"w":([\d.]+)/.exec(drawnBy({ text: '5', bar }))?.[1]);
  expect(width(1) / width(0.5)).toBeCloseTo(2, 5);
  expect([width(7), width(Infinity)]).toEqual([width(1), width(1)]);
  expect([width(0), width(-1), width(NaN)]).toEqual([NaN, NaN, NaN]);
  expect(drawnBy({ text: '5', shade: 1 })).toContain('"fillColor":"#9dbce4"');
  expect(drawnBy({ text: '5', shade: 0 })).not.toContain('fillColor');
});
