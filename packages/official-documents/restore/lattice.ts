import type { Context } from '../language/statistics/model.ts';

/** What stands before a place: a token ends here; after one blank; after several; at the beginning of a line. */
export const TOKEN = 0;
export const BLANK = 1;
export const BLANKS = 2;
export const LINE = 3;
export type Mode = 0 | 1 | 2 | 3;

export interface State {
  context: Context;
  /** The class of the last token, for the white space that follows. */
  spacing: number;
  mode: Mode;
  /** The best way here: its score and its last arc. */
  score: number;
  arc: number;
  /** The score of the best way from here to the end, once it is known. */
  rest: number;
}

/** One step of a reading: a token or a blank, from one state to another. `text` is what it puts there, from `start` on. */
export interface Arc {
  from: State;
  to: State;
  start: number;
  text: string;
  score: number;
}

const keyOf = ({ one, two, three }: Context, spacing: number, mode: Mode): number => {
  const node = three >= 0 ? three * 3 + 2 : two >= 0 ? two * 3 + 1 : one * 3;
  return (node * 64 + spacing) * 4 + mode;
};

/** All readings of a text that are worth following, as a graph over its places. */
export class Lattice {
  readonly arcs: Arc[] = [];
  readonly #places: (Map<number, State> | undefined)[];
  readonly #best: Float64Array;
  readonly #width: number;
  readonly #margin: number;

  /** `margin`: how far (in natural logarithms) a way may be behind the best at its place; `width`: how many are followed from there. */
  constructor(length: number, first: Context, { width, margin }: { width: number; margin: number }) {
    this.#places = Array.from({ length: length + 1 });
    this.#best = new Float64Array(length + 1).fill(-Infinity);
    this.#width = width;
    this.#margin = margin;
    const state: State = { context: first, spacing: 3, mode: LINE, score: 0, arc: -1, rest: -Infinity };
    this.#places[0] = new Map([[keyOf(first, 3, LINE), state]]);
    this.#best[0] = 0;
  }

  /** Whether a way with this score is not worth following at a place. */
  isHopeless(place: number, score: number): boolean {
    return score < (this.#best[place] ?? 0) - this.#margin;
  }

  /** Adds a step to `end`; the caller has asked `isHopeless`. */
  add(from: State, start: number, text: string, end: number, score: number, context: Context, spacing: number, mode: Mode): void {
    const states = (this.#places[end] ??= new Map<number, State>());
    const key = keyOf(context, spacing, mode);
    const total = from.score + score;
    let to = states.get(key);
    if (!to) states.set(key, (to = { context, spacing, mode, score: -Infinity, arc: -1, rest: -Infinity }));
    if (total > to.score) {
      to.score = total;
      to.arc = this.arcs.length;
    }
    if (total > (this.#best[end] ?? 0)) this.#best[end] = total;
    this.arcs.push({ from, to, start, text, score });
  }

  /** The states at a place that are followed, the best first. */
  at(place: number): State[] {
    const states = this.#places[place];
    if (!states) return [];
    const hopeful = [...states.values()].filter((state) => !this.isHopeless(place, state.score));
    return hopeful.sort((a, b) => b.score - a.score).slice(0, this.#width);
  }
}
