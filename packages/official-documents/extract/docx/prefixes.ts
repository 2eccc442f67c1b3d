/** The names by which readers know a vocabulary: by its end, for the strict form of the standard (ISO/IEC 29500-1) begins them otherwise. */
const canonical: readonly [RegExp, string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/u, 'w'],
  [/\/office\/word\/2003\/wordml$/u, 'w'],
  [/\/officeDocument(?:\/2006)?\/relationships$/u, 'r'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/officeDocument(?:\/2006)?\/math$/u, 'm'],
  [/\/drawingml(?:\/2006)?\/main$/u, 'a'],
  [/\/drawingml(?:\/2006)?\/wordprocessingDrawing$/u, 'wp'],
  [/\/drawingml(?:\/2006)?\/picture$/u, 'pic'],
  [/\/drawingml(?:\/2006)?\/diagram$/u, 'dgm'],
  [/\/drawingml(?:\/2006)?\/chart$/u, 'c'],
  [/\/office\/word\/2010\/wordprocessingShape$/u, 'wps'],
  [/\/office\/2006\/xmlPackage$/u, 'pkg'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/u, 'o'],
  [/\/package\/2006\/(?:relationships|content-types)$/u, ''],
];
const declaration = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Whether a name has a prefix that is another one in the names that readers know. */
export type Renaming = Map<string, string>;

/** The prefixes that this file writes otherwise than readers know them ("ns0:p" for "w:p"); empty for files that Word writes. */
export const renamingOf = (xml: string): Renaming => {
  const renaming: Renaming = new Map();
  for (const [, prefix = '', double, single] of xml.matchAll(declaration)) {
    const known = canonical.find(([address]) => address.test(double ?? single ?? ''))?.[1];
    if (known !== undefined && known !== prefix) renaming.set(prefix, known);
  }
  return renaming;
};

export const renamed = (name: string, renaming: Renaming, isAttribute = false): string => {
  const cut = name.indexOf(':');
  const prefix = cut < 0 ? '' : name.slice(0, cut);
  const known = isAttribute && cut < 0 ? undefined : renaming.get(prefix);
  if (known === undefined || name.startsWith('#')) return name;
  const local = name.slice(cut + 1);
  return known === '' ? local : `${known}:${local}`;
};
