import { pt } from './page.ts';

/** Advance widths of Times New Roman in thousandths of the type size: regular and bold, for the signs from "!" to "~". */
const FIRST = 33;
const REGULAR = [
  333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278,
  564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722,
  944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500,
  333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const BOLD = [
  333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333,
  570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722,
  1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556,
  444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];
const OTHER: Record<string, [regular: number, bold: number]> = {
  ' ': [250, 250],
  đ: [500, 556],
  Đ: [722, 722],
  Ư: [776, 796],
  ư: [542, 600],
  ơ: [529, 554],
  '–': [500, 500],
};
const HORN = '\u031B';

export interface Type {
  readonly points: number;
  readonly bold: boolean;
}

/** The printed length of a text in Times New Roman, in twentieths of a point. Signs that the table lacks count as half the size. */
export function measure(text: string, type: Type): number {
  let thousandths = 0;
  for (const sign of text.normalize('NFC')) thousandths += widthOf(sign, type.bold);
  return (thousandths / 1000) * pt(type.points);
}

function widthOf(sign: string, bold: boolean): number {
  const [letter = '', ...marks] = sign.normalize('NFD');
  const other = OTHER[marks.includes(HORN) ? `${letter}${HORN}`.normalize('NFC') : letter];
  if (other) return other[bold ? 1 : 0];
  return (bold ? BOLD : REGULAR)[letter.charCodeAt(0) - FIRST] ?? 500;
}

/** The pieces (words or phrases) on as few lines as the length allows, about equally long; one that is longer has a line of its own. */
export function balance(pieces: readonly string[], length: number, type: Type): string[] {
  const words = pieces.map((word) => ({ word, wide: measure(word, type) }));
  const space = measure(' ', type);
  const fewest = fill(words, space, length).length;
  let short = 0;
  let long = length;
  while (long - short > pt(1)) {
    const middle = (short + long) / 2;
    if (fill(words, space, middle).length > fewest) short = middle;
    else long = middle;
  }
  return fill(words, space, long).map((line) => line.join(' '));
}

function fill(words: readonly { word: string; wide: number }[], space: number, length: number): string[][] {
  const lines: string[][] = [];
  let room = -1;
  for (const { word, wide } of words) {
    if (space + wide <= room) {
      lines.at(-1)?.push(word);
      room -= space + wide;
    } else {
      lines.push([word]);
      room = length - wide;
    }
  }
  return lines;
}

export function longest(lines: readonly string[], type: Type): number {
  return Math.max(0, ...lines.map((line) => measure(line, type)));
}
