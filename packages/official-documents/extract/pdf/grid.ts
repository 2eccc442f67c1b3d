import type { Piece } from './piece.ts';
import type { Rule } from './rules.ts';

export interface Grid {
  top: number;
  bottom: number;
  left: number;
  right: number;
  cells: Piece[][][];
}

const near = 3;
const fewestColumns = 3;

const isUpright = (rule: Rule): boolean => rule.x1 === rule.x2;
const touches = (a: Rule, b: Rule): boolean => a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near;
const covering = (a: Rule, b: Rule): Rule => ({
  x1: Math.min(a.x1, b.x1),
  x2: Math.max(a.x2, b.x2),
  y1: Math.min(a.y1, b.y1),
  y2: Math.max(a.y2, b.y2),
});

interface Group {
  box: Rule;
  rules: Rule[];
}
/** Rules whose boxes touch belong to one table. Taken from the top, so that each joins the groups begun so far. */
const groupsOf = (rules: Rule[]): Group[] => {
  let groups: Group[] = [];
  for (const rule of rules.toSorted((a, b) => b.y2 - a.y2)) {
    const touched = groups.filter((group) => touches(group.box, rule));
    const joined = touched.reduce<Group>((all, one) => ({ box: covering(all.box, one.box), rules: [...one.rules, ...all.rules] }), {
      box: rule,
      rules: [rule],
    });
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups;
};

const distinct = (positions: number[]): number[] => {
  const found: number[] = [];
  for (const one of positions.toSorted((a, b) => a - b)) if (one - (found.at(-1) ?? -Infinity) > near) found.push(one);
  return found;
};

const indexOf = (bounds: number[], position: number): number => {
  for (let at = 0; at + 1 < bounds.length; at += 1) if (position >= (bounds[at] ?? 0) && position < (bounds[at + 1] ?? 0)) return at;
  return -1;
};

const lowerOf = (bounds: number[], at: number): number => ((bounds[at] ?? 0) + (bounds[at + 1] ?? 0)) / 2;

interface Lines {
  xs: number[];
  ys: number[];
  upright: Rule[];
  across: Rule[];
}

/** Where a cell begins that is merged over columns or rows: no border parts it from the one to its left, or above. */
const originOf = ({ xs, ys, upright, across }: Lines, row: number, column: number): [number, number] => {
  let [top, first] = [row, column];
  const [x, y] = [lowerOf(xs, column), lowerOf(ys, row)];
  while (first > 0 && !upright.some((one) => Math.abs(one.x1 - (xs[first] ?? 0)) <= near && one.y1 <= y && one.y2 >= y)) first -= 1;
  while (top + 2 < ys.length && !across.some((one) => Math.abs(one.y1 - (ys[top + 1] ?? 0)) <= near && one.x1 <= x && one.x2 >= x))
    top += 1;
  return [top, first];
};

const mostBounds = 400;

const linesOf = (rules: Rule[]): Lines | undefined => {
  const [upright, across] = [rules.filter(isUpright), rules.filter((rule) => !isUpright(rule))];
  const [xs, ys] = [distinct(upright.map((one) => one.x1)), distinct(across.map((one) => one.y1))];
  const isTable = xs.length > fewestColumns && ys.length >= 3 && xs.length <= mostBounds && ys.length <= mostBounds;
  return isTable ? { xs, ys, upright, across } : undefined;
};

/** The cells of the tables that borders draw, those that are merged as one, from the top down. */
export const boxesOf = (rules: Rule[]): Rule[] =>
  groupsOf(rules).flatMap((group) => {
    const lines = linesOf(group.rules);
    if (!lines) return [];
    const boxes = new Map<string, Rule>();
    for (let row = lines.ys.length - 2; row >= 0; row -= 1)
      for (let column = 0; column < lines.xs.length - 1; column += 1) {
        const [[x1 = 0, x2 = 0], [y1 = 0, y2 = 0]] = [lines.xs.slice(column, column + 2), lines.ys.slice(row, row + 2)];
        const origin = originOf(lines, row, column).join(' ');
        const known = boxes.get(origin);
        boxes.set(origin, known ? covering(known, { x1, x2, y1, y2 }) : { x1, x2, y1, y2 });
      }
    return [...boxes.values()];
  });

const gridOf = ({ box, rules }: Group, pieces: Piece[]): Grid | undefined => {
  const lines = linesOf(rules);
  if (!lines) return undefined;
  const { xs, ys } = lines;
  const cells: Piece[][][] = Array.from({ length: ys.length - 1 }, () => Array.from({ length: xs.length - 1 }, () => []));
  for (const piece of pieces) {
    const row = indexOf(ys, piece.y + 0.3 * piece.size);
    const column = indexOf(xs, piece.x + Math.min(piece.width / 2, piece.size / 2));
    if (row < 0 || column < 0) continue;
    const [top, first] = originOf(lines, row, column);
    cells[top]?.[first]?.push(piece);
  }
  const [left, right, bottom, top] = [box.x1, box.x2, ys[0] ?? 0, ys.at(-1) ?? 0];
  return { top, bottom, left, right, cells: cells.toReversed() };
};

/** The tables of three columns and more that borders draw on a page, from the top down; others lay out the page and are no tables. */
export const gridsOf = (pieces: Piece[], rules: Rule[]): Grid[] => {
  if (rules.length === 0) return [];
  const found = groupsOf(rules).flatMap((group) => gridOf(group, pieces) ?? []);
  const grids = found.filter((grid) => grid.cells.flat().filter((cell) => cell.some((piece) => piece.text.trim() !== '')).length > 2);
  return grids.sort((a, b) => b.top - a.top);
};

export const isInside = (grid: Grid, piece: Piece): boolean => {
  const y = piece.y + 0.3 * piece.size;
  return y >= grid.bottom && y < grid.top && piece.x >= grid.left - near && piece.x <= grid.right + near;
};
