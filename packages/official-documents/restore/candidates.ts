import type { LanguageModel } from '../language/statistics/model.ts';
import { isWord, spacingClass } from '../language/statistics/tokens.ts';
import type { Layout } from './layout.ts';
import { lexiconsOf, Losses } from './lexicon.ts';
import type { Lexicon, Lexicons } from './lexicon.ts';
import type { LossRates } from './rates.ts';

/** A token that may stand at a place. */
export interface Candidate {
  text: string;
  end: number;
  word: number;
  /** The same word in small letters, where the form has a capital; -1 where it has none. */
  small: number;
  /** What it costs to be asked about as its small twin. */
  twinCost: number;
  spacing: number;
  cost: number;
  isWord: boolean;
}

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
  capitalElsewhere: [-7.5, -3],
  label: 5,
};

/** So many blanks in a row are layout: words may reach into them from either side, but none stands among them. */
const layoutBlanks = / {12,}|^ {10,}/gmu;

/** By place in such a row of blanks: its end; 0 elsewhere. */
const layoutEnds = (text: string): Uint32Array => {
  const ends = new Uint32Array(text.length + 1);
  for (const match of text.matchAll(layoutBlanks)) ends.fill(match.index + match[0].length, match.index, match.index + match[0].length);
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

  constructor(text: string, model: LanguageModel, layout: Layout, rates: LossRates) {
    this.#text = text;
    this.#codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    this.#layoutEnds = layoutEnds(text);
    this.#model = model;
    this.#layout = layout;
    this.#lexicons = lexiconsOf(model);
    this.#losses = new Losses(rates);
  }

  /** The candidates from a place on; none where only white space can stand. */
  at(place: number): Candidate[] {
    const here = this.#text.charAt(place);
    if (here !== ' ' && !isWord(here)) return /\s/u.test(here) ? [] : [this.#asItStands(place, false)];
    const { known, capital, capitals } = this.#lexicons;
    const inCapitals = this.#layout.inCapitals[place] === 1;
    const found = this.#fits(known, place, 0);
    if (inCapitals || /^\p{Lu}\s*\p{Lu}/u.test(this.#text.slice(place, place + 4)))
      found.push(...this.#fits(capitals, place, inCapitals ? 0 : costs.capitals));
    if (/\p{Lu}/u.test(here)) found.push(...this.#fits(capital, place, costs.capital));
    if (here !== ' ' && found.every((one) => one.text !== this.#text.slice(place, one.end))) found.push(this.#asItStands(place, true));
    return found;
  }

  #fits(lexicon: Lexicon, place: number, base: number): Candidate[] {
    const found: Candidate[] = [];
    const begins = this.#layout.begins[place] === 1;
    const placeCost = [undefined, costs.capitalAtBeginning, costs.capitalPerhaps][this.#layout.begins[place] ?? 0];
    const [least = 0, most = 0] = costs.capitalElsewhere;
    const inCapitals = this.#layout.inCapitals[place] === 1;
    const label = this.#layout.labels.get(place);
    const layoutEnd = this.#layoutEnds[place] ?? 0;
    lexicon.eachFit(this.#codes, place, this.#losses, ({ text, word, spacing, small, isCapital, capitalLog, hasSmall }, end, loss) => {
      if (end <= layoutEnd) return;
      let cost = base + loss;
      if (inCapitals && hasSmall && text.length > 1) cost += costs.smallAmongCapitals;
      else if (begins && !isCapital) cost += costs.smallAtBeginning;
      if (text === label) cost += costs.label;
      found.push({
        text,
        end,
        word,
        small,
        twinCost: placeCost ?? Math.max(least, most + capitalLog),
        spacing,
        cost,
        isWord: true,
      });
    });
    return found;
  }

  /** A figure, a sign, or a word that the statistics do not have. */
  #asItStands(place: number, isWord: boolean): Candidate {
    const text = fixedEnd.exec(this.#text.slice(place, place + 60))?.[0] ?? this.#text.charAt(place);
    const number = isWord ? -1 : this.#model.numberOf(text);
    const cost = number < 0 ? costs.unknownWord + (isWord ? costs.unknownLetter * text.length : 0) : 0;
    const word = number < 0 ? this.#model.unknown : number;
    return { text, end: place + text.length, word, small: -1, twinCost: 0, spacing: spacingClass(text), cost, isWord };
  }
}
