import type { Context } from '../language/statistics/model.ts';

/** What stands before a place: a token ends here; after one blank; after several; at the beginning of a line. */
export const TOKEN = 0;
export const BLANK = 1;
export const BLANKS = 2;
export const LINE = 3;
export type Mode = 0 | 1 | 2 | 3;

/** Where a reading stands at a place: all readings that go on in the same way from here. */
export interface State {
  context: Context;
  spacing: number;
  mode: Mode;
  score: number;
  last: Step | undefined;
  steps: Step[];
  rest: number;
}

/** A token or a blank that leads to a state: `text` is what it puts into the source from `start` on. */
export interface Step {
  from: State;
  start: number;
  text: string;
  score: number;
}

const keyOf = ({ one, two, three }: Context, spacing: number, mode: Mode): number => {
  const node = three >= 0 ? three * 3 + 2 : two >= 0 ? two * 3 + 1 : one * 3;
  return (node * 64 + spacing) * 4 + mode;
};

const stateOf = (context: Context, spacing: number, mode: Mode): State => ({
  context,
  spacing,
  mode,
  score: -Infinity,
  last: undefined,
  steps: [],
  rest: -Infinity,
});

/** How thoroughly to search: `width` states are followed at each place, unless they are behind the best by more than `margin` (natural logarithm). */
export interface Effort {
  width: number;
  margin: number;
}

export class Lattice {
  readonly #open: (Map<number, State> | undefined)[];
  readonly #followed: State[][] = [];
  readonly #best: Float64Array;
  readonly #effort: Effort;

  constructor(length: number, first: Context, effort: Effort) {
    this.#effort = effort;
    this.#open = Array.from({ length: length + 1 });
    this.#best = new Float64Array(length + 1).fill(-Infinity);
    this.#open[0] = new Map([[0, { ...stateOf(first, 3, LINE), score: 0 }]]);
    this.#best[0] = 0;
  }

  isHopeless(place: number, score: number): boolean {
    return score < (this.#best[place] as number) - this.#effort.margin;
  }

  reach(place: number, score: number): void {
    if (score > (this.#best[place] as number)) this.#best[place] = score;
  }

  add(step: Step, end: number, context: Context, spacing: number, mode: Mode): void {
    const states = (this.#open[end] ??= new Map<number, State>());
    const key = keyOf(context, spacing, mode);
    let to = states.get(key);
    if (!to) states.set(key, (to = stateOf(context, spacing, mode)));
    const total = step.from.score + step.score;
    if (total > to.score) {
      to.score = total;
      to.last = step;
    }
    if (total > (this.#best[end] as number)) this.#best[end] = total;
    to.steps.push(step);
  }

  /** Settles which states at a place are followed, the best first; what leads to the others is forgotten. To be asked once, place by place. */
  follow(place: number): State[] {
    const states = [...(this.#open[place]?.values() ?? [])].filter((state) => !this.isHopeless(place, state.score));
    this.#open[place] = undefined;
    const followed = states.sort((a, b) => b.score - a.score).slice(0, this.#effort.width);
    this.#followed[place] = followed;
    return followed;
  }

  at(place: number): State[] {
    return this.#followed[place] ?? [];
  }
}
