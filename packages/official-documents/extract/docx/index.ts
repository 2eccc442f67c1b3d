import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { blockLines } from './body.ts';
import type { Context } from './body.ts';
import { chunkLines } from './chunks.ts';
import { readNumbering } from './numbering.ts';
import type { Extracted } from '../extracted.ts';
import type { Limits } from '../limits.ts';
import { openFlat, openPackage } from './package.ts';
import type { Package } from './package.ts';
import { pagesOfText } from '../pages.ts';
import { bodyOf, headersOf, partsOf } from './parts.ts';
import type { Parts } from './parts.ts';
import { refuse } from '../refusals.ts';
import { repair } from '../repair.ts';
import { pagedWithout } from '../unread.ts';
import { readStyles } from './styles.ts';
import { below } from './xml.ts';
import type { Element } from './xml.ts';

/** Footnotes and endnotes stand after the text, each led by its mark; Word's own separators are no notes. */
const noteLines = ({ footnotes, endnotes }: Parts, context: Context): string[] =>
  [...(footnotes ? below(footnotes, 'w:footnote') : []), ...(endnotes ? below(endnotes, 'w:endnote') : [])]
    .filter((note) => note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
    .map((note, at) => `[${at + 1}] ${blockLines(note, context).join(' ').trim()}`);

const motto = /Độc\s+lập\s*[-–]\s*Tự\s+do/iu;
const symbolLine = /^\s*Số\s*:/imu;
const linesOfHead = 40;

/** Some papers carry their letterhead, or the half with the number, in the header of the first page; other headers are no text. */
const letterheadLines = (parts: Parts, body: string[], context: Context): string[] => {
  const head = body.slice(0, linesOfHead).join('\n').normalize('NFC');
  const headers = headersOf(parts).map(({ root, isFirst }) => ({ isFirst, lines: blockLines(root, context) }));
  const found = headers.find(({ isFirst, lines }) => {
    const text = lines.join('\n').normalize('NFC');
    return (motto.test(text) && !motto.test(head)) || (isFirst && symbolLine.test(text) && !symbolLine.test(head));
  });
  return found?.lines ?? [];
};

/** A page break and the mark that Word left there when it last laid out the page are one. */
const withSinglePageBreaks = (text: string): string => text.replace(/\f[\s\f]*/gu, (white) => `\f${white.replaceAll('\f', '')}`);

interface Lines {
  lines: string[];
  encoding?: string;
}

const linesOf = async (parts: Parts, body: Element, depth: number): Promise<Lines> => {
  const { label, linked } = readNumbering(parts.numbering);
  const chunks = await chunkLines(parts, depth, linesOfPaper);
  const context: Context = { label, styles: readStyles(parts.styles, linked), encodings: new Set(), chunks, diagrams: parts.diagrams };
  const lines = blockLines(body, context);
  const all = [...letterheadLines(parts, lines, context), ...lines, ...noteLines(parts, context)];
  const [encoding] = context.encodings;
  return { lines: all, ...(encoding === undefined ? {} : { encoding }) };
};

const hasMacro = ({ names, mainType }: Package): boolean =>
  names.some((name) => /(?:^|\/)vbaproject\.bin$/u.test(name)) || /macroEnabled/iu.test(mainType);

const linesOfPackage = async (pack: Package, known?: Map<string, Element>, depth = 0): Promise<Result<Lines>> => {
  if (hasMacro(pack)) return refuse('macro');
  if (pack.main === undefined) return refuse('unsupported');
  const parts = await partsOf(pack, pack.main, known);
  if (!parts) return refuse('damaged');
  if (!parts.ok) return parts;
  const body = bodyOf(parts.value);
  return body ? done(await linesOf(parts.value, body, depth)) : refuse('damaged');
};

const linesOfPaper = async (bytes: Uint8Array, depth: number): Promise<string[] | undefined> => {
  const pack = await openPackage(bytes);
  const read = pack.ok ? await linesOfPackage(pack.value, undefined, depth) : pack;
  return read.ok ? read.value.lines : undefined;
};

const extractedOf = (read: Result<Lines>, limits: Limits): Result<Extracted> => {
  if (!read.ok) return read;
  const { lines, encoding } = read.value;
  const paged = pagedWithout(repair(withSinglePageBreaks(lines.join('\n'))), pagesOfText);
  if (paged.text.trim() === '') return refuse(paged.unread ? 'no-text' : 'empty');
  if (paged.pages.length > limits.maxPages) return refuse('too-many-pages', limits.maxPages);
  return done({ ...paged, format: 'docx', wrapped: false, ...(encoding === undefined ? {} : { encoding }) });
};

/** Reads Word: labels as it counts, changes accepted. Refuses `damaged`, `hostile`, `bomb`, `macro`, `too-many-pages`, `empty`, `no-text`, `unsupported`. */
export const extractDocx = async (bytes: Uint8Array, limits: Limits): Promise<Result<Extracted>> => {
  const pack = await openPackage(bytes);
  return pack.ok ? extractedOf(await linesOfPackage(pack.value), limits) : pack;
};

/** Reads a paper that Word saved as one XML file: in parts ("flat OPC"), or in the form of Word 2003, which has its body at the root. */
export const extractWordXml = async (root: Element, limits: Limits): Promise<Result<Extracted>> => {
  const { pack, roots } = openFlat(root);
  if (roots.size > 0) return extractedOf(await linesOfPackage(pack, roots), limits);
  const body = bodyOf({ main: root });
  const parts: Parts = { main: root, headers: new Map(), chunks: new Map(), diagrams: new Map() };
  return body ? extractedOf(done(await linesOf(parts, body, 0)), limits) : refuse('damaged');
};
