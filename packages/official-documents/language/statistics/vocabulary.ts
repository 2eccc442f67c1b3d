/** Room for so many entries keeps words that fall on one place few. */
const placeBits = 15;

const begun = 0x811c9dc5;
const stirred = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const placeOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - placeBits);
const lastPlace = (1 << placeBits) - 1;

/** The words that the statistics know by number; a stretch of a text is looked up without being cut out of it. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #small: readonly string[];
  readonly #numberOfSmall: Int32Array;
  /** Numbers from 1 on, 0 where nothing is. */
  readonly #places = new Uint16Array(1 << placeBits);

  constructor(words: readonly string[]) {
    this.#words = words;
    for (const [number, word] of words.entries()) {
      let hash = begun;
      for (let at = 0; at < word.length; at += 1) hash = stirred(hash, word.charCodeAt(at));
      let place = placeOf(hash);
      while (this.#places[place] !== 0) place = (place + 1) & lastPlace;
      this.#places[place] = number + 1;
    }
    this.#small = words.map((word) => {
      const small = word.toLowerCase();
      return words[this.numberOf(small)] ?? small;
    });
    this.#numberOfSmall = Int32Array.from(this.#small, (small) => this.numberOf(small));
  }

  /** The number of the word that stands from `start` to `end`, -1 for one that is not known. */
  numberAt(text: string, start: number, end: number): number {
    let hash = begun;
    for (let at = start; at < end; at += 1) hash = stirred(hash, text.charCodeAt(at));
    for (let place = placeOf(hash); ; place = (place + 1) & lastPlace) {
      const number = (this.#places[place] as number) - 1;
      if (number < 0 || this.#isWord(number, text, start, end)) return number;
    }
  }

  numberOf(word: string): number {
    return this.numberAt(word, 0, word.length);
  }

  /** A word that is known by its number, in small letters. */
  smallOf(number: number): string {
    return this.#small[number] ?? '';
  }

  /** The number of that word in small letters, -1 where it is not known so. */
  numberOfSmall(number: number): number {
    return this.#numberOfSmall[number] ?? -1;
  }

  #isWord(number: number, text: string, start: number, end: number): boolean {
    const word = this.#words[number] as string;
    if (word.length !== end - start) return false;
    for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    return true;
  }
}
