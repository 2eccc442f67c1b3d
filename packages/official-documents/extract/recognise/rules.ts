import type { Rule } from '../pdf/rules.ts';
import type { Picture } from './picture.ts';

export interface SeenRule {
  isUpright: boolean;
  at: number;
  from: number;
  to: number;
  thickness: number;
}

const dark = 150;
/** In points: lines of cells are longer than strokes of letters; what is thicker is a bar or an edge. */
const shortest = { across: 30, upright: 16 };
const thickest = 4;
const widestGap = 1.2;

interface Run {
  at: number;
  from: number;
  to: number;
}

/** Dark runs of at least a length along the rows of a picture, or along its columns, small gaps closed. */
const runsOf = ({ width, height, grey, scale }: Picture, isUpright: boolean): Run[] => {
  const [lines, length] = isUpright ? [width, height] : [height, width];
  const [step, stride] = isUpright ? [width, 1] : [1, width];
  const least = (isUpright ? shortest.upright : shortest.across) * scale;
  const gap = widestGap * scale;
  const runs: Run[] = [];
  for (let at = 0; at < lines; at += 1) {
    let [from, last] = [-1, -1];
    const base = at * stride;
    const close = (): void => {
      if (from >= 0 && last - from >= least) runs.push({ at, from, to: last });
    };
    for (let along = 0; along < length; along += 1) {
      if ((grey[base + along * step] as number) >= dark) continue;
      if (from < 0 || along - last > gap) {
        close();
        from = along;
      }
      last = along;
    }
    close();
  }
  return runs;
};

const overlaps = (one: SeenRule, run: Run): boolean => run.from <= one.to && run.to >= one.from;

/** Runs on neighbouring rows are one line. Letters that touch one another in a row make no line: they are thicker than one. */
const joined = (runs: Run[], isUpright: boolean, scale: number): SeenRule[] => {
  const done: SeenRule[] = [];
  let open: (SeenRule & { first: number; last: number })[] = [];
  for (const run of runs) {
    done.push(...open.filter((one) => run.at - one.last > 2));
    open = open.filter((one) => run.at - one.last <= 2);
    const same = open.find((one) => overlaps(one, run));
    if (same) Object.assign(same, { last: run.at, from: Math.min(same.from, run.from), to: Math.max(same.to, run.to) });
    else open.push({ isUpright, at: run.at, from: run.from, to: run.to, thickness: 1, first: run.at, last: run.at });
  }
  return [...done, ...open].flatMap((one) => {
    const { first, last } = one as SeenRule & { first: number; last: number };
    const thickness = last - first + 1;
    return thickness > thickest * scale ? [] : [{ isUpright, at: (first + last) / 2, from: one.from, to: one.to, thickness }];
  });
};

const mostRules = 600;

const crosses = (one: SeenRule, other: SeenRule, slack: number): boolean =>
  one.isUpright !== other.isUpright &&
  one.at >= other.from - slack &&
  one.at <= other.to + slack &&
  other.at >= one.from - slack &&
  other.at <= one.to + slack;

/** The lines of the tables on a page that lies straight; those that meet no other (under the letterhead, strokes of letters) are none. */
export const seenRules = (picture: Picture): SeenRule[] => {
  const across = joined(runsOf(picture, false), false, picture.scale);
  if (across.length < 3) return [];
  const upright = joined(runsOf(picture, true), true, picture.scale);
  if (upright.length < 4 || across.length + upright.length > mostRules) return [];
  const slack = 3 * picture.scale;
  const all = [...across, ...upright];
  return all.filter((one) => all.filter((other) => crosses(one, other, slack)).length >= 2);
};

export const asRules = (rules: SeenRule[], { height, scale }: Picture): Rule[] =>
  rules.map(({ isUpright, at, from, to }) =>
    isUpright
      ? { x1: at / scale, x2: at / scale, y1: (height - to) / scale, y2: (height - from) / scale }
      : { x1: from / scale, x2: to / scale, y1: (height - at) / scale, y2: (height - at) / scale },
  );

/** The picture with the lines of its tables made white, so that none is taken for a letter. */
export const withoutRules = (picture: Picture, rules: SeenRule[]): Picture => {
  if (rules.length === 0) return picture;
  const grey = picture.grey.slice();
  const { width, height } = picture;
  for (const { isUpright, at, from, to, thickness } of rules) {
    const half = Math.ceil(thickness / 2) + 1;
    const [low, high] = [Math.max(0, Math.floor(at - half)), Math.ceil(at + half)];
    if (isUpright) {
      for (let y = Math.max(0, from - 2); y <= Math.min(height - 1, to + 2); y += 1)
        grey.fill(255, y * width + low, y * width + Math.min(width, high + 1));
    } else
      for (let y = low; y <= Math.min(height - 1, high); y += 1)
        grey.fill(255, y * width + Math.max(0, from - 2), y * width + Math.min(width, to + 3));
  }
  return { ...picture, grey };
};
