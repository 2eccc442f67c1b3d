import type { Lattice } from './lattice.ts';

/** The best reading of a text, and for each place by how much it beats every reading that has another character there (natural logarithm). */
export interface Outcome {
  text: string;
  margins: Float32Array;
}

/** What no other reading was found for is taken to be as sure as this. */
export const mostMargin = 15;

/** Best scores to the end of the text, by going through the steps backwards. */
const giveRests = (lattice: Lattice, length: number): void => {
  for (const state of lattice.at(length)) state.rest = 0;
  for (let place = length; place > 0; place -= 1)
    for (const state of lattice.at(place))
      for (const step of state.steps) step.from.rest = Math.max(step.from.rest, step.score + state.rest);
};

const bestText = (source: string, lattice: Lattice): string => {
  const pieces: string[] = [];
  for (let step = lattice.at(source.length)[0]?.last; step; step = step.from.last) pieces.push(step.text);
  const text = pieces.reverse().join('');
  return text.length === source.length ? text : source;
};

/** What a lattice says of the text that it was made for. */
export const outcomeOf = (source: string, lattice: Lattice): Outcome => {
  giveRests(lattice, source.length);
  const text = bestText(source, lattice);
  const best = lattice.at(source.length)[0]?.score ?? 0;
  const margins = new Float32Array(source.length).fill(mostMargin);
  for (let place = 1; place <= source.length; place += 1)
    for (const state of lattice.at(place))
      for (const step of state.steps) {
        const behind = best - (step.from.score + step.score + state.rest);
        if (behind >= mostMargin) continue;
        for (let at = 0; at < step.text.length; at += 1) {
          const here = step.start + at;
          if (step.text[at] !== text[here] && behind < (margins[here] ?? 0)) margins[here] = behind;
        }
      }
  return { text, margins };
};
