import { below } from './xml.ts';
import type { Element } from './xml.ts';

const main = 'word/document.xml';
const relations = 'word/_rels/document.xml.rels';
const fixed = new Set([main, relations, 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml', 'word/endnotes.xml']);

/** Whether an entry of the archive is a part that is read. Nothing that a part refers to outside of the file is ever fetched. */
export const isPart = (name: string): boolean => fixed.has(name) || /^word\/header\d{0,3}\.xml$/u.test(name);

/** The root of each part by its name. */
export type Parts = Map<string, Element>;

export const bodyOf = (parts: Parts): Element | undefined => {
  const document = parts.get(main);
  return document && below(document, 'w:body')[0];
};

/** The page headers that the paper uses, that of its first page first (17.10). */
export const headersOf = (parts: Parts): Element[] => {
  const document = parts.get(main);
  const links = parts.get(relations);
  const targets = new Map((links ? below(links, 'Relationship') : []).map(({ attributes }) => [attributes['Id'], attributes['Target']]));
  const references = document ? below(document, 'w:headerReference') : [];
  const sorted = references.toSorted((a, b) => Number(b.attributes['w:type'] === 'first') - Number(a.attributes['w:type'] === 'first'));
  return sorted.flatMap((one) => {
    const root = parts.get(`word/${targets.get(one.attributes['r:id']) ?? ''}`);
    return root ? below(root, 'w:hdr') : [];
  });
};
