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
  let low = from[parent] as number;
  let high = (from[parent + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = words[middle] as number;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** So many bits tell most pairs of words that never follow one another apart from those that do. */
const pairBits = 21;
const pairBit = (one: number, word: number): number => Math.imul(one * 8191 + word, 0x9e3779b1) >>> (32 - pairBits);
const pairsOf = ({ from, words }: Table): Uint32Array => {
  const bits = new Uint32Array(1 << (pairBits - 5));
  for (let one = 0; one + 1 < from.length; one += 1)
    for (let at = from[one] as number; at < (from[one + 1] as number); at += 1) {
      const bit = pairBit(one, words[at] as number);
      (bits[bit >>> 5] as number) |= 1 << (bit & 31);
    }
  return bits;
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
  readonly #pairs: Uint32Array;
  readonly #logs: Uint8Array;
  readonly #spaced: Float64Array;
  readonly #glued: Float64Array;
  readonly #small: (string | undefined)[] = [];

  constructor(packed: Uint8Array) {
    const { head, tables } = unpack(packed);
    this.head = head;
    this.#tables = tables;
    this.#logs = (tables[0] as Table).logs;
    this.#pairs = pairsOf(tables[1] as Table);
    this.#numbers = new Map(head.words.map((word, at) => [word, at]));
    this.start = this.#numbers.get(START) ?? 0;
    this.unknown = this.#numbers.get(UNKNOWN) ?? 0;
    this.#spaced = Float64Array.from(head.spaced, (percent) => Math.log(Math.max(leastPercent, percent) / 100));
    this.#glued = Float64Array.from(head.spaced, (percent) => Math.log(Math.max(leastPercent, 100 - percent) / 100));
  }

  numberOf(token: string): number {
    return this.#numbers.get(wordOf(token)) ?? -1;
  }

  smallOf(number: number): string {
    return (this.#small[number] ??= (this.head.words[number] ?? '').toLowerCase());
  }

  /** The natural logarithm of how likely white space (or none) is between tokens of two classes. */
  spacing(left: number, right: number, spaced: boolean): number {
    return (spaced ? this.#spaced : this.#glued)[left * spacingClasses + right] ?? 0;
  }

  /** The natural logarithm of how likely a word is, whatever stands before it. */
  logAlone(word: number): number {
    const logs = this.#logs;
    return word < logs.length ? -(logs[word] as number) / STEP : unseenLog;
  }

  /** What a context adds to the likelihood (natural logarithm) of words that were never seen after its last word. */
  backoff({ one, two, three }: Context): number {
    const [ones, twos, threes] = this.#tables as [Table, Table, Table];
    const longer = (three < 0 ? 0 : (threes.backoffs[three] as number)) + (two < 0 ? 0 : (twos.backoffs[two] as number));
    return -(longer + (ones.backoffs[one] as number)) / STEP;
  }

  log(context: Context, word: number, backoff = this.backoff(context)): number {
    if (!this.#mayFollow(context, word)) return backoff + this.logAlone(word);
    return this.#logOf(context, word, childOf(this.#tables[1] as Table, context.one, word), backoff);
  }

  logBehind(one: number, word: number): number {
    const bit = pairBit(one, word);
    const isSeen = ((this.#pairs[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
    const two = this.#tables[1] as Table;
    const pair = isSeen ? childOf(two, one, word) : -1;
    if (pair >= 0) return -(two.logs[pair] as number) / STEP;
    return this.logAlone(word) - ((this.#tables[0] as Table).backoffs[one] as number) / STEP;
  }

  /** `log` and `after` in one: both look the same sequences up. */
  follow(context: Context, word: number): { log: number; context: Context } {
    const backoff = this.backoff(context);
    if (!this.#mayFollow(context, word)) return { log: backoff + this.logAlone(word), context: { one: word, two: -1, three: -1 } };
    const [, two, three, four] = this.#tables as [Table, Table, Table, Table];
    const pair = childOf(two, context.one, word);
    const triple = context.two >= 0 ? childOf(three, context.two, word) : -1;
    const log = this.#logOf(context, word, pair, backoff, triple);
    return { log, context: { one: word, two: hasChildren(three, pair) ? pair : -1, three: hasChildren(four, triple) ? triple : -1 } };
  }

  #mayFollow({ one }: Context, word: number): boolean {
    const bit = pairBit(one, word);
    return ((this.#pairs[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  /** `pair` and `triple` are the nodes of the word with the last one and two before it; a triple that is not given is looked up. */
  #logOf(context: Context, word: number, pair: number, backoff: number, triple?: number): number {
    const [, two, three, four] = this.#tables as [Table, Table, Table, Table];
    if (pair < 0) return backoff + this.logAlone(word);
    let log = 0;
    if (context.three >= 0) {
      const found = childOf(four, context.three, word);
      if (found >= 0) return -(four.logs[found] as number) / STEP;
      log = three.backoffs[context.three] as number;
    }
    if (context.two >= 0) {
      const found = triple ?? childOf(three, context.two, word);
      if (found >= 0) return -(log + (three.logs[found] as number)) / STEP;
      log += two.backoffs[context.two] as number;
    }
    return -(log + (two.logs[pair] as number)) / STEP;
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
export const languageModel = (): LanguageModel =>
  (loaded ??= new LanguageModel(readFileSync(new URL('vietnamese.bin.gz', import.meta.url))));
