import type { LanguageModel } from '../language/statistics/model.ts';
import { tokensOf } from '../language/statistics/tokens.ts';

const weight = 0.12;

/** The words of one document: what it says once it is likely to say again. */
export class Memory {
  readonly #size: number;
  readonly #singles: Uint32Array;
  readonly #pairs = new Map<number, number>();
  #total = 0;

  constructor(restored: string, model: LanguageModel) {
    this.#size = model.head.words.length;
    this.#singles = new Uint32Array(this.#size);
    let before = -1;
    for (const token of tokensOf(restored)) {
      const word = model.numberOf(token.text);
      if (word >= 0) {
        this.#singles[word] = (this.#singles[word] ?? 0) + 1;
        this.#total += 1;
        if (before >= 0) this.#pairs.set(before * this.#size + word, (this.#pairs.get(before * this.#size + word) ?? 0) + 1);
      }
      before = word;
    }
  }

  /** A word's likelihood after another, mixed with how often this document says it there; one occurrence is not counted, for it may be the place asked about. */
  log(before: number, word: number, log: number): number {
    const single = (this.#singles[word] ?? 0) - 1;
    if (single <= 0) return log;
    const pair = (this.#pairs.get(before * this.#size + word) ?? 0) - 1;
    const share = pair > 0 ? pair / (this.#singles[before] ?? 1) : 0;
    return Math.log((1 - weight) * Math.exp(log) + weight * (0.8 * share + 0.2 * (single / this.#total)));
  }
}
