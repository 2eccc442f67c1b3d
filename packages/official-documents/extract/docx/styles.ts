import { codeOfFont } from '../../language/legacy/fonts.ts';
import type { FontCode } from '../../language/legacy/fonts.ts';
import { below, child, valueOf } from './xml.ts';
import type { Element } from './xml.ts';

interface Style {
  name: string;
  basedOn?: string;
  font?: string;
  list?: string;
  level?: number;
}

export interface Styles {
  numberOf: (style: string | undefined) => { list: string; level: number } | undefined;
  isContents: (style: string | undefined) => boolean;
  /** The old encoding of the font in which a run stands, by its own font, its style, that of its paragraph, and the default. */
  codeOf: (run: Element | undefined, paragraphStyle: string | undefined) => FontCode | undefined;
}

/** Word shows letters beyond ASCII in the font `hAnsi`; that is where the codes of old fonts lie. */
const fontOf = (properties: Element | undefined): string | undefined => {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'];
};

const styleOf = (element: Element): Style => {
  const numbers = child(child(element, 'w:pPr'), 'w:numPr');
  const [basedOn, list, level] = [valueOf(element, 'w:basedOn'), valueOf(numbers, 'w:numId'), valueOf(numbers, 'w:ilvl')];
  const font = fontOf(child(element, 'w:rPr'));
  return {
    name: valueOf(element, 'w:name') ?? '',
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(font === undefined ? {} : { font }),
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
};

const deepest = 20;

/** Reads the styles part; `linked` gives the level of a list that names the style as its own. */
export const readStyles = (root: Element | undefined, linked: (list: string, style: string) => number | undefined): Styles => {
  const elements = root ? below(root, 'w:style') : [];
  const styles = new Map(elements.map((one) => [one.attributes['w:styleId'] ?? '', styleOf(one)]));
  const ordinary = elements.find(
    (one) => one.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(one.attributes['w:default'] ?? ''),
  );
  const defaults = root ? below(root, 'w:rPrDefault')[0] : undefined;
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(id ?? ''); style && found.length < deepest; style = styles.get(style.basedOn ?? '')) found.push(style);
    return found;
  };
  const fontOfStyle = (id: string | undefined): string | undefined => chain(id).find((one) => one.font !== undefined)?.font;
  const standard = fontOfStyle(ordinary?.attributes['w:styleId']) ?? fontOf(child(defaults, 'w:rPr'));
  return {
    numberOf: (style) => {
      const all = chain(style);
      const list = all.find((one) => one.list !== undefined)?.list;
      if (list === undefined || style === undefined) return undefined;
      return { list, level: all.find((one) => one.level !== undefined)?.level ?? linked(list, style) ?? 0 };
    },
    isContents: (style) => chain(style).some((one) => /^toc \d$/iu.test(one.name)),
    codeOf: (run, paragraphStyle) => {
      const font = fontOf(run) ?? fontOfStyle(valueOf(run, 'w:rStyle')) ?? fontOfStyle(paragraphStyle) ?? standard;
      return font === undefined ? undefined : codeOfFont(font);
    },
  };
};
