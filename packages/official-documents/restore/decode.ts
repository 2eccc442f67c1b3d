import type { Context, LanguageModel } from '../language/statistics/model.ts';
import { END } from '../language/statistics/tokens.ts';
import { Candidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { BLANK, BLANKS, Lattice, LINE, TOKEN } from './lattice.ts';
import type { Effort, Mode, State } from './lattice.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Memory } from './memory.ts';
import type { LossRates } from './rates.ts';

/** What a reading pays where the text is not words one blank apart (natural logarithms). */
const costs = {
  secondBlank: -6.5,
  furtherBlank: -1.2,
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

  constructor(text: string, model: LanguageModel, rates: LossRates, options: Effort & { memory?: Memory }) {
    this.#text = text;
    this.#model = model;
    this.#memory = options.memory;
    this.#first = { one: model.start, two: -1, three: -1 };
    this.#end = model.numberOf(END);
    this.#lattice = new Lattice(text.length, this.#first, options);
    this.#layout = layoutOf(text, (letter) => (rates.get(letter) ?? 0) >= surelyLost);
    this.#candidates = new Candidates(text, model, this.#layout, rates);
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
          : [BLANKS, state.mode === BLANK ? (isTrailing ? costs.trailingBlank : costs.secondBlank) : costs.furtherBlank];
    this.#step(state, place, here, place + 1, score, state.context, state.spacing, mode);
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

  #tokens(states: State[], place: number): void {
    const candidates = this.#candidates.at(place);
    for (const state of states) {
      const glued = state.mode === TOKEN;
      const afterWord = glued && state.spacing < 2;
      for (const one of candidates) {
        if (afterWord && one.isWord) continue;
        if (this.#lattice.isHopeless(one.end, state.score + one.cost)) continue;
        const space = state.mode === LINE ? 0 : this.#model.spacing(state.spacing, one.spacing, !glued);
        const [log, word] = this.#log(state.context, one);
        const score = one.cost + space + log;
        if (this.#lattice.isHopeless(one.end, state.score + score)) continue;
        const step = { from: state, start: place, text: one.text, score };
        this.#lattice.add(step, one.end, this.#model.after(state.context, word), one.spacing, TOKEN);
      }
    }
  }

  /** How likely a candidate is here, and the word that it is counted as: a capital may only show where a word stands. */
  #log(context: Context, { word, small, twinCost }: Candidate): [number, number] {
    const own = this.#remembered(context, word, this.#model.log(context, word));
    if (small < 0) return [own, word];
    const twin = twinCost + this.#remembered(context, small, this.#model.log(context, small));
    return twin > own ? [twin, small] : [own, word];
  }

  #remembered(context: Context, word: number, log: number): number {
    return this.#memory ? this.#memory.log(context.one, word, log) : log;
  }
}
