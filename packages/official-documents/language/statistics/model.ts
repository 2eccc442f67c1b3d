import { readFileSync } from 'node:fs';
import { STEP, unpack } from './pack.ts';
import type { Head, Table } from './pack.ts';
import { spacingClasses, START, UNKNOWN, wordOf } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** The last words of a text as nodes of the levels: `nodes[k]` is the node of the last k + 1 words, -1 where these were not seen together. */
export interface Context {
  one: number;
  two: number;
  three: number;
}

const childOf = (from: Uint32Array, words: Uint16Array, parent: number, word: number): number => {
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

const hasChildren = ({ from }: Table, node: number): boolean => node >= 0 && (from[node + 1] ?? 0) > (from[node] ?? 0);

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

/** How likely the words of a text are one after another, and the nodes of the last two and three words before each. */
export interface Chain {
  logs: number[];
  twos: number[];
  threes: number[];
}

/** How likely each word is after up to three others, from the laws of 2025 and 2026, names of places and fixed phrases of official papers. */
export class LanguageModel {
  readonly head: Head;
  readonly start: number;
  readonly unknown: number;
  readonly vocabulary: Vocabulary;
  readonly #ones: Table;
  readonly #twos: Table;
  readonly #threes: Table;
  readonly #fours: Table;
  readonly #pairs: Uint32Array;
  readonly #alone: Float64Array;
  readonly #spaced: Float64Array;
  readonly #glued: Float64Array;

  constructor(packed: Uint8Array) {
    const { head, tables } = unpack(packed);
    this.head = head;
    [this.#ones, this.#twos, this.#threes, this.#fours] = tables as [Table, Table, Table, Table];
    this.#alone = Float64Array.from(this.#ones.logs, (log) => -log / STEP);
    this.#pairs = pairsOf(this.#twos);
    this.vocabulary = new Vocabulary(head.words);
    this.start = Math.max(0, this.vocabulary.numberOf(START));
    this.unknown = Math.max(0, this.vocabulary.numberOf(UNKNOWN));
    this.#spaced = Float64Array.from(head.spaced, (percent) => Math.log(Math.max(leastPercent, percent) / 100));
    this.#glued = Float64Array.from(head.spaced, (percent) => Math.log(Math.max(leastPercent, 100 - percent) / 100));
  }

  numberOf(token: string): number {
    return this.vocabulary.numberOf(wordOf(token));
  }

  /** The natural logarithm of how likely white space (or none) is between tokens of two classes. */
  spacing(left: number, right: number, spaced: boolean): number {
    return (spaced ? this.#spaced : this.#glued)[left * spacingClasses + right] ?? 0;
  }

  /** The natural logarithm of how likely a word is, whatever stands before it. */
  logAlone(word: number): number {
    return word < this.#alone.length ? (this.#alone[word] as number) : unseenLog;
  }

  /** What a context adds to the likelihood (natural logarithm) of words that were never seen after its last word. */
  backoff({ one, two, three }: Context): number {
    return this.#backoff(one, two, three);
  }

  log({ one, two, three }: Context, word: number, backoff = this.#backoff(one, two, three)): number {
    const pair = this.#pair(one, word);
    return pair < 0 ? backoff + this.logAlone(word) : this.#logOfPair(two, three, word, pair, this.#triple(two, word));
  }

  logBehind(one: number, word: number): number {
    const pair = this.#pair(one, word);
    if (pair >= 0) return -(this.#twos.logs[pair] as number) / STEP;
    return this.logAlone(word) - (this.#ones.backoffs[one] as number) / STEP;
  }

  /** The context after one more word; contexts that nothing was seen after are left out. */
  after(context: Context, word: number): Context {
    const pair = this.#pair(context.one, word);
    return { one: word, two: this.#nextTwo(pair), three: pair < 0 ? -1 : this.#nextThree(this.#triple(context.two, word)) };
  }

  /** What `log` says of each word of a text, of none less than `least`, which is that of the unknown one. */
  chain(words: readonly number[], least: number): Chain {
    const chain: Chain = { logs: [], twos: [], threes: [] };
    let [one, two, three] = [this.start, -1, -1];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as number;
      chain.twos.push(two);
      chain.threes.push(three);
      const pair = this.#pair(one, word);
      const triple = pair < 0 ? -1 : this.#triple(two, word);
      const log = pair < 0 ? this.#backoff(one, two, three) + this.logAlone(word) : this.#logOfPair(two, three, word, pair, triple);
      chain.logs.push(word === this.unknown || log < least ? least : log);
      one = word;
      two = this.#nextTwo(pair);
      three = this.#nextThree(triple);
    }
    return chain;
  }

  /**
   * The sum of `first`, which a word adds behind a context, and of what the words from `from` to `to` add behind it, of none less than `least`;
   * where it is clear that this is below `enough`, something that is below it, too.
   */
  logThrough(
    before: Context,
    word: number,
    first: number,
    { words, from, to }: { words: readonly number[]; from: number; to: number },
    least: number,
    enough: number,
  ): number {
    let sum = word === this.unknown || first < least ? least : first;
    if (sum < enough || from >= to) return sum;
    let pair = this.#pair(before.one, word);
    let triple = pair < 0 ? -1 : this.#triple(before.two, word);
    let one = word;
    for (let at = from; at < to && sum >= enough; at += 1) {
      const next = words[at] as number;
      const [two, three] = [this.#nextTwo(pair), this.#nextThree(triple)];
      pair = this.#pair(one, next);
      triple = pair < 0 ? -1 : this.#triple(two, next);
      const log = pair < 0 ? this.#backoff(one, two, three) + this.logAlone(next) : this.#logOfPair(two, three, next, pair, triple);
      sum += next === this.unknown || log < least ? least : log;
      one = next;
    }
    return sum;
  }

  #backoff(one: number, two: number, three: number): number {
    const longer = (three < 0 ? 0 : (this.#threes.backoffs[three] as number)) + (two < 0 ? 0 : (this.#twos.backoffs[two] as number));
    return -(longer + (this.#ones.backoffs[one] as number)) / STEP;
  }

  /** The node of two words. Where it is none, no longer sequence ends so: all that end a sequence of the statistics are in them, too. */
  #pair(one: number, word: number): number {
    const bit = pairBit(one, word);
    const isSeen = ((this.#pairs[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
    return isSeen ? childOf(this.#twos.from, this.#twos.words, one, word) : -1;
  }

  #triple(two: number, word: number): number {
    return two < 0 ? -1 : childOf(this.#threes.from, this.#threes.words, two, word);
  }

  #nextTwo(pair: number): number {
    return hasChildren(this.#threes, pair) ? pair : -1;
  }

  #nextThree(triple: number): number {
    return hasChildren(this.#fours, triple) ? triple : -1;
  }

  /** `pair` and `triple` are the nodes of the word with the last one and two before it. */
  #logOfPair(two: number, three: number, word: number, pair: number, triple: number): number {
    if (triple >= 0) {
      if (three < 0) return -(this.#threes.logs[triple] as number) / STEP;
      const found = childOf(this.#fours.from, this.#fours.words, three, word);
      if (found >= 0) return -(this.#fours.logs[found] as number) / STEP;
      return -((this.#threes.backoffs[three] as number) + (this.#threes.logs[triple] as number)) / STEP;
    }
    const longer = (three < 0 ? 0 : (this.#threes.backoffs[three] as number)) + (two < 0 ? 0 : (this.#twos.backoffs[two] as number));
    return -(longer + (this.#twos.logs[pair] as number)) / STEP;
  }
}

let loaded: LanguageModel | undefined;
export const languageModel = (): LanguageModel =>
  (loaded ??= new LanguageModel(readFileSync(new URL('vietnamese.bin.gz', import.meta.url))));
