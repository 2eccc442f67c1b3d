import { LEAST, type Formula, type Question } from '../survey.ts';

interface Counts {
  kind: Question['kind'];
  formula: Formula;
  counts: readonly number[];
  /** How many answered the question. */
  n: number;
  /** Positions on which other questions hang: withheld after the others, since these questions are withheld with them. */
  hung?: ReadonlySet<number>;
}

export interface Withheld {
  cells: Set<number>;
  /** True where the mean would tell a small cell whatever else is withheld. */
  isIndexWithheld: boolean;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const isSmall = (count: number): boolean => count > 0 && count < LEAST;

/** All ways to move up to two answers between so many cells. */
const movesOf = (cells: number): number[][] =>
  cells === 0 ? [[]] : movesOf(cells - 1).flatMap((move) => [-2, -1, 0, 1, 2].map((by) => [...move, by]));

/** True where other counts of the withheld cells, with the same n and the same mean, differ in every small one. A mean is taken as exactly known: fewer digits tell no more. */
function isOpen(counts: readonly number[], withheld: readonly number[]): boolean {
  const countAt = (at: number): number => counts[at] ?? 0;
  const moved = new Set<number>();
  for (const move of movesOf(withheld.length)) {
    const isTheSame = sumOf(move) === 0 && sumOf(move.map((by, nth) => by * (withheld[nth] ?? 0))) === 0;
    if (!isTheSame || move.some((by, nth) => countAt(withheld[nth] ?? 0) + by < 0)) continue;
    move.forEach((by, nth) => by !== 0 && moved.add(withheld[nth] ?? 0));
  }
  return withheld.every((at) => moved.has(at) || !isSmall(countAt(at)));
}

/**
 * Which cells of a question are not told: those that one to four gave, and the smallest others until no small one follows from what is told. Zeros come last, for a
 * reader takes a withheld cell to be none. Where several may be chosen, each person chose something, so that n bounds what is withheld; otherwise n is the sum, and so
 * are the parts of a share of levels 4 and 5. With a mean, other counts must fit it as well, or the mean is withheld too.
 */
export function withheldIn({ kind, formula, counts, n, hung = new Set() }: Counts): Withheld {
  const countAt = (at: number): number => counts[at] ?? 0;
  /** The small cells of a group, and then one more at a time while it is not enough; undefined where all are not. */
  const until = (group: readonly number[], isEnough: (cells: number[]) => boolean): number[] | undefined => {
    const small = group.filter((at) => isSmall(countAt(at)));
    if (small.length === 0) return [];
    const others = group
      .filter((at) => !small.includes(at))
      .toSorted(
        (a, b) =>
          Number(countAt(a) === 0) - Number(countAt(b) === 0) || Number(hung.has(a)) - Number(hung.has(b)) || countAt(a) - countAt(b),
      );
    for (let more = 0; more <= others.length; more += 1) {
      const cells = [...small, ...others.slice(0, more)];
      if (isEnough(cells)) return cells;
    }
    return undefined;
  };
  const given = (cells: readonly number[]): number => cells.filter((at) => countAt(at) > 0).length;
  const all = counts.map((_, at) => at);
  const told = (cells: readonly number[]): number => sumOf(all.filter((at) => !cells.includes(at)).map(countAt));
  const sums = (group: readonly number[]): number[] => until(group, (cells) => given(cells) >= 2) ?? [...group];
  const withheld = (...cells: readonly number[]): Withheld => ({ cells: new Set(cells), isIndexWithheld: false });
  if (kind === 'many')
    return withheld(
      ...(until(all, (cells) => cells.some((at) => !isSmall(countAt(at))) || n - told(cells) < cells.length * (LEAST - 1)) ?? all),
    );
  if (kind !== 'level') return withheld(...sums(all));
  if (formula === 'satisfied-1') return withheld(...sums(all.slice(0, 3)), ...sums(all.slice(3)));
  const fitting = until(all, (cells) => given(cells) >= 2 && isOpen(counts, cells));
  return fitting ? withheld(...fitting) : { cells: new Set(sums(all)), isIndexWithheld: true };
}
