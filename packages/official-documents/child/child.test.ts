import { describe, expect, it } from 'vitest';
import { docxOf, para } from '../fixtures/docx.ts';
import { fixture } from '../fixtures/index.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { scanOfPlan } from '../fixtures/scan.ts';
import type { Progress, RecognisedPage } from '../extract/limits.ts';
import { readInChild } from './index.ts';

const heavy = (): Uint8Array =>
  docxOf(Array.from({ length: 60_000 }, (_, at) => para(`1. Giao Phòng Kinh tế chủ trì việc số ${at} trước ngày 15/10/2026`)).join(''));

describe('reading in a process of its own', () => {
  it('gives the text and the reading, and tells how far it is', async () => {
    const steps: Progress[] = [];
    const pages = Array.from({ length: 3 }, () => [{ x: 72, y: 700, text: 'KẾ HOẠCH' }]);
    const result = await readInChild(pdfOf(pages), 'a.pdf', { onProgress: (step) => steps.push(step) });
    expect(result.ok && result.value.reading.document.kind).toBe('plan');
    expect(steps.map(({ stage, page }) => [stage, page])).toEqual([
      ['extract', 1],
      ['extract', 2],
      ['extract', 3],
      ['read', 0],
      ['read', 3],
    ]);
  });

  it('takes a path as well as bytes', async () => {
    const path = new URL('../fixtures/plan-ward.txt', import.meta.url).pathname;
    const [byPath, byBytes] = await Promise.all([
      readInChild(path, 'plan-ward.txt'),
      readInChild(fixture('plan-ward.txt'), 'plan-ward.txt'),
    ]);
    expect(byPath).toEqual(byBytes);
    expect(byPath.ok).toBe(true);
  });

  it('is killed when it takes too long', async () => {
    expect(await readInChild(heavy(), 'a.docx', { timeLimitMs: 150 })).toMatchObject({ ok: false, code: 'time-limit' });
  });

  it('is killed when it takes too much memory', async () => {
    expect(await readInChild(heavy(), 'a.docx', { memoryLimitMb: 90 })).toMatchObject({
      ok: false,
      code: 'memory-limit',
      message: expect.stringContaining('90 MB') as string,
    });
  });

  it('hands on recognised pages, and is killed when one takes too long', async () => {
    const file = pdfOf([{ picture: await scanOfPlan() }, { picture: await scanOfPlan() }]);
    const before: RecognisedPage = { page: 1, text: 'KẾ HOẠCH', quality: 1, source: 'ocr' };
    const recognised: RecognisedPage[] = [];
    const result = await readInChild(file, 'a.pdf', { recognised: [before], onRecognised: (page) => recognised.push(page) });
    expect(recognised.map(({ page, source }) => [page, source])).toEqual([[2, 'ocr']]);
    expect(result.ok && result.value.reading.textLayer?.pages?.map(({ source }) => source)).toEqual(['ocr', 'ocr']);
    const again = await readInChild(file, 'a.pdf', { recognised: [before, ...recognised], recognisePageLimitMs: 20_000 });
    expect(again).toEqual(result);
    expect(await readInChild(file, 'a.pdf', { recognisePageLimitMs: 50 })).toMatchObject({ ok: false, code: 'page-time-limit' });
  });

  it('is killed on demand', async () => {
    const controller = new AbortController();
    const running = readInChild(heavy(), 'a.docx', { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 50);
    expect(await running).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await readInChild(heavy(), 'a.docx', { signal: controller.signal })).toMatchObject({ ok: false, code: 'cancelled' });
  });

  it('hands on a refusal, also for a file that is not there', async () => {
    expect(await readInChild(new Uint8Array(), 'a.txt')).toMatchObject({ ok: false, code: 'empty' });
    expect(await readInChild('/khong/co/tep.txt', 'tep.txt')).toMatchObject({ ok: false, code: 'not-found' });
    expect(await readInChild(new Uint8Array(2_000_000), 'a.txt', { maxMb: 1 })).toMatchObject({ ok: false, code: 'too-large' });
  });
});
