import type { LanguageModel } from '../language/statistics/model.ts';
import { isWord, spacingClass } from '../language/statistics/tokens.ts';
import type { Layout } from './layout.ts';
import { Fits, lexiconsOf, Losses } from './lexicon.ts';
import type { Form, Lexicon, Lexicons } from './lexicon.ts';
import type { LossRates } from './rates.ts';

/** Costs are natural logarithms, as those of the statistics. */
const costs = {
  unknownWord: -6,
  unknownLetter: -1.5,
  capital: -5,
  capitals: -9,
  smallAmongCapitals: -6,
  smallAtBeginning: -4,
  capitalAtBeginning: -0.2,
  capitalPerhaps: -0.7,
  capitalElsewhere: -7.5,
  capitalOfNames: -3,
  label: 5,
};

const isSmall = /^\p{Ll}$/u;
/** How likely a small letter that survives elsewhere is to be lost from a line in another font. */
const otherFontRate = 0.03;

/** So many blanks in a row are layout: words may reach into them from either side, but none stands among them. */
const layoutBlanks = / {12,}|^ {10,}/gmu;

/** Lines without a sign or letter: that all of their letters were lost is not to be told. */
const blankLines = /^[^\S\n]+$/gmu;
const noEnd = 2 ** 32 - 1;
const longestWord = 8;

/** By place in such a row of blanks: its end, which a word has to pass; 0 elsewhere. */
const layoutEnds = (text: string): Uint32Array => {
  const ends = new Uint32Array(text.length + 1);
  for (const match of text.matchAll(layoutBlanks)) ends.fill(match.index + match[0].length, match.index, match.index + match[0].length);
  for (const match of text.matchAll(blankLines)) ends.fill(noEnd, match.index, match.index + match[0].length);
  return ends;
};

const fixedEnd = /^(?:\d+|[\p{L}\p{M}]+)/u;

/** Finds which tokens may stand at a place: words with some of their letters lost, and figures, signs and strange words as they stand. */
export class Candidates {
  readonly #text: string;
  readonly #codes: Uint16Array;
  readonly #layoutEnds: Uint32Array;
  readonly #model: LanguageModel;
  readonly #layout: Layout;
  readonly #lexicons: Lexicons;
  readonly #losses: Losses;
  readonly #otherLosses: Losses;
  readonly #fits = new Fits();

  constructor(text: string, codes: Uint16Array, model: LanguageModel, layout: Layout, rates: LossRates) {
    this.#text = text;
    this.#codes = codes;
    this.#layoutEnds = layoutEnds(text);
    this.#model = model;
    this.#layout = layout;
    this.#lexicons = lexiconsOf(model);
    this.#losses = new Losses(rates);
    const letters = Object.keys(model.head.letters).filter((letter) => isSmall.test(letter));
    this.#otherLosses = new Losses(new Map([...letters.map((letter): [string, number] => [letter, otherFontRate]), ...rates]));
  }

  at(place: number): Fits {
    const [here, fits] = [this.#text.charAt(place), this.#fits];
    fits.count = 0;
    if (here !== ' ' && !isWord(here)) {
      if (!/\s/u.test(here)) this.#addAsItStands(place, false);
      return fits;
    }
    if ((this.#layoutEnds[place] ?? 0) > place + longestWord) return fits;
    const { known, capital, capitals } = this.#lexicons;
    const inCapitals = this.#layout.inCapitals[place] === 1;
    this.#addFits(known, place, 0);
    if (inCapitals || /^\p{Lu}\s*\p{Lu}/u.test(this.#text.slice(place, place + 4)))
      this.#addFits(capitals, place, inCapitals ? 0 : costs.capitals);
    if (/\p{Lu}/u.test(here)) this.#addFits(capital, place, costs.capital);
    if (here !== ' ' && !this.#standsAsItIs(place)) this.#addAsItStands(place, true);
    return fits;
  }

  #standsAsItIs(place: number): boolean {
    const { forms, count } = this.#fits;
    for (let at = 0; at < count; at += 1) if (this.#text.startsWith((forms[at] as Form).text, place)) return true;
    return false;
  }

  twinCost(place: number, { capitalLog, isCapitals }: Form): number {
    if (this.#layout.inCapitals[place] === 1) return 0;
    if (isCapitals) return costs.capitals;
    const begins = this.#layout.begins[place];
    if (begins === 1) return costs.capitalAtBeginning;
    return begins === 2 ? costs.capitalPerhaps : Math.max(costs.capitalElsewhere, costs.capitalOfNames + capitalLog);
  }

  #addFits(lexicon: Lexicon, place: number, base: number): void {
    const fits = this.#fits;
    const before = fits.count;
    lexicon.addFits(
      this.#codes,
      place,
      this.#layoutEnds[place] ?? 0,
      this.#layout.otherFont[place] === 1 ? this.#otherLosses : this.#losses,
      fits,
    );
    const begins = this.#layout.begins[place] === 1;
    const inCapitals = this.#layout.inCapitals[place] === 1;
    const label = this.#layout.labels.get(place);
    for (let at = before; at < fits.count; at += 1) {
      const { text, hasSmall, isCapital } = fits.forms[at] as Form;
      let cost = base;
      if (inCapitals && hasSmall && text.length > 1) cost += costs.smallAmongCapitals;
      else if (begins && !isCapital) cost += costs.smallAtBeginning;
      if (text === label) cost += costs.label;
      (fits.costs[at] as number) += cost;
    }
  }

  #addAsItStands(place: number, isWord: boolean): void {
    const text = fixedEnd.exec(this.#text.slice(place, place + 60))?.[0] ?? this.#text.charAt(place);
    const number = isWord ? -1 : this.#model.numberOf(text);
    const cost = number < 0 ? costs.unknownWord + (isWord ? costs.unknownLetter * text.length : 0) : 0;
    const word = number < 0 ? this.#model.unknown : number;
    const form = {
      text,
      word,
      small: -1,
      spacing: spacingClass(text),
      capitalLog: 0,
      isCapital: false,
      isCapitals: false,
      hasSmall: false,
    };
    this.#fits.add(form, place + text.length, cost);
  }
}
