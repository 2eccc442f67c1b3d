import { gunzipSync, gzipSync } from 'node:zlib';
import type { SmoothLevel } from './smooth.ts';
import { indexOf } from './ngrams.ts';

/** What stands in front of the numbers: the words, the share of each letter in a text with its spaces, and how likely white space is between two classes of token. */
export interface Head {
  words: string[];
  letters: Record<string, number>;
  spaced: number[];
}

export interface Table {
  from: Uint32Array;
  words: Uint16Array;
  /** -12 times the natural logarithm, 0 to 255. */
  logs: Uint8Array;
  backoffs: Uint8Array;
}

export const STEP = 12;
const quantised = (value: number): number => Math.min(255, Math.max(0, Math.round(-value * STEP)));

const varints = (numbers: Iterable<number>): Buffer => {
  const bytes: number[] = [];
  for (let number of numbers) {
    while (number > 127) {
      bytes.push((number & 127) | 128);
      number >>>= 7;
    }
    bytes.push(number);
  }
  return Buffer.from(bytes);
};

const columnsOf = (level: SmoothLevel, above: SmoothLevel | undefined, size: number): Buffer[] => {
  const sizes = new Uint32Array(above?.keys.length ?? 1);
  const words: number[] = [];
  let last = -1;
  let previous = 0;
  for (const key of level.keys) {
    const parent = above ? indexOf(above.keys, Math.floor(key / size)) : 0;
    const word = key % size;
    words.push(parent === last ? word - previous : word);
    sizes[parent] = (sizes[parent] ?? 0) + 1;
    last = parent;
    previous = word;
  }
  return [varints(sizes), varints(words), Buffer.from(level.logs.map(quantised)), Buffer.from(level.backoffs.map(quantised))];
};

/** Packs the statistics into one gzip: a JSON head, then for each level four columns, each after its length. */
export const pack = (head: Head, levels: SmoothLevel[]): Buffer => {
  const columns = [
    Buffer.from(JSON.stringify(head)),
    ...levels.flatMap((level, at) => columnsOf(level, levels[at - 1], head.words.length)),
  ];
  const parts = columns.flatMap((column) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(column.length);
    return [length, column];
  });
  return gzipSync(Buffer.concat(parts), { level: 9 });
};

const unpackNumbers = (bytes: Uint8Array, visit: (number: number, at: number) => void): void => {
  let number = 0;
  let shift = 0;
  let at = 0;
  for (const byte of bytes) {
    number |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) {
      visit(number, at++);
      number = shift = 0;
    }
  }
};

const tableOf = ([sizes, words, logs, backoffs]: Uint8Array[], above: number): Table => {
  const from = new Uint32Array(above + 1);
  if (sizes) unpackNumbers(sizes, (size, at) => (from[at + 1] = (from[at] ?? 0) + size));
  const numbers = new Uint16Array(from[above] ?? 0);
  let parent = 0;
  if (words)
    unpackNumbers(words, (number, at) => {
      while ((from[parent + 1] ?? Infinity) <= at) parent += 1;
      numbers[at] = at === from[parent] ? number : number + (numbers[at - 1] ?? 0);
    });
  return { from, words: numbers, logs: logs ?? new Uint8Array(), backoffs: backoffs ?? new Uint8Array() };
};

export const unpack = (packed: Uint8Array): { head: Head; tables: Table[] } => {
  const bytes = gunzipSync(packed);
  const columns: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at);
    columns.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  const head = JSON.parse(Buffer.from(columns[0] ?? []).toString('utf8')) as Head;
  const tables: Table[] = [];
  for (let at = 1; at + 3 < columns.length; at += 4) tables.push(tableOf(columns.slice(at, at + 4), tables.at(-1)?.words.length ?? 1));
  return { head, tables };
};
