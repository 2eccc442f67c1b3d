import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';
import { plainly } from './traces.ts';

/** More strings than these are not worth looking for one by one. */
const mostStrings = 64;
const mostNeeded = 200;
const shortest = 2;
const longEnough = 6;

/**
 * What a part of an expression matches: `exact` are all the strings that it can be; `needed` are sets of strings, the best first, of each of which any text with
 * a match holds one. All as traces tell letters apart; absent is what cannot be told.
 */
interface Yield {
  exact?: readonly string[];
  needed: readonly (readonly string[])[];
}

const unique = (strings: readonly string[]): string[] => [...new Set(strings)];

/** What holds a string holds all that is within it. */
const fewest = (strings: readonly string[]): string[] =>
  unique(strings).filter((one, _, all) => !all.some((other) => other !== one && one.includes(other)));

const isUseful = (strings: readonly string[]): boolean =>
  strings.length > 0 && strings.length <= mostNeeded && strings.every((one) => one.length >= shortest);

const shortestOf = (strings: readonly string[]): number => Math.min(longEnough, ...strings.map((one) => one.length));

/** The longer the strings of a set, the fewer texts hold them; of equals the smaller set is sooner looked for. */
const better = (one: readonly string[], other: readonly string[]): number =>
  shortestOf(other) - shortestOf(one) || one.length - other.length;

const mostSets = 3;
const isNew = (set: readonly string[], at: number, all: readonly (readonly string[])[]): boolean =>
  all.findIndex((other) => other.join('\n') === set.join('\n')) === at;
const best = (sets: readonly (readonly string[])[]): (readonly string[])[] =>
  sets.filter(isUseful).filter(isNew).sort(better).slice(0, mostSets);

const neededOf = ({ exact, needed }: Yield): (readonly string[])[] => best(exact ? [...needed, fewest(exact)] : needed);

const product = (heads: readonly string[], tails: readonly string[]): string[] =>
  unique(heads.flatMap((head) => tails.map((tail) => head + tail)));

const inRow = (parts: readonly Yield[]): Yield => {
  const needed: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  let isExact = true;
  for (const part of parts) {
    needed.push(...part.needed);
    const { exact } = part;
    if (exact && exact.length * run.length <= mostStrings) {
      run = product(run, exact);
      continue;
    }
    needed.push(fewest(run));
    isExact = false;
    run = exact ?? [''];
  }
  needed.push(fewest(run));
  return { ...(isExact ? { exact: run } : {}), needed: best(needed) };
};

const oneOf = (parts: readonly Yield[]): Yield => {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const exact = parts.every((one) => one.exact) ? unique(parts.flatMap((one) => one.exact ?? [])) : undefined;
  const each = parts.map((one) => neededOf(one)[0]);
  const needed = each.every((one) => one !== undefined) ? best([fewest(each.flat())]) : [];
  return { ...(exact && exact.length <= mostStrings ? { exact } : {}), needed };
};

const mostTimes = 4;

const repeated = (part: Yield, min: number, max: number): Yield => {
  const needed = min === 0 ? [] : neededOf(part);
  if (!part.exact || max > mostTimes || part.exact.length ** max > mostStrings) return { needed };
  let run = [''];
  const exact: string[] = [];
  for (let times = 0; times <= max; times += 1) {
    if (times >= min) exact.push(...run);
    run = product(run, part.exact);
  }
  return { exact: unique(exact), needed };
};

const untold: Yield = { needed: [] };
const exactly = (...exact: string[]): Yield => ({ exact, needed: [] });

/** A figure or white space is always one unit; every other set is too large to be told. */
const ofSet = (kind: string, negate: boolean): Yield => {
  if (negate) return untold;
  return kind === 'digit' ? exactly('0') : kind === 'space' ? exactly(' ') : untold;
};

const ofClass = ({ negate, elements }: AST.CharacterClass): Yield => {
  const each = elements.map((one): Yield => {
    if (one.type === 'Character') return exactly(plainly(String.fromCodePoint(one.value)));
    return one.type === 'CharacterSet' ? ofSet(one.kind, 'negate' in one && one.negate) : untold;
  });
  return negate ? untold : oneOf(each);
};

const ofAssertion = (node: AST.Assertion): Yield => {
  const looks = (node.kind === 'lookahead' || node.kind === 'lookbehind') && !node.negate;
  return { exact: [''], needed: looks ? neededOf(ofAlternatives(node.alternatives)) : [] };
};

const yieldOf = (node: AST.Element): Yield => {
  switch (node.type) {
    case 'Character':
      return exactly(plainly(String.fromCodePoint(node.value)));
    case 'CharacterSet':
      return ofSet(node.kind, 'negate' in node && node.negate);
    case 'CharacterClass':
      return ofClass(node);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(node.alternatives);
    case 'Quantifier':
      return repeated(yieldOf(node.element), node.min, node.max);
    case 'Assertion':
      return ofAssertion(node);
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return untold;
  }
};

const ofAlternatives = (alternatives: readonly AST.Alternative[]): Yield =>
  oneOf(alternatives.map(({ elements }) => inRow(elements.map(yieldOf))));

/**
 * Sets of strings, as traces tell letters apart: of each set every text that an expression matches holds at least one. None where that cannot be told.
 */
export const literalsOf = ({ source, flags }: RegExp): readonly (readonly string[])[] => {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  return neededOf(ofAlternatives(pattern.alternatives));
};
