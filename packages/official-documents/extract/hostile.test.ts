import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readInChild } from '../child/index.ts';
import { docxOf, para, table } from '../fixtures/docx.ts';
import { oleOf } from '../fixtures/ole.ts';
import { fixture } from '../fixtures/index.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { findOffice } from './doc/office.ts';
import { extract } from './index.ts';

const limits = { timeLimitMs: 20_000, memoryLimitMb: 600, maxPages: 300 };
const outcomeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const result = await readInChild(bytes, name, limits);
  if (result.ok) return 'read';
  expect(result.message).toMatch(/^\p{Lu}.*\.$/su);
  return result.code;
};
const line = (text: string) => ({ x: 72, y: 700, text });
const nested = (depth: number): string =>
  `${'<w:sdt><w:sdtContent>'.repeat(depth)}${para('đáy')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
const pdf = pdfOf([[line('Ủy ban nhân dân xã')], [line('Kế hoạch')]]);
const pdfText = new TextDecoder().decode(pdf);
const samples: [string, Uint8Array][] = [
  ['a.pdf', pdf],
  [
    'a.docx',
    docxOf(
      para('Kế hoạch') +
        table([
          [['1'], ['2'], ['3']],
          [['4'], ['5'], ['6']],
        ]),
    ),
  ],
  ['a.txt', fixture('letter.txt')],
];

describe('hostile files end in a sentence, within the limits', () => {
  it.each([
    ['a Word file that unfolds to 200 MB', docxOf(`<w:p><w:r><w:t>${' '.repeat(200 * 1024 * 1024)}</w:t></w:r></w:p>`), 'bomb'],
    ['an archive inside an archive', zipSync({ 'word/document.xml': zipSync({ 'word/document.xml': strToU8('<a/>') }) }), 'damaged'],
    ['entities that multiply', docxOf('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }), 'hostile'],
    ['an entity from outside', docxOf('', { 'word/document.xml': '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x"><a/>' }), 'hostile'],
    ['a tree of pages in a ring', new TextEncoder().encode(pdfText.replace(/\/Kids \[[^\]]*\]/u, '/Kids [2 0 R]')), 'no-text'],
    ['more pages than allowed', pdfOf(Array.from({ length: 301 }, () => [line('a')])), 'too-many-pages'],
    // Without LibreOffice such a file is not looked into.
    ['an old Word file of rings', oleOf(['WordDocument']).fill(1, 76, 512), findOffice() ? 'damaged' : 'old-word'],
  ])('%s', { timeout: 60_000 }, async (_, bytes, code) => {
    expect(await outcomeOf(bytes, 'a.docx')).toBe(code);
  });

  it('pages and papers of brackets nested without end, an archive of empty parts', { timeout: 120_000 }, async () => {
    const around = (open: string, close: string, times: number): string => `${open.repeat(times)}chu${close.repeat(times)}`;
    expect(await outcomeOf(strToU8(`<html><body>${around('<div>', '</div>', 300_000)}</body></html>`), 'a.doc')).toBe('read');
    expect(await outcomeOf(strToU8(`<html><body>${around('<table><tr><td>', '', 20_000)}`), 'a.doc')).toBe('read');
    expect(await outcomeOf(strToU8(`{\\rtf1 ${around('{', '}', 300_000)}}`), 'a.rtf')).toBe('read');
    const parts = Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`word/x${at}.xml`, '']));
    expect(await outcomeOf(docxOf(para('chu'), parts), 'a.docx')).toBe('read');
  });

  it('a page of a PDF that unfolds to 300 MB, and a picture that claims 900 million points', { timeout: 60_000 }, async () => {
    const packed = deflateSync(new Uint8Array(300_000_000).fill(32), { level: 1 });
    const content = packed.toString('hex');
    const stream = `<< /Length ${content.length} /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n${content}\nendstream`;
    const bomb = new TextDecoder().decode(pdfOf([[line('a')]])).replace(/6 0 obj\n[\s\S]*?endobj/u, `6 0 obj\n${stream}\nendobj`);
    expect(await outcomeOf(strToU8(bomb), 'a.pdf')).toBe('memory-limit');
    const data = deflateSync(new Uint8Array(1000)).toString('hex');
    expect(await outcomeOf(pdfOf([{ picture: { width: 30_000, height: 30_000, data } }]), 'a.pdf')).toBe('no-text');
  });

  it('depth without end, an attribute without end, one word without end', { timeout: 120_000 }, async () => {
    for (const depth of [1000, 30_000]) expect(await outcomeOf(docxOf(nested(depth)), 'a.docx')).toBe('damaged');
    expect(await outcomeOf(docxOf(nested(100_000)), 'a.docx')).toBe('bomb');
    expect(await outcomeOf(docxOf(nested(100)), 'a.docx')).toBe('read');
    expect(await outcomeOf(docxOf(`<w:p w:x="${'y'.repeat(3_000_000)}"><w:r><w:t>chữ</w:t></w:r></w:p>`), 'a.docx')).toBe('read');
    expect(await outcomeOf(strToU8('a'.repeat(3_000_000)), 'a.txt')).toBe('read');
  });

  it('files cut off at fifty places', { timeout: 120_000 }, async () => {
    for (const [name, whole] of samples)
      for (let part = 1; part <= 50; part += 1) {
        const result = await extract(whole.slice(0, Math.floor((whole.length * part) / 51)), name);
        if (!result.ok) expect(result.message).toMatch(/^\p{Lu}.*\.$/su);
      }
  });

  it('noise behind a true head', { timeout: 60_000 }, async () => {
    const heads = [
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      '\u00ff\u00fe',
      '\u00ef\u00bb\u00bf',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ minLength: 10, maxLength: 3000 }), async (head, noise) => {
        const bytes = Uint8Array.from([...Array.from(head, (char) => char.charCodeAt(0)), ...noise]);
        const result = await extract(bytes, 'a.doc', { libreOffice: '/nothing/here' });
        if (!result.ok) expect(result.message).toMatch(/^\p{Lu}.*\.$/su);
      }),
      { numRuns: 100 },
    );
  });

  it('any file with bytes changed, lost or doubled', { timeout: 120_000 }, async () => {
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), how: fc.constantFrom('set', 'cut', 'double') });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 6 }), async ([name, whole], changes) => {
        let bytes = [...whole];
        for (const { at, byte, how } of changes) {
          const place = at % bytes.length;
          if (how === 'set') bytes[place] = byte;
          else if (how === 'cut') bytes.splice(place, 1 + (byte % 50));
          else bytes = [...bytes.slice(0, place), ...bytes.slice(Math.max(0, place - byte))];
        }
        const result = await extract(Uint8Array.from(bytes), name, { libreOffice: '/nothing/here' });
        if (result.ok) expect(result.value.pages.at(-1)?.end).toBe(result.value.text.length);
        else expect(result.message).toMatch(/^\p{Lu}.*\.$/su);
      }),
      { numRuns: 120 },
    );
  });
});
