import { boxesOf } from '../pdf/grid.ts';
import type { Rule } from '../pdf/rules.ts';
import type { Engine, SeenLine } from './engine.ts';
import type { Picture } from './picture.ts';
import type { SeenRule } from './rules.ts';

const slack = 3;

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

const cellsOf = (rules: Rule[], { scale, width, height }: Picture): Box[] =>
  boxesOf(rules).flatMap(({ x1, x2, y1, y2 }) => {
    const [left, top] = [Math.max(0, Math.round(x1 * scale) + slack), Math.max(0, Math.round(height - y2 * scale) + slack)];
    const size = { width: Math.round((x2 - x1) * scale) - 2 * slack, height: Math.round((y2 - y1) * scale) - 2 * slack };
    const box = { left, top, width: Math.min(size.width, width - left), height: Math.min(size.height, height - top) };
    return box.width > 0 && box.height > 0 ? [box] : [];
  });

const around = 24;
const highestStrip = 6000;

const stripsOf = (boxes: Box[]): Box[][] => {
  const strips: Box[][] = [];
  let height = Infinity;
  for (const box of boxes) {
    height += box.height + 2 * around;
    if (height > highestStrip) {
      strips.push([]);
      height = box.height + 3 * around;
    }
    strips.at(-1)?.push(box);
  }
  return strips;
};

const stripOf = (picture: Picture, boxes: Box[]): { strip: Picture; tops: number[] } => {
  const width = boxes.reduce((most, box) => Math.max(most, box.width), 0) + 2 * around;
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

const linesOnStrip = async (engine: Engine, picture: Picture, boxes: Box[]): Promise<SeenLine[]> => {
  const { strip, tops } = stripOf(picture, boxes);
  return (await engine.read(strip, 'block')).flatMap((line) => {
    const at = tops.findLastIndex((top) => top <= line.baseline);
    const box = boxes[at];
    if (!box) return [];
    const words = line.words.map((word) => ({ ...word, left: word.left - around + box.left, right: word.right - around + box.left }));
    return [{ ...line, words, baseline: line.baseline - (tops[at] ?? 0) + box.top }];
  });
};

/** The tables of a page, looked at cell by cell, so that no line runs on from one cell into the next; and the page without them. */
export const tablesOf = async (engine: Engine, picture: Picture, rules: Rule[]): Promise<{ lines: SeenLine[]; rest: Picture }> => {
  const cells = cellsOf(rules, picture);
  if (cells.length === 0) return { lines: [], rest: picture };
  const lines: SeenLine[] = [];
  for (const boxes of stripsOf(cells.flatMap((cell) => inkIn(picture, cell) ?? [])))
    lines.push(...(await linesOnStrip(engine, picture, boxes)));
  const grey = picture.grey.slice();
  for (const { left, top, width, height } of cells)
    for (let y = top; y < top + height; y += 1) grey.fill(255, y * picture.width + left, y * picture.width + left + width);
  return { lines, rest: { ...picture, grey } };
};
