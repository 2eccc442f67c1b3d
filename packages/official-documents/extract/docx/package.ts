import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { below, parseXml } from './xml.ts';
import type { Element } from './xml.ts';
import { unpack, xmlText } from './zip.ts';

export interface Relation {
  id: string;
  kind: string;
  target: string;
}

/** A file of parts (ISO/IEC 29500-2), in a zip archive or in one XML file. Names of parts differ in more than capitals. */
export interface Package {
  names: string[];
  relationsOf: (part: string) => Relation[];
  /** The part that holds the body, whatever its name; undefined where there is no paper in the file. */
  main: string | undefined;
  mainType: string;
  load: (wanted: readonly string[]) => Promise<Result<Map<string, Uint8Array>>>;
}

/** "\word\Document.xml" as some programs write it, in the form by which parts are compared. */
const tidy = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();

const relationsPart = (part: string): string => tidy(part.replace(/([^/]*)$/u, '_rels/$1.rels'));
const contentTypes = '[content_types].xml';
const isDirectory = (name: string): boolean => tidy(name) === contentTypes || /(?:^|\/)_rels\/[^/]*\.rels$/iu.test(tidy(name));

/** A target counts from the folder of the part that names it ("../media/a.png", "/word/document2.xml"). */
const resolved = (part: string, target: string): string => {
  const [path = ''] = target.split('#');
  if (path.startsWith('/') || path.startsWith('\\')) return tidy(path);
  const steps = part.split('/').slice(0, -1);
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return tidy(steps.join('/'));
};

/** "header2.xml" is a header, where nothing says so. */
const kindByName = (target: string): string => /([a-z]+)\d*\.xml$/iu.exec(target)?.[1] ?? '';

const relationsIn = (root: Element | undefined, part: string): Relation[] =>
  (root ? below(root, 'Relationship') : [])
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').split('/').at(-1) || kindByName(attributes['Target'] ?? ''),
      target: resolved(part, attributes['Target'] ?? ''),
    }));

const isMainType = (type: string): boolean => /(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/iu.test(type);

const packageOf = (names: string[], directory: Map<string, Element>, load: Package['load']): Package => {
  const relationsOf = (part: string): Relation[] => relationsIn(directory.get(relationsPart(part)), part);
  const types = directory.get(contentTypes);
  const typed = (types ? below(types, 'Override') : []).map(({ attributes }) => ({
    name: tidy(attributes['PartName'] ?? ''),
    type: attributes['ContentType'] ?? '',
  }));
  const isThere = (name: string | undefined): name is string => name !== undefined && names.includes(name);
  const main = [
    relationsOf('').find(({ kind }) => kind === 'officeDocument')?.target,
    typed.find(({ type }) => isMainType(type))?.name,
    'word/document.xml',
  ].find((name) => isThere(name) && !/^(?:xl|ppt)\//u.test(name));
  return { names, relationsOf, main, mainType: typed.find(({ name }) => name === main)?.type ?? '', load };
};

/** Opens a zip archive as a file of parts. Refuses `damaged`, `bomb`, and `hostile` where its directory declares entities. */
export const openPackage = async (bytes: Uint8Array): Promise<Result<Package>> => {
  const first = await unpack(bytes, isDirectory);
  if (!first.ok) return first;
  const directory = new Map<string, Element>();
  for (const [name, content] of first.value.entries) {
    const root = parseXml(xmlText(content));
    if (!root.ok) return root;
    directory.set(tidy(name), root.value);
  }
  const load: Package['load'] = async (wanted) => {
    const chosen = new Set(wanted);
    const unpacked = await unpack(bytes, (name) => chosen.has(tidy(name)));
    return unpacked.ok ? done(new Map([...unpacked.value.entries].map(([name, content]) => [tidy(name), content]))) : unpacked;
  };
  return done(packageOf(first.value.names.map(tidy), directory, load));
};

const partContent = (part: Element): Uint8Array => {
  const data = below(part, 'pkg:binaryData')[0];
  return new Uint8Array(Buffer.from((data?.children ?? []).map(({ text }) => text).join(''), 'base64'));
};

/** The parts of a paper that Word saved as one XML file ("flat OPC"): their roots, and what is no XML as bytes. */
export const openFlat = (root: Element): { pack: Package; roots: Map<string, Element> } => {
  const parts = below(root, 'pkg:part').map((part) => ({ part, name: tidy(part.attributes['pkg:name'] ?? '') }));
  const roots = new Map(
    parts.flatMap(({ part, name }) => {
      const [xml] = below(part, 'pkg:xmlData');
      return xml ? [[name, xml] as const] : [];
    }),
  );
  const load: Package['load'] = (wanted) =>
    Promise.resolve(
      done(
        new Map(parts.filter(({ name }) => wanted.includes(name) && !roots.has(name)).map(({ part, name }) => [name, partContent(part)])),
      ),
    );
  const names = parts.map(({ name }) => name);
  return { pack: packageOf(names, roots, load), roots };
};
