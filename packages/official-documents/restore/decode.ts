import type { Context, LanguageModel } from '../language/statistics/model.ts';
import { END } from '../language/statistics/tokens.ts';
import { Candidates } from './candidates.ts';
import { BLANK, BLANKS, Lattice, LINE, TOKEN } from './lattice.ts';
import type { Effort, Mode, State } from './lattice.ts';
import { codesOf, isLetterCode, SPACE } from './lexicon.ts';
import type { Fits, Form } from './lexicon.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Memory } from './memory.ts';
import type { LossRates } from './rates.ts';

/** What a reading pays where the text is not words one blank apart (natural logarithms). */
const costs = {
  secondBlank: -6.5,
  furtherBlank: -1.2,
  /** Number, day and month are left blank until a paper is signed. */
  secondBlankToFill: -1,
  furtherBlankToFill: -0.1,
  leadingBlank: -2.5,
  indent: -0.1,
  trailingBlank: -2.5,
  paragraphEnds: Math.log(0.3),
  paragraphGoesOn: Math.log(0.7),
};
/** Letters lost less often than this are not taken for the letter of a list label. */
const surelyLost = 0.5;

/** Follows all readings of a text in which each blank is a blank or one of the lost letters. */
export class Decoder {
  readonly #text: string;
  readonly #model: LanguageModel;
  readonly #memory: Memory | undefined;
  readonly #lattice: Lattice;
  readonly #layout: Layout;
  readonly #candidates: Candidates;
  readonly #first: Context;
  readonly #end: number;
  readonly #codes: Uint16Array;
  /** Words after which papers leave room to fill in. */
  readonly #filledIn: Set<number>;
  #scores = new Float64Array(4096);
  #words = new Int32Array(4096);

  constructor(text: string, model: LanguageModel, rates: LossRates, options: Effort & { memory?: Memory }) {
    this.#text = text;
    this.#model = model;
    this.#memory = options.memory;
    this.#first = { one: model.start, two: -1, three: -1 };
    this.#codes = codesOf(text);
    this.#filledIn = new Set(['ngày', 'tháng', 'số'].map((word) => model.numberOf(word)));
    this.#end = model.numberOf(END);
    this.#lattice = new Lattice(text.length, this.#first, options);
    this.#layout = layoutOf(text, (letter) => (rates.get(letter) ?? 0) >= surelyLost);
    this.#candidates = new Candidates(text, this.#codes, model, this.#layout, rates);
  }

  run(): Lattice {
    for (let place = 0; place <= this.#text.length; place += 1) {
      const states = this.#lattice.follow(place);
      if (states.length === 0 || place === this.#text.length) continue;
      const here = this.#text.charAt(place);
      const address = this.#layout.addresses.get(place);
      if (here === '\n') for (const state of states) this.#lineEnd(state, place);
      else if (/\s/u.test(here)) for (const state of states) this.#blank(state, place, here);
      if (address !== undefined)
        for (const state of states) this.#step(state, place, this.#text.slice(place, address), address, 0, state.context, 3, TOKEN); // prettier-ignore
      else if (here !== '\n') this.#tokens(states, place);
    }
    return this.#lattice;
  }

  #blank(state: State, place: number, here: string): void {
    const isTrailing = place >= (this.#layout.blankFrom[place] ?? 0);
    const [mode, score]: [Mode, number] =
      state.mode === TOKEN
        ? [BLANK, 0]
        : state.mode === LINE
          ? [LINE, isTrailing ? 0 : this.#layout.indents[place] === 1 ? costs.indent : costs.leadingBlank]
          : [BLANKS, this.#furtherBlank(state, isTrailing)];
    this.#step(state, place, here, place + 1, score, state.context, state.spacing, mode);
  }

  #furtherBlank({ mode, context }: State, isTrailing: boolean): number {
    const isSecond = mode === BLANK;
    if (isSecond && isTrailing) return costs.trailingBlank;
    if (this.#filledIn.has(context.one)) return isSecond ? costs.secondBlankToFill : costs.furtherBlankToFill;
    return isSecond ? costs.secondBlank : costs.furtherBlank;
  }

  #lineEnd(state: State, place: number): void {
    if (state.mode === LINE) {
      this.#step(state, place, '\n', place + 1, 0, state.context, state.spacing, LINE);
      return;
    }
    const share = this.#layout.trailingBlanks;
    const score = Math.log(state.mode === TOKEN ? 1 - share : share);
    this.#step(state, place, '\n', place + 1, score + costs.paragraphGoesOn, state.context, state.spacing, LINE);
    const ending = score + costs.paragraphEnds + this.#model.log(state.context, this.#end);
    this.#step(state, place, '\n', place + 1, ending, this.#first, state.spacing, LINE);
  }

  #step(from: State, start: number, text: string, end: number, score: number, context: Context, spacing: number, mode: Mode): void {
    if (!this.#lattice.isHopeless(end, from.score + score)) this.#lattice.add({ from, start, text, score }, end, context, spacing, mode);
  }

  #tokens(followed: State[], place: number): void {
    const here = this.#codes[place] as number;
    const isWordPlace = here === SPACE || isLetterCode(here);
    const states = isWordPlace ? followed.filter((state) => state.mode !== TOKEN || state.spacing >= 2) : followed;
    if (states.length === 0) return;
    const fits = this.#candidates.at(place);
    if (this.#scores.length < fits.count * states.length) {
      this.#scores = new Float64Array(2 * fits.count * states.length);
      this.#words = new Int32Array(2 * fits.count * states.length);
    }
    for (let at = 0; at < states.length; at += 1) this.#weigh(states[at] as State, fits, place, at * fits.count);
    for (let at = 0; at < states.length; at += 1) this.#follow(states[at] as State, fits, place, at * fits.count);
  }

  /** Scores all that may follow a state; what is hopeless gets no score. */
  #weigh(state: State, { count, forms, ends, costs }: Fits, place: number, from: number): void {
    const [scores, words, model, lattice] = [this.#scores, this.#words, this.#model, this.#lattice];
    const glued = state.mode === TOKEN;
    const backoff = model.backoff(state.context);
    for (let at = 0; at < count; at += 1) {
      const [form, end, cost] = [forms[at] as Form, ends[at] as number, costs[at] as number];
      scores[from + at] = -Infinity;
      if (lattice.isHopeless(end, state.score + cost)) continue;
      const space = state.mode === LINE ? 0 : model.spacing(state.spacing, form.spacing, !glued);
      let word = form.word;
      let log = this.#log(state.context, word, backoff);
      if (form.small >= 0) {
        const twin = this.#candidates.twinCost(place, form) + this.#log(state.context, form.small, backoff);
        if (twin > log) [log, word] = [twin, form.small];
      }
      const score = cost + space + log;
      scores[from + at] = score;
      words[from + at] = word;
      lattice.reach(end, state.score + score);
    }
  }

  #follow(state: State, { count, forms, ends }: Fits, place: number, from: number): void {
    for (let at = 0; at < count; at += 1) {
      const score = this.#scores[from + at] as number;
      const end = ends[at] as number;
      if (this.#lattice.isHopeless(end, state.score + score)) continue;
      const { text, spacing } = forms[at] as Form;
      const context = this.#model.after(state.context, this.#words[from + at] as number);
      this.#lattice.add({ from: state, start: place, text, score }, end, context, spacing, TOKEN);
    }
  }

  #log(context: Context, word: number, backoff: number): number {
    const log = this.#model.log(context, word, backoff);
    return this.#memory ? this.#memory.log(context.one, word, log) : log;
  }
}
