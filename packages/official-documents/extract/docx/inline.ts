import { isUnicode, readFont } from '../../language/legacy/fonts.ts';
import type { FontCode } from '../../language/legacy/fonts.ts';
import { withoutSigns } from '../unread.ts';
import type { Styles } from './styles.ts';
import { child, valueOf } from './xml.ts';
import type { Element } from './xml.ts';

/** What is left out: deleted and moved-away text (tracked changes as accepted), field codes, and the older twin of a drawing. */
export const skipped = new Set([
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
  'w:sectPr',
]);
const pageBreak = '\f';
const marks: Record<string, string> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:lastRenderedPageBreak': pageBreak,
};

interface Stretch {
  text: string;
  code?: FontCode | undefined;
  isCapital?: boolean;
}
interface Inline {
  styles: Styles;
  paragraphStyle: string | undefined;
  boxes: Element[];
  drawings: Element[];
}
const drawn = new Set(['w:drawing', 'w:pict', 'w:object']);

const isOn = (properties: Element | undefined, name: string): boolean => {
  const found = child(properties, name);
  return found !== undefined && !['0', 'false', 'none', 'off'].includes(found.attributes['w:val'] ?? 'true');
};

/** A symbol by its place in a font of symbols (17.3.3.30). */
const symbolOf = (symbol: Element): string => {
  const place = Number.parseInt(symbol.attributes['w:char'] ?? '', 16);
  return Number.isNaN(place) || place > 0xffff ? '' : String.fromCharCode(place);
};

/** Content controls that still show their hint ("Click to enter text") hold nothing. */
const showsHint = (element: Element): boolean => element.name === 'w:sdt' && isOn(child(element, 'w:sdtPr'), 'w:showingPlcHdr');

const stretchesOf = (element: Element, inline: Inline, run?: Element): Stretch[] => {
  const stretches: Stretch[] = [];
  const add = (text: string): void => {
    stretches.push({ text, code: inline.styles.codeOf(run, inline.paragraphStyle), isCapital: isOn(run, 'w:caps') });
  };
  for (const one of element.children) {
    if (skipped.has(one.name) || showsHint(one)) continue;
    if (drawn.has(one.name)) inline.drawings.push(one);
    if (one.name === 'w:txbxContent') inline.boxes.push(one);
    else if (one.name === 'v:textpath') add(one.attributes['string'] ?? '');
    else if (one.name === 'w:t' || one.name === 'm:t') add(withoutSigns(one.children.map((node) => node.text).join('')));
    else if (one.name === 'w:br') stretches.push({ text: one.attributes['w:type'] === 'page' ? pageBreak : '\n' });
    else if (one.name === 'w:sym') stretches.push({ text: symbolOf(one) });
    else if (marks[one.name] !== undefined) stretches.push({ text: marks[one.name] ?? '' });
    else if (one.name !== 'w:r') stretches.push(...stretchesOf(one, inline, run));
    else if (!isOn(child(one, 'w:rPr'), 'w:vanish')) stretches.push(...stretchesOf(one, inline, child(one, 'w:rPr')));
  }
  return stretches;
};

const isSame = (one: Stretch, other: Stretch): boolean =>
  one.code?.encoding === other.code?.encoding && one.code?.isCapital === other.code?.isCapital && one.isCapital === other.isCapital;

const textOf = ({ text, code, isCapital }: Stretch): string => {
  const read = code && !isUnicode(text) ? readFont(text, code) : text;
  return isCapital === true ? read.toLocaleUpperCase('vi') : read;
};

/** The text of a paragraph, the text boxes that hang on it, its drawings, and the old encoding that part of it was in. */
export const readInline = (
  paragraph: Element,
  styles: Styles,
): { text: string; boxes: Element[]; drawings: Element[]; encoding?: FontCode['encoding'] | undefined } => {
  const boxes: Element[] = [];
  const drawings: Element[] = [];
  const joined: Stretch[] = [];
  for (const stretch of stretchesOf(paragraph, {
    styles,
    paragraphStyle: valueOf(child(paragraph, 'w:pPr'), 'w:pStyle'),
    boxes,
    drawings,
  })) {
    const last = joined.at(-1);
    if (last && isSame(last, stretch)) last.text += stretch.text;
    else joined.push({ ...stretch });
  }
  const coded = joined.find((one) => one.code && /[\u00a1-\u00ff]/u.test(one.text) && !isUnicode(one.text));
  return { text: joined.map(textOf).join(''), boxes, drawings, encoding: coded?.code?.encoding };
};
