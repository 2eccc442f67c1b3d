import { LEAST, type Formula, type Question } from '../survey.ts';

/** The positions of cells whose sum a reader knows: all of a question, and with shares of levels 4 and 5 those two and the other three. */
const sumsKnown = (kind: Question['kind'], formula: Formula, length: number): number[][] => {
  const all = Array.from({ length }, (_, at) => at);
  if (kind === 'many') return all.map((at) => [at]);
  return kind === 'level' && formula === 'satisfied-1' ? [all.slice(0, 3), all.slice(3)] : [all];
};

interface Counts {
  kind: Question['kind'];
  formula: Formula;
  counts: readonly number[];
  /** Positions on which other questions hang: who was asked those is told, so that withholding them hides little. */
  hung?: ReadonlySet<number>;
}

/**
 * Which cells of a question are not told: those that one to four gave, and as many others, the smallest first, as it takes until the withheld ones do not follow from
 * a sum that is known (two; three where a mean is known too). Options of which several may be chosen have no such sum.
 */
export function withheldIn({ kind, formula, counts, hung = new Set() }: Counts): Set<number> {
  const withheld = new Set<number>();
  const least = kind === 'level' && formula === 'mean-1' ? 3 : 2;
  for (const group of sumsKnown(kind, formula, counts.length)) {
    const countAt = (at: number): number => counts[at] ?? 0;
    const small = group.filter((at) => countAt(at) > 0 && countAt(at) < LEAST);
    if (small.length === 0) continue;
    const others = group
      .filter((at) => !small.includes(at))
      .toSorted((a, b) => Number(hung.has(a)) - Number(hung.has(b)) || countAt(a) - countAt(b));
    for (const at of [...small, ...others.slice(0, Math.max(0, least - small.length))]) withheld.add(at);
  }
  return withheld;
}
