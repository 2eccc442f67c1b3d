import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Package, Relation } from './package.ts';
import { below, parseXml } from './xml.ts';
import type { Element } from './xml.ts';
import { xmlText } from './zip.ts';

export interface Parts {
  main: Element;
  numbering?: Element;
  styles?: Element;
  footnotes?: Element;
  endnotes?: Element;
  /** Page headers, parts put in from elsewhere and the texts of drawings, by the relationship that names them. */
  headers: Map<string, Element>;
  chunks: Map<string, Uint8Array>;
  diagrams: Map<string, Element>;
}

const single = ['numbering', 'styles', 'footnotes', 'endnotes'] as const;

/** Old writers leave relationships out; then a part is where Word would have put it. */
const withUsual = (relations: Relation[], pack: Package, main: string): Relation[] => {
  const folder = main.replace(/[^/]*$/u, '');
  const missing = single.filter((kind) => !relations.some((one) => one.kind === kind) && pack.names.includes(`${folder}${kind}.xml`));
  return [...relations, ...missing.map((kind) => ({ id: '', kind, target: `${folder}${kind}.xml` }))];
};

const isRead = ({ kind }: Relation): boolean => [...single, 'header', 'aFChunk', 'diagramData'].includes(kind);

type Roots = Map<string, Element>;

const parsed = (contents: Map<string, Uint8Array>, wanted: (name: string) => boolean, known: Roots): Result<Roots> => {
  const roots: Roots = new Map(known);
  for (const [name, content] of contents) {
    if (!wanted(name)) continue;
    const root = parseXml(xmlText(content));
    if (!root.ok) return root;
    roots.set(name, root.value);
  }
  return done(roots);
};

/** Loads what is read of a paper; `known` are parts that are parsed already. Nothing that a part refers to outside of the file is ever fetched. */
export const partsOf = async (pack: Package, main: string, known: Roots = new Map()): Promise<Result<Parts> | undefined> => {
  const relations = withUsual(pack.relationsOf(main), pack, main).filter(isRead);
  const contents = await pack.load([main, ...relations.map(({ target }) => target)]);
  if (!contents.ok) return contents;
  const chunks = relations.filter(({ kind }) => kind === 'aFChunk');
  const roots = parsed(contents.value, (name) => !chunks.some(({ target }) => target === name), known);
  if (!roots.ok) return roots;
  const rootOf = (kind: string): Element | undefined => roots.value.get(relations.find((one) => one.kind === kind)?.target ?? '');
  const rootsOf = (kind: string): Map<string, Element> =>
    new Map(
      relations.flatMap((one) =>
        one.kind === kind && roots.value.has(one.target) ? [[one.id, roots.value.get(one.target) as Element]] : [],
      ),
    );
  const root = roots.value.get(main);
  if (!root) return undefined;
  return done({
    main: root,
    ...Object.fromEntries(single.flatMap((kind) => (rootOf(kind) ? [[kind, rootOf(kind)]] : []))),
    headers: rootsOf('header'),
    chunks: new Map(
      chunks.flatMap(({ id, target }) => (contents.value.has(target) ? [[id, contents.value.get(target) as Uint8Array]] : [])),
    ),
    diagrams: rootsOf('diagramData'),
  });
};

export const bodyOf = ({ main }: Pick<Parts, 'main'>): Element | undefined => below(main, 'w:body')[0];

export interface Header {
  root: Element;
  isFirst: boolean;
}

/** The page headers that the paper uses, that of its first page first (17.10). */
export const headersOf = ({ main, headers }: Parts): Header[] => {
  const isFirst = (one: Element): boolean => one.attributes['w:type'] === 'first';
  const sorted = below(main, 'w:headerReference').toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  return sorted.flatMap((one) => {
    const root = headers.get(one.attributes['r:id'] ?? '');
    return root ? below(root, 'w:hdr').map((header) => ({ root: header, isFirst: isFirst(one) })) : [];
  });
};
