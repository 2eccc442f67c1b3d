import { indexOf } from './ngrams.ts';
import type { Level } from './ngrams.ts';

/** A level with its probabilities (natural logarithms): of the last word after the others, and what is left for words never seen after all of them. */
export interface SmoothLevel extends Level {
  logs: Float64Array;
  backoffs: Float64Array;
}

/** In how many different words' wake a sequence stands; at the highest level, and after a paragraph's start, how often it stands at all. */
const adjusted = (level: Level, above: Level | undefined, size: number, start: number): Float64Array => {
  if (!above) return Float64Array.from(level.counts);
  const modulus = size ** level.order;
  const counts = new Float64Array(level.keys.length);
  for (const key of above.keys) {
    const at = indexOf(level.keys, key % modulus);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const first = size ** (level.order - 1);
  level.keys.forEach((key, at) => {
    if (Math.floor(key / first) === start) counts[at] = level.counts[at] ?? 0;
  });
  return counts;
};

/** Modified Kneser-Ney discounts for counts of one, two, three and more (Chen and Goodman 1998). */
const discountsOf = (counts: Float64Array): number[] => {
  const n = [1, 2, 3, 4].map((wanted) => counts.reduce((sum, count) => sum + (count === wanted ? 1 : 0), 0) + 1);
  const [n1 = 1, n2 = 1, n3 = 1, n4 = 1] = n;
  const y = n1 / (n1 + 2 * n2);
  return [0, 1 - (2 * y * n2) / n1, 2 - (3 * y * n3) / n2, 3 - (4 * y * n4) / n3].map((one) => Math.max(0, one));
};

const eachContext = (level: Level, size: number, visit: (context: number, from: number, to: number) => void): void => {
  let from = 0;
  while (from < level.keys.length) {
    const context = Math.floor((level.keys[from] ?? 0) / size);
    let to = from + 1;
    while (to < level.keys.length && Math.floor((level.keys[to] ?? 0) / size) === context) to += 1;
    visit(context, from, to);
    from = to;
  }
};

const probabilities = (level: Level, counts: Float64Array, below: (key: number) => number, size: number): Float64Array => {
  const discounts = discountsOf(counts);
  const discount = (count: number): number => discounts[Math.min(3, count)] ?? 0;
  const result = new Float64Array(level.keys.length);
  const modulus = size ** (level.order - 1);
  eachContext(level, size, (_, from, to) => {
    let sum = 0;
    let freed = 0;
    for (let at = from; at < to; at += 1) {
      sum += counts[at] ?? 0;
      freed += discount(counts[at] ?? 0);
    }
    for (let at = from; at < to; at += 1) {
      const count = counts[at] ?? 0;
      result[at] = (count - discount(count) + freed * below((level.keys[at] ?? 0) % modulus)) / Math.max(1e-9, sum);
    }
  });
  return result;
};

/** Keeps what occurs at least `least` times and gives each context the weight with which shorter ones are asked instead. */
const pruned = (level: Level, values: Float64Array, least: number): Level & { values: Float64Array } => {
  const kept = [...level.keys.keys()].filter((at) => (level.counts[at] ?? 0) >= least);
  return {
    order: level.order,
    keys: Float64Array.from(kept, (at) => level.keys[at] ?? 0),
    counts: Uint32Array.from(kept, (at) => level.counts[at] ?? 0),
    values: Float64Array.from(kept, (at) => values[at] ?? 0),
  };
};

const giveBackoffs = (
  contexts: SmoothLevel,
  level: Level & { values: Float64Array },
  below: (key: number) => number,
  size: number,
): void => {
  const modulus = size ** (level.order - 1);
  eachContext(level, size, (context, from, to) => {
    let here = 0;
    let shorter = 0;
    for (let at = from; at < to; at += 1) {
      here += level.values[at] ?? 0;
      shorter += below((level.keys[at] ?? 0) % modulus);
    }
    contexts.backoffs[indexOf(contexts.keys, context)] = Math.log(Math.max(1e-6, 1 - here) / Math.max(1e-6, 1 - shorter));
  });
};

/** Interpolated Kneser-Ney in back-off form; sequences rarer than `least[order - 1]` are dropped, their weight given back. `start` begins a paragraph. */
export const smooth = (levels: Level[], size: number, start: number, least: number[]): SmoothLevel[] => {
  const result: SmoothLevel[] = [];
  let full: { level: Level; values: Float64Array } | undefined;
  for (const [at, level] of levels.entries()) {
    const counts = adjusted(level, levels[at + 1], size, start);
    const shorter = full;
    const below = (key: number): number => (shorter ? (shorter.values[indexOf(shorter.level.keys, key)] ?? 0) : 1 / size);
    const values = probabilities(level, counts, below, size);
    const kept = pruned(level, values, least[at] ?? 1);
    const contexts = result.at(-1);
    if (contexts) giveBackoffs(contexts, kept, below, size);
    result.push({
      ...kept,
      logs: kept.values.map((value) => Math.log(Math.max(1e-12, value))),
      backoffs: new Float64Array(kept.keys.length),
    });
    full = { level, values };
  }
  return result;
};
