import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { blockLines } from './body.ts';
import type { Context, StyleNumbers } from './body.ts';
import { numbererOf } from './numbering.ts';
import type { Extracted } from '../extracted.ts';
import type { Limits } from '../limits.ts';
import { pagesOfText } from '../pages.ts';
import { refuse } from '../refusals.ts';
import { repair } from '../repair.ts';
import { below, child, parseXml, valueOf } from './xml.ts';
import type { Element } from './xml.ts';
import { unpack } from './zip.ts';

const parts = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml'] as const;

const stylesOf = (styles: Element | undefined): StyleNumbers => {
  const numbers: StyleNumbers = new Map();
  for (const style of styles ? below(styles, 'w:style') : []) {
    const own = child(child(style, 'w:pPr'), 'w:numPr');
    const list = valueOf(own, 'w:numId');
    if (list !== undefined) numbers.set(style.attributes['w:styleId'] ?? '', { list, level: Number(valueOf(own, 'w:ilvl') ?? '0') });
  }
  return numbers;
};

/** Footnotes stand after the text, each led by its mark; Word's own separators are no notes. */
const footnoteLines = (footnotes: Element | undefined, context: Context): string[] =>
  (footnotes ? below(footnotes, 'w:footnote') : [])
    .filter((note) => note.attributes['w:type'] === undefined)
    .map((note, at) => `[${at + 1}] ${blockLines(note, context).join(' ').trim()}`);

const parsed = (texts: Map<string, string>): Result<Map<string, Element>> => {
  const elements = new Map<string, Element>();
  for (const [name, text] of texts) {
    const element = parseXml(text);
    if (!element.ok) return element;
    elements.set(name, element.value);
  }
  return done(elements);
};

/**
 * Reads a Word document: paragraphs with the labels that Word numbers by itself, tables, text boxes, footnotes; tracked changes as accepted.
 * Refuses `damaged`, `hostile`, `bomb`, `macro`, `too-many-pages`, `empty`, and `unsupported` for another kind of zip archive.
 */
export const extractDocx = async (bytes: Uint8Array, limits: Limits): Promise<Result<Extracted>> => {
  const unpacked = await unpack(bytes, [...parts]);
  if (!unpacked.ok) return unpacked;
  const { names, texts } = unpacked.value;
  if (names.includes('word/vbaProject.bin')) return refuse('macro');
  if (!names.includes(parts[0])) return refuse('unsupported');
  const elements = parsed(texts);
  if (!elements.ok) return elements;
  const [body, numbering, styles, footnotes] = parts.map((part) => elements.value.get(part));
  const context: Context = { label: numbererOf(numbering), styles: stylesOf(styles) };
  const block = body && below(body, 'w:body')[0];
  if (!block) return refuse('damaged');
  const text = repair([...blockLines(block, context), ...footnoteLines(footnotes, context)].join('\n'));
  if (text.trim() === '') return refuse('empty');
  const paged = pagesOfText(text);
  if (paged.pages.length > limits.maxPages) return refuse('too-many-pages', limits.maxPages);
  return done({ ...paged, format: 'docx', wrapped: false });
};
