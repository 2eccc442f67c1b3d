import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../fixtures/pdf.ts';
import type { PlacedLine } from '../../fixtures/pdf.ts';
import { extract } from '../index.ts';

const head: PlacedLine[] = [
  { x: 100, y: 780, text: 'UBND XÃ SUỐI TRẮNG' },
  { x: 330, y: 779, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
  { x: 110, y: 760, text: 'PHÒNG KINH TẾ' },
  { x: 370, y: 759, text: 'Độc lập - Tự do - Hạnh phúc' },
  { x: 72, y: 700, text: 'Phòng Kinh tế xây dựng kế hoạch tuyên truyền năm 2026 trên địa bàn xã như sau:' },
  { x: 108, y: 680, text: 'I. MỤC ĐÍCH' },
];

describe('a PDF', () => {
  it('gives the two columns of the head one after the other, and set-in lines with spaces before them', async () => {
    const result = await extract(pdfOf([head]), 'a.pdf');
    expect(result.ok && result.value.text.split('\n').slice(0, 6)).toEqual([
      'UBND XÃ SUỐI TRẮNG',
      'PHÒNG KINH TẾ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      head[4]?.text,
      '    I. MỤC ĐÍCH',
    ]);
  });

  it('reports each page while it goes on, and says where each begins', async () => {
    const pages: number[] = [];
    const result = await extract(pdfOf([head, head.slice(4), head.slice(4)]), 'a.pdf', {
      onProgress: ({ page }) => {
        pages.push(page);
      },
    });
    expect(pages).toEqual([1, 2, 3]);
    expect(
      result.ok && result.value.pages.map(({ start, end }) => result.value.text.slice(start, end).trim().split('\n').at(-1)?.trim()),
    ).toEqual(['I. MỤC ĐÍCH', 'I. MỤC ĐÍCH', 'I. MỤC ĐÍCH']);
  });

  it('puts words together that were spaced apart', async () => {
    const result = await extract(pdfOf([[{ x: 72, y: 700, text: 'hệ thống q uản lý văn bản, h ọc tập' }]]), 'a.pdf');
    expect(result.ok && result.value.text.trim()).toBe('hệ thống quản lý văn bản, học tập');
  });
});

describe('a PDF whose fonts hold the codes of an old encoding', () => {
  it.each([
    ['tcvn3', 'Tuyªn truyÒn c¶i c¸ch hµnh chÝnh nhµ n\u00adíc, ®Ò nghÞ c¸c th«n'],
    ['vni', 'Tuyeân truyeàn caûi caùch haønh chính nhaø nöôùc, ñeà nghò caùc thoân'],
  ])('%s', async (encoding, text) => {
    const result = await extract(pdfOf([[{ x: 72, y: 700, text }]]), 'a.pdf');
    const read = result.ok && { encoding: result.value.encoding, text: result.value.text.trim() };
    expect(read).toEqual({ encoding, text: 'Tuyên truyền cải cách hành chính nhà nước, đề nghị các thôn' });
  });
});
