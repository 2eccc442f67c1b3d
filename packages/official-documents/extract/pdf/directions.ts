import { moved, turning } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Drawn, Piece } from './piece.ts';

const quarter = Math.PI / 2;
/** Text that goes slantwise over the page is a watermark. */
const mostSlant = Math.PI / 10;

const quartersOf = (angle: number): number => ((Math.round(angle / quarter) % 4) + 4) % 4;
const slantOf = (angle: number): number => angle - Math.round(angle / quarter) * quarter;
const lettersOf = (drawn: Drawn[]): number => drawn.reduce((sum, { text }) => sum + text.trim().length, 0);

export interface Direction {
  turn: Matrix;
  drawn: Drawn[];
}

/** The slant by which half of the letters lean one way and half the other, so that a page that was laid askew comes straight. */
const middleSlant = (drawn: Drawn[]): number => {
  const sorted = drawn.filter(({ text }) => text.trim() !== '').toSorted((a, b) => slantOf(a.angle) - slantOf(b.angle));
  const half = lettersOf(sorted) / 2;
  let letters = 0;
  for (const one of sorted) {
    letters += one.text.trim().length;
    if (letters >= half) return slantOf(one.angle);
  }
  return 0;
};

const leastSlant = 0.004;

export const directionsOf = (all: Drawn[]): Direction[] => {
  const groups = new Map<number, Drawn[]>();
  for (const one of all) {
    if (Math.abs(slantOf(one.angle)) > mostSlant) continue;
    const quarters = quartersOf(one.angle);
    groups.set(quarters, [...(groups.get(quarters) ?? []), one]);
  }
  return [...groups]
    .filter(([, drawn]) => lettersOf(drawn) > 0)
    .toSorted(([, a], [, b]) => lettersOf(b) - lettersOf(a))
    .map(([quarters, drawn]) => {
      const slant = middleSlant(drawn);
      return { turn: turning(-(quarters * quarter + (Math.abs(slant) > leastSlant ? slant : 0))), drawn };
    });
};

export const pieceOf = ({ text, x, y, width, size }: Drawn, turn: Matrix): Piece => {
  const [left, base] = moved([x, y], turn);
  return { text, x: left, y: base, width, size };
};

/** A run that goes another way than its page, as a piece at its middle: so it lies in the cell of a table that it heads. */
export const crossPiece = ({ text, x, y, angle, width, size }: Drawn, turn: Matrix): Piece => {
  const half = width / 2;
  const [middle, base] = moved([x + half * Math.cos(angle), y + half * Math.sin(angle)], turn);
  return { text, x: middle - 0.5, y: base, width: 1, size };
};
