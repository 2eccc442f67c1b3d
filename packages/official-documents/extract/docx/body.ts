import type { Numberer } from './numbering.ts';
import { child, valueOf } from './xml.ts';
import type { Element } from './xml.ts';

/** What is left out: deleted and moved-away text (tracked changes as accepted), field codes, and the older twin of a drawing. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
]);
const pageBreak = '\f';

/** How a style of paragraphs is numbered, by the id of the style. */
export type StyleNumbers = Map<string, { list: string; level: number }>;
export interface Context {
  label: Numberer;
  styles: StyleNumbers;
}

const marks: Record<string, string> = { 'w:tab': ' ', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:lastRenderedPageBreak': pageBreak };

const isOn = (properties: Element | undefined, name: string): boolean => {
  const found = child(properties, name);
  return found !== undefined && !['0', 'false', 'none'].includes(found.attributes['w:val'] ?? 'true');
};

const runText = (run: Element, boxes: Element[]): string => {
  const properties = child(run, 'w:rPr');
  if (isOn(properties, 'w:vanish')) return '';
  const text = inlineText(run, boxes);
  return isOn(properties, 'w:caps') ? text.toLocaleUpperCase('vi') : text;
};

/** The text inside an element; text boxes met on the way are put aside in `boxes`. */
const inlineText = (element: Element, boxes: Element[]): string => {
  let text = '';
  for (const one of element.children) {
    if (skipped.has(one.name)) continue;
    if (one.name === 'w:txbxContent') boxes.push(one);
    else if (one.name === 'w:t') text += one.children.map((node) => node.text).join('');
    else if (one.name === 'w:br') text += one.attributes['w:type'] === 'page' ? pageBreak : '\n';
    else if (one.name === 'w:r') text += runText(one, boxes);
    else text += marks[one.name] ?? inlineText(one, boxes);
  }
  return text;
};

const labelOf = (paragraph: Element, context: Context): string => {
  const properties = child(paragraph, 'w:pPr');
  const own = child(properties, 'w:numPr');
  const style = context.styles.get(valueOf(properties, 'w:pStyle') ?? '');
  const list = valueOf(own, 'w:numId') ?? style?.list;
  const level = Number(valueOf(own, 'w:ilvl') ?? style?.level ?? 0);
  const label = list === undefined || list === '0' ? undefined : context.label(list, level);
  return label ? `${label} ` : '';
};

/** A paragraph whose end mark was deleted runs on into the next one. */
const runsOn = (paragraph: Element): boolean => child(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined;

const paragraphText = (paragraph: Element, context: Context): string[] => {
  const boxes: Element[] = [];
  const text = inlineText(paragraph, boxes);
  const label = text.trim() === '' ? '' : labelOf(paragraph, context);
  return [label + text, ...boxes.flatMap((box) => blockLines(box, context))];
};

const rowsOf = (table: Element): Element[][] => {
  const rows = table.children.filter((one) => one.name === 'w:tr' && child(child(one, 'w:trPr'), 'w:del') === undefined);
  return rows.map((row) => row.children.filter((one) => one.name === 'w:tc'));
};

/** A table of data has three columns and more; the others lay out the head and the signature, and are read column by column. */
const tableLines = (table: Element, context: Context): string[] => {
  const rows = rowsOf(table).map((cells) => cells.map((cell) => blockLines(cell, context)));
  const isData = rows.length > 1 && rows.every((cells) => cells.length >= 3);
  if (isData)
    return rows.map(
      (cells) => `| ${cells.map((lines) => lines.join(' ').replaceAll('|', '/').replace(/\s+/gu, ' ').trim()).join(' | ')} |`,
    );
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, column) => rows.flatMap((cells) => cells[column] ?? [])).flat();
};

/** The lines of a body, a cell or a text box: a paragraph or a row of a table on each. */
export const blockLines = (block: Element, context: Context): string[] => {
  const lines: string[] = [];
  let open = false;
  for (const one of block.children) {
    if (skipped.has(one.name)) continue;
    const added =
      one.name === 'w:p' ? paragraphText(one, context) : one.name === 'w:tbl' ? tableLines(one, context) : blockLines(one, context);
    const [first, ...rest] = added;
    if (open && first !== undefined) lines.push(`${lines.pop() ?? ''}${first}`, ...rest);
    else lines.push(...added);
    open = one.name === 'w:p' && runsOn(one);
  }
  return lines;
};
