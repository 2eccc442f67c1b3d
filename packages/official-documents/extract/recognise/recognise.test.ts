import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fixture, readBytes } from '../../fixtures/index.ts';
import { pdfOf } from '../../fixtures/pdf.ts';
import type { PlacedLine } from '../../fixtures/pdf.ts';
import { scanOfPlan } from '../../fixtures/scan.ts';
import type { Result } from '../../result.ts';
import type { Extracted } from '../extracted.ts';
import { extract } from '../index.ts';
import type { ExtractOptions, Progress, RecognisedPage } from '../limits.ts';
import { recognisePages } from './attempt.ts';
import { openPictures } from '../pdf/pictures.ts';
import { mostPixels } from './picture.ts';

const picture = await scanOfPlan();
const sentence = 'Phòng Kinh tế phối hợp với các tổ dân phố tuyên truyền về cải cách hành chính trên địa bàn phường trong năm 2026.';
const goodLines: PlacedLine[] = Array.from({ length: 6 }, (_, at) => ({ x: 72, y: 760 - 20 * at, text: sentence }));
/** As wrong recognition by a program that knows no Vietnamese leaves a layer. */
const ruinedLines = goodLines.map((line) => ({
  ...line,
  text: 'Th1!C hi~n Ch~ thi s6 161CT-TTg ngay 3113/2020 cua Thu tu6ng vS cac bi~n phap c~p bach ph6ng',
}));

const sourcesOf = (result: Result<Extracted>): string[] =>
  result.ok ? result.value.pages.map((page) => page.source ?? 'text') : [result.code];
const textsOf = (result: Result<Extracted>): string[] =>
  result.ok ? result.value.pages.map((page) => result.value.text.slice(page.start, page.end)) : [];

const run = async (bytes: Uint8Array, options: ExtractOptions = {}) => {
  const steps: Progress[] = [];
  const pages: RecognisedPage[] = [];
  const result = await extract(bytes, 'a.pdf', {
    ...options,
    onProgress: (step) => steps.push(step),
    onRecognised: (page) => pages.push(page),
  });
  return { result, steps: steps.filter(({ stage }) => stage === 'recognise').map(({ page, pages: all }) => [page, all]), pages };
};

describe('a scanned page', () => {
  it('is recognised and read like a text: head, citations, duties, closing', async () => {
    const { extracted, reading } = await readBytes(pdfOf([{ picture }]), 'a.pdf');
    expect(extracted.pages.map(({ source }) => source)).toEqual(['ocr']);
    expect(reading.document).toMatchObject({
      kind: 'plan',
      number: '27/KH-VHXH',
      issuedOn: '2026-03-05',
      issuer: expect.stringMatching(/^Phòng Văn hóa - Xã hội/u) as string,
    });
    expect(reading.document.title).toBe('Tuyên truyền cải cách hành chính năm 2026');
    expect(reading.citations).toMatchObject([{ type: 'Kế hoạch', symbol: '12/KH-UBND', issuedOn: '2026-01-16', basis: true }]);
    expect(reading.outline.map(({ label, title }) => `${label} ${title}`)).toEqual([
      'I MỤC ĐÍCH, YÊU CẦU',
      'II NHIỆM VỤ',
      'III TỔ CHỨC THỰC HIỆN',
    ]);
    expect(reading.deadlines.map(({ rule }) => rule)).toEqual([{ kind: 'date', on: '2026-04-15', before: true }]);
    expect(reading.recipients.map(({ name }) => name)).toEqual(['UBND phường', 'Công an phường', 'VT']);
    expect(reading.signer).toEqual({ position: 'TRƯỞNG PHÒNG', name: 'Phạm Thí Dụ' });
    expect(reading.textLayer).toMatchObject({ damaged: true, pages: [{ page: 1, source: 'ocr' }] });
  });

  it('comes as a picture too', async () => {
    const { extracted, reading } = await readBytes(fixture('scan-plan.png'), 'ke-hoach.png');
    expect([extracted.format, reading.document.number]).toEqual(['picture', '27/KH-VHXH']);
  });
});

describe('a PDF of several kinds of pages', () => {
  it('keeps good layers, and recognises what is ruined or missing, each in its place', async () => {
    const stamp = [{ x: 400, y: 820, text: 'Ký bởi: Ủy ban nhân dân phường Suối Trắng' }];
    const bytes = pdfOf([goodLines, { lines: ruinedLines, picture }, { lines: stamp, picture }, goodLines, []]);
    const { result, steps, pages } = await run(bytes);
    expect(sourcesOf(result)).toEqual(['text', 'ocr', 'ocr', 'text', 'text']);
    expect(steps).toEqual([0, 1, 2].map((done) => [done, 2]));
    const texts = textsOf(result);
    expect(texts[0]).toContain(sentence.slice(0, 40));
    for (const at of [1, 2]) expect(texts[at]).toContain('Kế hoạch số 12/KH-UBND ngày 16/01/2026');
    expect(pages).toMatchObject([
      { page: 2, source: 'ocr', text: texts[1]?.trimEnd() },
      { page: 3, source: 'ocr' },
    ]);
    expect(JSON.parse(JSON.stringify(pages))).toEqual(pages);
  });

  it('is not recognised at all where every layer is good, or a page is short or empty', async () => {
    const { result, steps } = await run(pdfOf([goodLines, [], [{ x: 72, y: 700, text: 'Phụ lục I' }], { lines: goodLines, picture }]));
    expect([sourcesOf(result), steps]).toEqual([['text', 'text', 'text', 'text'], []]);
  });

  it('keeps the layer of a page that cannot be drawn, and goes on', async () => {
    const draw = () => Promise.reject(new Error('No such page.'));
    const pages = [1, 2].map((page) => ({ page, layer: `Lớp chữ ${page}`, draw }));
    expect([...(await recognisePages(pages, {})).values()]).toEqual([
      { page: 1, text: 'Lớp chữ 1', quality: 1, source: 'text', unread: 'picture' },
      { page: 2, text: 'Lớp chữ 2', quality: 1, source: 'text', unread: 'picture' },
    ]);
  });
});

describe('a second attempt', () => {
  it('takes the pages of the first as they are', async () => {
    const before: RecognisedPage[] = [
      { page: 1, text: 'Trang một đã nhận dạng.', quality: 1, source: 'ocr' },
      { page: 2, text: 'Lớp chữ của trang hai.', quality: 1, source: 'text' },
      { page: 9, text: 'Trang không có.', quality: 1, source: 'ocr' },
    ];
    const { result, steps, pages } = await run(pdfOf([{ picture }, { picture }]), { recognised: before });
    expect(textsOf(result)).toEqual(['Trang một đã nhận dạng.\n', 'Lớp chữ của trang hai.\n']);
    expect(sourcesOf(result)).toEqual(['ocr', 'text']);
    expect([steps, pages]).toEqual([[[2, 2]], []]);
  });
});

describe('limits', () => {
  it('a file with too many scanned pages is refused before the first', async () => {
    const { result, steps } = await run(pdfOf([{ picture }, { picture }, { picture }]), { limits: { maxRecognisedPages: 2 } });
    expect(result).toMatchObject({ ok: false, code: 'too-many-scans', message: expect.stringContaining('nhiều hơn 2 trang') as string });
    expect(steps).toEqual([]);
  });

  it('a page of ten metres is drawn coarser', async () => {
    const pictures = await openPictures(pdfOf([{ picture, size: [28_346, 28_346] }]));
    const { width, height, grey } = await pictures.page(1);
    pictures.close();
    expect(width * height).toBeLessThanOrEqual(mostPixels);
    expect(grey.length).toBe(width * height);
  });

  it('pictures that are none, claim too much, or hold no text are refused', async () => {
    const codeOf = async (bytes: Uint8Array): Promise<string> => sourcesOf(await extract(bytes, 'a.png')).join();
    const whole = fixture('scan-plan.png');
    expect(await codeOf(whole.slice(0, 20))).toBe('damaged');
    expect(await codeOf(whole.slice(0, 9000))).toBe('damaged');
    const claiming = whole.slice();
    const head = new DataView(claiming.buffer);
    head.setUint32(16, 20_000);
    head.setUint32(20, 10_000);
    head.setUint32(29, crc32(claiming.subarray(12, 29)));
    const refused = await extract(claiming, 'a.png');
    expect(refused.ok || [refused.code, refused.message]).toEqual([
      'too-many-pixels',
      'Ảnh có hơn 75 triệu điểm ảnh nên không mở. Đề nghị thu nhỏ ảnh, hoặc quét lại ở 300 dpi, rồi tải lại.',
    ]);
  });
});
