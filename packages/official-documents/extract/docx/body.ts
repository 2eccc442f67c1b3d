import { signOf } from '../unread.ts';
import { readInline, skipped } from './inline.ts';
import type { Numberer } from './numbering.ts';
import type { Styles } from './styles.ts';
import { drawingLines } from './drawings.ts';
import { tableLines } from './tables.ts';
import { child, valueOf } from './xml.ts';
import type { Element } from './xml.ts';

export interface Context {
  label: Numberer;
  styles: Styles;
  encodings: Set<string>;
  chunks: Map<string, string[]>;
  diagrams: Map<string, Element>;
}

const labelOf = (paragraph: Element, { styles, label }: Context): string => {
  const properties = child(paragraph, 'w:pPr');
  const own = child(properties, 'w:numPr');
  const style = styles.numberOf(valueOf(properties, 'w:pStyle'));
  const list = valueOf(own, 'w:numId') ?? style?.list;
  const level = Number(valueOf(own, 'w:ilvl') ?? style?.level ?? 0);
  const text = list === undefined || list === '0' ? undefined : label(list, level);
  return text ? `${text} ` : '';
};

/** A paragraph whose end mark was deleted runs on into the next one. */
const runsOn = (paragraph: Element): boolean => {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
};

const startsPage = (properties: Element | undefined): boolean => {
  const setting = child(properties, 'w:pageBreakBefore');
  return setting !== undefined && !['0', 'false', 'off'].includes(setting.attributes['w:val'] ?? 'true');
};

/** The last paragraph of a section carries its properties; the next section begins on a new page unless they say "continuous". */
const endsPage = (properties: Element | undefined): boolean => {
  const section = child(properties, 'w:sectPr');
  return section !== undefined && valueOf(section, 'w:type') !== 'continuous';
};

/** Word counts an empty paragraph of a list too, but not one that a tracked change has joined with the next. */
const paragraphText = (paragraph: Element, context: Context): string[] => {
  const properties = child(paragraph, 'w:pPr');
  if (context.styles.isContents(valueOf(properties, 'w:pStyle'))) return [];
  const { text, boxes, drawings, encoding } = readInline(paragraph, context.styles);
  if (encoding) context.encodings.add(encoding);
  const isEmpty = text.trim() === '';
  const label = isEmpty && runsOn(paragraph) ? '' : labelOf(paragraph, context);
  const feed = startsPage(properties) ? '\f' : '';
  const line = feed + (isEmpty ? '' : label) + text + (endsPage(properties) ? '\f' : '');
  return [line, ...boxes.flatMap((box) => blockLines(box, context)), ...drawings.flatMap((one) => drawingLines(one, context.diagrams))];
};

/** A table of contents only repeats the headings. */
const isContents = (element: Element): boolean => {
  const gallery = valueOf(child(child(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery === 'Table of Contents';
};

const linesOfBlock = (one: Element, context: Context): string[] => {
  if (one.name === 'w:p') return paragraphText(one, context);
  if (one.name === 'w:tbl') return tableLines(one, (cell) => blockLines(cell, context));
  if (one.name === 'w:altChunk') return context.chunks.get(one.attributes['r:id'] ?? '') ?? [signOf('part')];
  if (one.name === 'w:subDoc') return [signOf('part')];
  return blockLines(one, context);
};

export const blockLines = (block: Element, context: Context): string[] => {
  const lines: string[] = [];
  let open = false;
  for (const one of block.children) {
    if (skipped.has(one.name) || isContents(one)) continue;
    const [first, ...rest] = linesOfBlock(one, context);
    if (open && first !== undefined) lines.push(`${lines.pop() ?? ''}${first}`);
    else if (first !== undefined) lines.push(first);
    for (const line of rest) lines.push(line);
    open = one.name === 'w:p' && runsOn(one);
  }
  return lines;
};
