import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, para } from '../fixtures/docx.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { extract } from './index.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const codeOf = async (bytes: Uint8Array, name: string, limits = {}): Promise<string> => {
  const result = await extract(bytes, name, { limits });
  if (result.ok) return 'read';
  expect(result.message).toMatch(/^\p{Lu}.*\.$/u);
  expect(result.message).not.toContain('%');
  return result.code;
};
const line = { x: 72, y: 700, text: 'Một dòng chữ' };

describe('what cannot be read is refused with a code and a sentence', () => {
  it('nothing at all, or white space', async () => {
    expect(await codeOf(new Uint8Array(), 'a.txt')).toBe('empty');
    expect(await codeOf(bytesOf(' \n\t\n '), 'a.txt')).toBe('empty');
    expect(await codeOf(docxOf(para('  ')), 'a.docx')).toBe('empty');
  });

  it('a file above the limit of size', async () => {
    expect(await codeOf(new Uint8Array(2 * 1024 * 1024), 'a.txt', { maxMb: 1 })).toBe('too-large');
  });

  it('pictures, archives and programs, whatever they are called', async () => {
    for (const head of ['GIF89a', '\u007fELF', 'Rar!\u001a'])
      expect(await codeOf(bytesOf(`${head}${'\u0000\u0001\u0002'.repeat(40)}`), 'a.txt')).toBe('unsupported');
    expect(
      await codeOf(
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
        'a.txt',
      ),
    ).toBe('unsupported');
    expect(await codeOf(zipSync({ 'a.txt': bytesOf('a') }), 'a.docx')).toBe('unsupported');
  });

  it('a name that promises what the content is not', async () => {
    expect(await codeOf(bytesOf('chỉ là chữ'), 'a.pdf')).toBe('damaged');
  });

  it('a PDF that is cut off or garbled', async () => {
    const whole = pdfOf([[line]]);
    expect(await codeOf(whole, 'a.pdf')).toBe('read');
    expect(await codeOf(whole.slice(0, 60), 'a.pdf')).toBe('damaged');
    expect(await codeOf(bytesOf('%PDF-1.7\nrác'), 'a.pdf')).toBe('damaged');
  });

  it('a PDF without text, and one with too many pages', async () => {
    expect(await codeOf(pdfOf([[]]), 'a.pdf')).toBe('no-text');
    expect(await codeOf(pdfOf([[line], [line], [line]]), 'a.pdf', { maxPages: 2 })).toBe('too-many-pages');
  });

  it('a PDF with a password', async () => {
    const text = new TextDecoder('latin1').decode(pdfOf([[line]]));
    const encryption =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <' + '41'.repeat(32) + '> /U <' + '42'.repeat(32) + '> >> /ID [<00> <00>]';
    expect(await codeOf(bytesOf(text.replace('/Root 1 0 R', `/Root 1 0 R ${encryption}`)), 'a.pdf')).toBe('encrypted');
  });

  it('a PDF whose tree of pages bites its own tail', async () => {
    const text = new TextDecoder('latin1').decode(pdfOf([[line]]));
    expect(await codeOf(bytesOf(text.replace('/Kids [5 0 R]', '/Kids [2 0 R]')), 'a.pdf')).toBe('damaged');
  });

  it('a Word file that is cut off, has macros, or declares XML entities', async () => {
    const whole = docxOf(para('Chữ'));
    expect(await codeOf(whole.slice(0, whole.length - 40), 'a.docx')).toBe('damaged');
    expect(await codeOf(docxOf(para('Chữ'), { 'word/vbaProject.bin': 'x' }), 'a.docx')).toBe('macro');
    const entity = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document/>';
    expect(await codeOf(docxOf('', { 'word/document.xml': entity }), 'a.docx')).toBe('hostile');
    expect(await codeOf(docxOf('<w:p><w:r>'), 'a.docx')).toBe('damaged');
  });

  it('a Word file that would unfold without end', async () => {
    expect(await codeOf(docxOf(para('a'.repeat(30 * 1024 * 1024))), 'a.docx')).toBe('bomb');
  });
});
