import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { blockLines } from './body.ts';
import type { Context } from './body.ts';
import { readNumbering } from './numbering.ts';
import type { Extracted } from '../extracted.ts';
import type { Limits } from '../limits.ts';
import { pagesOfText } from '../pages.ts';
import { bodyOf, headersOf, isPart } from './parts.ts';
import type { Parts } from './parts.ts';
import { refuse } from '../refusals.ts';
import { repair } from '../repair.ts';
import { readStyles } from './styles.ts';
import { below, parseXml } from './xml.ts';
import type { Element } from './xml.ts';
import { unpack } from './zip.ts';

/** Footnotes and endnotes stand after the text, each led by its mark; Word's own separators are no notes. */
const noteLines = (parts: Parts, context: Context): string[] =>
  [
    ['word/footnotes.xml', 'w:footnote'],
    ['word/endnotes.xml', 'w:endnote'],
  ]
    .flatMap(([part = '', name = '']) => {
      const root = parts.get(part);
      return root ? below(root, name) : [];
    })
    .filter((note) => note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
    .map((note, at) => `[${at + 1}] ${blockLines(note, context).join(' ').trim()}`);

const motto = /Độc\s+lập\s*[-–]\s*Tự\s+do/iu;
const linesOfHead = 40;

/** Some papers carry their letterhead in the header of the first page; other headers are no text. */
const letterheadLines = (parts: Parts, body: string[], context: Context): string[] => {
  if (motto.test(body.slice(0, linesOfHead).join('\n').normalize('NFC'))) return [];
  const found = headersOf(parts)
    .map((header: Element) => blockLines(header, context))
    .find((lines) => motto.test(lines.join('\n').normalize('NFC')));
  return found ?? [];
};

const parsed = (texts: Map<string, string>): Result<Parts> => {
  const parts: Parts = new Map();
  for (const [name, text] of texts) {
    const element = parseXml(text);
    if (!element.ok) return element;
    parts.set(name, element.value);
  }
  return done(parts);
};

/** A page break and the mark that Word left there when it last laid out the page are one. */
const withSinglePageBreaks = (text: string): string => text.replace(/\f[\s\f]*/gu, (white) => `\f${white.replaceAll('\f', '')}`);

const textOf = (parts: Parts, body: Element): { text: string; encoding?: string } => {
  const { label, linked } = readNumbering(parts.get('word/numbering.xml'));
  const context: Context = { label, styles: readStyles(parts.get('word/styles.xml'), linked), encodings: new Set() };
  const lines = blockLines(body, context);
  const all = [...letterheadLines(parts, lines, context), ...lines, ...noteLines(parts, context)];
  const [encoding] = context.encodings;
  return { text: repair(withSinglePageBreaks(all.join('\n'))), ...(encoding === undefined ? {} : { encoding }) };
};

/**
 * Reads a Word document: paragraphs with the labels that Word numbers by itself, tables, text boxes, notes; tracked changes as accepted; runs in the
 * fonts of TCVN3 and VNI as letters. Refuses `damaged`, `hostile`, `bomb`, `macro`, `too-many-pages`, `empty`, and `unsupported` for another kind of zip archive.
 */
export const extractDocx = async (bytes: Uint8Array, limits: Limits): Promise<Result<Extracted>> => {
  const unpacked = await unpack(bytes, isPart);
  if (!unpacked.ok) return unpacked;
  const { names, texts } = unpacked.value;
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name))) return refuse('macro');
  if (!names.includes('word/document.xml')) return refuse('unsupported');
  const parts = parsed(texts);
  if (!parts.ok) return parts;
  const body = bodyOf(parts.value);
  if (!body) return refuse('damaged');
  const { text, encoding } = textOf(parts.value, body);
  if (text.trim() === '') return refuse('empty');
  const paged = pagesOfText(text);
  if (paged.pages.length > limits.maxPages) return refuse('too-many-pages', limits.maxPages);
  return done({ ...paged, format: 'docx', wrapped: false, ...(encoding === undefined ? {} : { encoding }) });
};
