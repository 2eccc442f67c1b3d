/** What an old-style container (OLE, MS-CFB) holds, as far as it is asked here. */
export type OleContent = 'word' | 'encrypted' | 'macro' | 'other' | 'broken';

const sectorEnd = 0xfffffffa;
const entrySize = 128;
const mostEntries = 20_000;
const longestChain = 100_000;
/** FIB, MS-DOC 2.5.2: the flags at offset 10 of the stream "WordDocument"; bit 8 is fEncrypted. */
const [flagsAt, encryptedBit] = [10, 0x100];

interface Container {
  view: DataView;
  sectorSize: number;
  fat: number[];
}
interface Entry {
  name: string;
  start: number;
  size: number;
}

const sectorAt = ({ view, sectorSize }: Pick<Container, 'view' | 'sectorSize'>, sector: number): number | undefined => {
  const at = (sector + 1) * sectorSize;
  return at + sectorSize <= view.byteLength ? at : undefined;
};

const wordsOf = (view: DataView, at: number, count: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(count, Math.floor((view.byteLength - at) / 4))) }, (_, nth) =>
    view.getUint32(at + nth * 4, true),
  );

/** The table of sectors: its first 109 sectors are named in the head, the others in a chain of their own (MS-CFB 2.5). */
const open = (bytes: Uint8Array): Container | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 1536) return undefined;
  const sectorSize = 2 ** Math.min(12, view.getUint16(30, true));
  if (sectorSize < 512) return undefined;
  const perSector = sectorSize / 4;
  const named = wordsOf(view, 76, 109);
  const seen = new Set<number>();
  for (let next = view.getUint32(68, true); next < sectorEnd && !seen.has(next);) {
    seen.add(next);
    const at = sectorAt({ view, sectorSize }, next);
    if (at === undefined) break;
    const words = wordsOf(view, at, perSector);
    named.push(...words.slice(0, -1));
    next = words.at(-1) ?? sectorEnd;
  }
  const fat: number[] = [];
  for (const sector of new Set(named.filter((one) => one < sectorEnd))) {
    const at = sectorAt({ view, sectorSize }, sector);
    if (at !== undefined) for (const word of wordsOf(view, at, perSector)) fat.push(word);
  }
  return { view, sectorSize, fat };
};

const chainOf = (container: Container, start: number): number[] => {
  const chain: number[] = [];
  const seen = new Set<number>();
  for (let sector = start; sector < sectorEnd && !seen.has(sector) && chain.length < longestChain;) {
    seen.add(sector);
    const at = sectorAt(container, sector);
    if (at === undefined) break;
    chain.push(at);
    sector = container.fat[sector] ?? sectorEnd;
  }
  return chain;
};

const entriesOf = (container: Container): Entry[] => {
  const entries: Entry[] = [];
  for (const at of chainOf(container, container.view.getUint32(48, true)))
    for (let entry = at; entry < at + container.sectorSize && entries.length < mostEntries; entry += entrySize) {
      const length = Math.max(0, Math.min(31, container.view.getUint16(entry + 64, true) / 2 - 1));
      const name = Array.from({ length }, (_, nth) => String.fromCharCode(container.view.getUint16(entry + nth * 2, true))).join('');
      const start = container.view.getUint32(entry + 116, true);
      if (name !== '') entries.push({ name, start, size: container.view.getUint32(entry + 120, true) });
    }
  return entries;
};

const isEncrypted = (container: Container, document: Entry): boolean => {
  const [at] = document.size >= 4096 ? chainOf(container, document.start) : [];
  return at !== undefined && (container.view.getUint16(at + flagsAt, true) & encryptedBit) !== 0;
};

/** Whether sectors name each other in a ring, which no writer leaves and readers may follow for ever. */
const hasRing = ({ fat }: Container): boolean => {
  const met = new Int32Array(fat.length);
  for (let first = 0; first < fat.length; first += 1)
    for (let sector = first; sector < fat.length; sector = fat[sector] as number) {
      if (met[sector] === first + 1) return true;
      if (met[sector] !== 0) break;
      met[sector] = first + 1;
    }
  return false;
};

export const contentOfOle = (bytes: Uint8Array): OleContent => {
  const container = open(bytes);
  const entries = container ? entriesOf(container) : [];
  if (!container || entries.length === 0 || hasRing(container)) return 'broken';
  const named = (...names: string[]): Entry | undefined => entries.find((one) => names.includes(one.name));
  if (named('EncryptedPackage')) return 'encrypted';
  const document = named('WordDocument');
  if (!document) return 'other';
  if (isEncrypted(container, document)) return 'encrypted';
  return named('_VBA_PROJECT', 'VBA', 'Macros') ? 'macro' : 'word';
};
