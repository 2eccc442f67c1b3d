import { gridsOf } from '../pdf/grid.ts';
import type { Piece } from '../pdf/piece.ts';
import type { Rule } from '../pdf/rules.ts';
import type { Engine, SeenLine } from './engine.ts';
import { pngOf } from './picture.ts';
import type { Picture } from './picture.ts';
import type { SeenRule } from './rules.ts';

const slack = 3;

/** Cuts lines of words where an upright line of a table stands between two of them. */
export const cutAtRules = (lines: SeenLine[], rules: SeenRule[]): SeenLine[] => {
  const upright = rules.filter((rule) => rule.isUpright);
  if (upright.length === 0) return lines;
  return lines.flatMap((line) => {
    const middle = line.baseline - line.height / 3;
    const bounds = upright.filter((rule) => rule.from - slack <= middle && rule.to + slack >= middle).map((rule) => rule.at);
    const cells = new Map<number, SeenLine>();
    for (const word of line.words) {
      const centre = (word.left + word.right) / 2;
      const cell = bounds.filter((bound) => bound < centre).length;
      const own = cells.get(cell);
      if (own) own.words.push(word);
      else cells.set(cell, { ...line, words: [word] });
    }
    return [...cells.values()];
  });
};

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const dark = 140;
const fewestDark = 12;

/** The box of what is inked in a box, with a little white around; undefined where it is blank. */
const inkIn = ({ width, grey }: Picture, box: Box): Box | undefined => {
  let [left, top, right, bottom, count] = [Infinity, Infinity, -1, -1, 0];
  for (let y = box.top; y < box.top + box.height; y += 1)
    for (let x = box.left; x < box.left + box.width; x += 1) {
      if ((grey[y * width + x] ?? 255) >= dark) continue;
      count += 1;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  return count < fewestDark || bottom - top < 10 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
};

/** The cells in which nothing was recognised though something stands there: single figures in narrow columns, most of all. */
const overlooked = (picture: Picture, pieces: Piece[], rules: Rule[]): Box[] =>
  gridsOf(pieces, rules).flatMap(({ cells, xs, ys }) =>
    cells.flatMap((row, fromTop) =>
      row.flatMap((cell, column) => {
        if (cell.length > 0) return [];
        const [x1 = 0, x2 = 0] = xs.slice(column, column + 2);
        const [y1 = 0, y2 = 0] = ys.slice(ys.length - 2 - fromTop, ys.length - fromTop);
        const { scale, height } = picture;
        const box = { left: Math.round(x1 * scale) + slack, top: Math.round(height - y2 * scale) + slack };
        const size = { width: Math.round((x2 - x1) * scale) - 2 * slack, height: Math.round((y2 - y1) * scale) - 2 * slack };
        return inkIn(picture, { ...box, ...size }) ?? [];
      }),
    ),
  );

const mostCells = 150;
const around = 24;

/** The boxes one below another on a strip, and where each begins. */
const stripOf = (picture: Picture, boxes: Box[]): { strip: Picture; tops: number[] } => {
  const width = Math.max(...boxes.map((box) => box.width)) + 2 * around;
  const tops: number[] = [];
  let height = around;
  for (const box of boxes) {
    tops.push(height);
    height += box.height + 2 * around;
  }
  const grey = new Uint8Array(width * height).fill(255);
  boxes.forEach((box, at) => {
    for (let y = 0; y < box.height; y += 1) {
      const from = (box.top + y) * picture.width + box.left;
      grey.set(picture.grey.subarray(from, from + box.width), ((tops[at] ?? 0) + y) * width + around);
    }
  });
  return { strip: { width, height, grey, scale: picture.scale }, tops };
};

/** What stands in cells that the look at the whole page passed over, each looked at by itself. */
export const overlookedLines = async (engine: Engine, picture: Picture, pieces: Piece[], rules: Rule[]): Promise<SeenLine[]> => {
  const boxes = overlooked(picture, pieces, rules).slice(0, mostCells);
  if (boxes.length === 0) return [];
  const { strip, tops } = stripOf(picture, boxes);
  return (await engine.read(await pngOf(strip), 'block')).flatMap((line) => {
    const at = tops.findLastIndex((top) => top <= line.baseline);
    const box = boxes[at];
    if (!box) return [];
    const words = line.words.map((word) => ({ ...word, left: word.left - around + box.left, right: word.right - around + box.left }));
    return [{ ...line, words, baseline: line.baseline - (tops[at] ?? 0) + box.top }];
  });
};
