import { readFileSync } from 'node:fs';
import { STEP, unpack } from './pack.ts';
import type { Head, Table } from './pack.ts';
import { spacingClasses, START, UNKNOWN, wordOf } from './tokens.ts';

/** The last words of a text as nodes of the levels: `nodes[k]` is the node of the last k + 1 words, -1 where these were not seen together. */
export interface Context {
  one: number;
  two: number;
  three: number;
}

const childOf = ({ from, words }: Table, parent: number, word: number): number => {
  let low = from[parent] ?? 0;
  let high = (from[parent + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = words[middle] ?? 0;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

const unseenLog = -21;
const leastPercent = 0.08;

/** How likely each word is after up to three others, from the laws of 2025 and 2026, names of places and fixed phrases of official papers. */
export class LanguageModel {
  readonly head: Head;
  readonly start: number;
  readonly unknown: number;
  readonly #numbers: Map<string, number>;
  readonly #tables: Table[];
  readonly #spaced: Float64Array;
  readonly #glued: Float64Array;

  constructor(packed: Uint8Array) {
    const { head, tables } = unpack(packed);
    this.head = head;
    this.#tables = tables;
    this.#numbers = new Map(head.words.map((word, at) => [word, at]));
    this.start = this.#numbers.get(START) ?? 0;
    this.unknown = this.#numbers.get(UNKNOWN) ?? 0;
    this.#spaced = Float64Array.from(head.spaced, (percent) => Math.log(Math.max(leastPercent, percent) / 100));
    this.#glued = Float64Array.from(head.spaced, (percent) => Math.log(Math.max(leastPercent, 100 - percent) / 100));
  }

  /** The number of a token's word; -1 where the vocabulary does not know it. */
  numberOf(token: string): number {
    return this.#numbers.get(wordOf(token)) ?? -1;
  }

  /** The natural logarithm of how likely white space (or none) is between tokens of two classes. */
  spacing(left: number, right: number, spaced: boolean): number {
    return (spaced ? this.#spaced : this.#glued)[left * spacingClasses + right] ?? 0;
  }

  /** The natural logarithm of how likely a word is, whatever stands before it. */
  logAlone(word: number): number {
    return -(this.#tables[0]?.logs[word] ?? 0) / STEP;
  }

  /** The natural logarithm of how likely a word is in a context. */
  log(context: Context, word: number): number {
    const [one, two, three, four] = this.#tables as [Table, Table, Table, Table];
    let log = 0;
    if (context.three >= 0) {
      const found = childOf(four, context.three, word);
      if (found >= 0) return -(four.logs[found] ?? 0) / STEP;
      log -= (three.backoffs[context.three] ?? 0) / STEP;
    }
    if (context.two >= 0) {
      const found = childOf(three, context.two, word);
      if (found >= 0) return log - (three.logs[found] ?? 0) / STEP;
      log -= (two.backoffs[context.two] ?? 0) / STEP;
    }
    const found = childOf(two, context.one, word);
    if (found >= 0) return log - (two.logs[found] ?? 0) / STEP;
    log -= (one.backoffs[context.one] ?? 0) / STEP;
    return word < one.logs.length ? log - (one.logs[word] ?? 0) / STEP : unseenLog;
  }

  /** The context after one more word; contexts that nothing was seen after are left out. */
  after(context: Context, word: number): Context {
    const [, two, three, four] = this.#tables as [Table, Table, Table, Table];
    const pair = childOf(two, context.one, word);
    const triple = context.two >= 0 ? childOf(three, context.two, word) : -1;
    return { one: word, two: hasChildren(three, pair) ? pair : -1, three: hasChildren(four, triple) ? triple : -1 };
  }
}

const hasChildren = ({ from }: Table, node: number): boolean => node >= 0 && (from[node + 1] ?? 0) > (from[node] ?? 0);

let loaded: LanguageModel | undefined;
/** The statistics that come with the package, read once. */
export const languageModel = (): LanguageModel =>
  (loaded ??= new LanguageModel(readFileSync(new URL('vietnamese.bin.gz', import.meta.url))));
