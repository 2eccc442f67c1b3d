import type { Lattice, Step } from './lattice.ts';

/** The best reading of a text, and for each place by how much it beats every reading that has another character there (natural logarithm). */
export interface Outcome {
  text: string;
  margins: Float32Array;
  /** The same for readings that have the same letter there, but a capital for a small one or the other way round. */
  caseMargins: Float32Array;
}

/** What no other reading was found for is taken to be as sure as this. */
export const mostMargin = 15;

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

const lower = (text: string, step: Step, behind: number, margins: Float32Array, caseMargins: Float32Array): void => {
  for (let at = 0; at < step.text.length; at += 1) {
    const place = step.start + at;
    const [here, there] = [text.charAt(place), step.text.charAt(at)];
    if (here === there) continue;
    const list = here.toLowerCase() === there.toLowerCase() ? caseMargins : margins;
    if (behind < (list[place] ?? 0)) list[place] = behind;
  }
};

export const outcomeOf = (source: string, lattice: Lattice): Outcome => {
  giveRests(lattice, source.length);
  const text = bestText(source, lattice);
  const best = lattice.at(source.length)[0]?.score ?? 0;
  const margins = new Float32Array(source.length).fill(mostMargin);
  const caseMargins = new Float32Array(source.length).fill(mostMargin);
  for (let place = 1; place <= source.length; place += 1)
    for (const state of lattice.at(place))
      for (const step of state.steps) {
        const behind = best - (step.from.score + step.score + state.rest);
        if (behind < mostMargin) lower(text, step, behind, margins, caseMargins);
      }
  return { text, margins, caseMargins };
};
