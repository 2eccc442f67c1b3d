import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { refuse } from '../refusals.ts';
import { renamed, renamingOf } from './prefixes.ts';
import type { Renaming } from './prefixes.ts';

/** An element of a parsed XML file, its children in order; a text node has the name "#text". */
export interface Element {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: Element[];
}

type Raw = Record<string, unknown>;
const attributesOf = (raw: Raw, renaming: Renaming): Record<string, string> => {
  const attributes = (raw[':@'] ?? {}) as Record<string, string>;
  if (renaming.size === 0) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [renamed(name, renaming, true), value]));
};

const toElement = (raw: Raw, renaming: Renaming): Element => {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const content = raw[name];
  return {
    name: renaming.size === 0 ? name : renamed(name, renaming),
    text: name === '#text' ? String(content) : '',
    attributes: attributesOf(raw, renaming),
    children: Array.isArray(content) ? (content as Raw[]).map((one) => toElement(one, renaming)) : [],
  };
};

/** Deeper than any paper; what reads the elements calls itself for each level. */
const deepest = 400;

const isTooDeep = (text: string): boolean => {
  let depth = 0;
  for (const [mark] of text.matchAll(/<\/|\/>|<(?![!?/])/gu)) {
    depth += mark === '<' ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
};

/** Parses XML without expanding entities: a declared one is `hostile`, broken or too deep is `damaged`. Names get the prefixes that Word writes. */
export const parseXml = (text: string): Result<Element> => {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return refuse('hostile');
  if (isTooDeep(text)) return refuse('damaged');
  if (XMLValidator.validate(text) !== true) return refuse('damaged');
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    maxNestedTags: deepest + 1,
  });
  try {
    const renaming = renamingOf(text);
    return done({ name: '', text: '', attributes: {}, children: (parser.parse(text) as Raw[]).map((one) => toElement(one, renaming)) });
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw error;
    return refuse('damaged');
  }
};

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);

/** The `w:val` of a child element, as Word keeps its properties. */
export const valueOf = (element: Element | undefined, name: string): string | undefined => child(element, name)?.attributes['w:val'];

export const below = (element: Element, name: string): Element[] =>
  element.children.flatMap((one) => (one.name === name ? [one] : below(one, name)));
