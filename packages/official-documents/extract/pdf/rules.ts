import { getResolvedPDFJS } from 'unpdf';
import type { getDocumentProxy } from 'unpdf';
import { identity, moved, times } from './matrix.ts';
import type { Matrix, Point } from './matrix.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** A straight line drawn on the page, in points, origin at the bottom left: across (`y1` = `y2`) or upright. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const thickest = 2;
const shortest = 5;
const mostRules = 5000;

/** A line as a rule; a thin filled box is one as well. Slanted lines and areas are none. */
const ruleOf = ([ax, ay]: Point, [bx, by]: Point): Rule | undefined => {
  const [x1, x2, y1, y2] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
  if (y2 - y1 <= thickest && x2 - x1 >= shortest) return { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 };
  return x2 - x1 <= thickest && y2 - y1 >= shortest ? { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 } : undefined;
};

/** The corners of each part of a path: the parser gives 0 (move), 1 (line), 2 and 3 (curves), 4 (close), each with its coordinates. */
const pathsOf = (data: ArrayLike<number>): Point[][] => {
  const paths: Point[][] = [];
  const lengths = [2, 2, 6, 4, 0];
  for (let at = 0; at < data.length;) {
    const operator = data[at] ?? 4;
    const length = lengths[operator];
    if (length === undefined) break;
    const end: Point = [data[at + length - 1] ?? 0, data[at + length] ?? 0];
    const path = paths.at(-1);
    if (operator === 0) paths.push([end]);
    else if (operator === 4 && path?.[0]) path.push(path[0]);
    else path?.push(end);
    at += 1 + length;
  }
  return paths;
};

const strokedRules = (path: Point[]): (Rule | undefined)[] => path.slice(1).map((point, at) => ruleOf(path[at] ?? point, point));
const filledRule = (path: Point[]): Rule | undefined => {
  const [xs, ys] = [path.map((point) => point[0]), path.map((point) => point[1])];
  return path.length > 6 ? undefined : ruleOf([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
};

export const rulesOf = async (page: Page, turn: Matrix = identity): Promise<Rule[]> => {
  const { OPS } = await getResolvedPDFJS();
  const stroking = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filling = new Set<number>([OPS.fill, OPS.eoFill]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const saved: Matrix[] = [];
  let matrix: Matrix = turn;
  const rules: Rule[] = [];
  const draw = (painting: number, data: ArrayLike<number>): void => {
    for (const path of pathsOf(data)) {
      const corners = path.map((point) => moved(point, matrix));
      const drawn = stroking.has(painting) ? strokedRules(corners) : filling.has(painting) ? [filledRule(corners)] : [];
      for (const rule of drawn) if (rule && rules.length < mostRules) rules.push(rule);
    }
  };
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[] | null;
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin && Array.isArray(args?.[0])) matrix = times(matrix, args[0] as Matrix);
    else if (operator === OPS.constructPath) {
      const data = (args?.[1] as unknown[] | undefined)?.[0];
      if (data instanceof Float32Array || data instanceof Float64Array || Array.isArray(data))
        draw(Number(args?.[0]), data as ArrayLike<number>);
    }
  });
  return rules;
};
