import type { Lattice } from './lattice.ts';

/** The best reading of a text, and for each place by how much it beats every reading that has another character there. */
export interface Outcome {
  text: string;
  margins: Float32Array;
}

/** Best scores to the end of the text, by going through the steps backwards. */
const giveRests = (lattice: Lattice, length: number): void => {
  for (const state of lattice.at(length)) state.rest = 0;
  for (let at = lattice.arcs.length - 1; at >= 0; at -= 1) {
    const arc = lattice.arcs[at];
    if (arc && arc.score + arc.to.rest > arc.from.rest) arc.from.rest = arc.score + arc.to.rest;
  }
};

const bestText = (source: string, lattice: Lattice): string => {
  const pieces: string[] = [];
  let arc = lattice.arcs[lattice.at(source.length)[0]?.arc ?? -1];
  while (arc) {
    pieces.push(arc.text);
    arc = lattice.arcs[arc.from.arc];
  }
  const text = pieces.reverse().join('');
  return text.length === source.length ? text : source;
};

/** What no other reading was found for is taken to be as sure as this. */
const mostMargin = 15;

export const outcomeOf = (source: string, lattice: Lattice): Outcome => {
  giveRests(lattice, source.length);
  const text = bestText(source, lattice);
  const best = lattice.at(source.length)[0]?.score ?? 0;
  const margins = new Float32Array(source.length).fill(mostMargin);
  for (const arc of lattice.arcs) {
    const behind = best - (arc.from.score + arc.score + arc.to.rest);
    if (behind >= mostMargin) continue;
    for (let at = 0; at < arc.text.length; at += 1) {
      const place = arc.start + at;
      if (arc.text[at] !== text[place] && behind < (margins[place] ?? 0)) margins[place] = behind;
    }
  }
  return { text, margins };
};
