import type { UnitId } from '#platform/values/ids.ts';
import { fold as foldAccents } from '#platform/values/text.ts';
import { coreOf, keyOf } from './keys.ts';
import type { AliasOrigin } from './unit.ts';

/** The units that a name of a paper stands for. Not sure: a person has to look; nothing is found: `unitIds` is empty. */
export interface UnitMatch {
  unitIds: UnitId[];
  sure: boolean;
}

/** What an authority calls its units on a day: own names are `given`. */
export interface KnownName {
  unitId: UnitId;
  name: string;
  origin: AliasOrigin;
}

/** Units addressed together: "các đoàn thể". */
export interface Collective {
  name: string;
  unitIds: readonly UnitId[];
}

export interface Directory {
  names: readonly KnownName[];
  collectives: readonly Collective[];
  /** The authority's own place in a sentence: "phường Hưng Đạo". */
  place: string;
}

type Lookup = (key: string) => UnitMatch | undefined;

const unique = (ids: readonly UnitId[]): UnitId[] => [...new Set(ids)];

const lookupBy = (known: readonly KnownName[], keyed: (name: string) => string, sure: (found: readonly UnitId[]) => boolean): Lookup => {
  const byKey = Map.groupBy(known, ({ name }) => keyed(name));
  return (key) => {
    const unitIds = unique((byKey.get(key) ?? []).map(({ unitId }) => unitId));
    return unitIds.length > 0 ? { unitIds, sure: sure(unitIds) } : undefined;
  };
};

const collectiveLookup = ({ collectives, place }: Directory): Lookup => {
  const byKey = Map.groupBy(collectives, ({ name }) => keyOf(name, place));
  return (key) => {
    const found = byKey.get(key) ?? byKey.get(key.replace(/^(?:\d+|các|toàn thể|tất cả) /, ''));
    const unitIds = unique((found ?? []).flatMap((group) => group.unitIds));
    return unitIds.length > 0 ? { unitIds, sure: true } : undefined;
  };
};

const tokensOf = (key: string): Set<string> => new Set(foldAccents(key).split(' '));

/** Twice what two keys share over what they have: 1 for the same words. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);

/** The unit whose name is nearest, when one is clearly so. Never sure. */
const nearest = (known: readonly KnownName[], place: string): Lookup => {
  const candidates = known.map(({ unitId, name }) => ({ unitId, tokens: tokensOf(coreOf(keyOf(name, place))) }));
  return (key) => {
    const tokens = tokensOf(coreOf(key));
    const scores = new Map<UnitId, number>();
    for (const { unitId, tokens: own } of candidates) scores.set(unitId, Math.max(scores.get(unitId) ?? 0, likeness(tokens, own)));
    const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
    return best && best[1] >= 0.75 && best[1] > (second?.[1] ?? 0) ? { unitIds: [best[0]], sure: false } : undefined;
  };
};

/** The parts of "MTTQ và các đoàn thể", "Văn phòng, Tư pháp – Hộ tịch"; one part means that nothing can be split. */
const partsOf = (name: string): string[] =>
  name
    .split(/[,;+]|\s(?:và|cùng|&)\s/u)
    .map((part) => part.trim())
    .filter(Boolean);

const joined = (parts: readonly (UnitMatch | undefined)[]): UnitMatch | undefined => {
  const found = parts.filter((part) => part !== undefined);
  if (found.length === 0) return undefined;
  return {
    unitIds: unique(found.flatMap(({ unitIds }) => unitIds)),
    sure: found.length === parts.length && found.every(({ sure }) => sure),
  };
};

/**
 * A matcher over what the authority calls its units. In this order: a choice that was remembered; own names and other names (sure when they
 * name one unit); a name for several units together; an old role (never sure); the parts of an enumeration; the nearest name (never sure).
 */
export function matcher(directory: Directory): (name: string) => UnitMatch {
  const { names, place } = directory;
  const key = (name: string): string => keyOf(name, place);
  const core = (name: string): string => coreOf(key(name));
  const of = (...origins: AliasOrigin[]): KnownName[] => names.filter(({ origin }) => origins.includes(origin));
  const remembered = lookupBy(of('remembered'), key, () => true);
  const given = lookupBy(of('given'), key, (found) => found.length === 1);
  const together = collectiveLookup(directory);
  const guesses = [
    lookupBy(of('former'), key, () => false),
    lookupBy(of('given'), core, () => false),
    lookupBy(of('former'), core, () => false),
  ];
  const near = nearest(of('given', 'remembered'), place);
  const whole: Lookup = (words) =>
    remembered(words) ??
    given(words) ??
    together(words) ??
    guesses[0]?.(words) ??
    guesses[1]?.(coreOf(words)) ??
    guesses[2]?.(coreOf(words));
  return (name) => {
    const words = key(name);
    if (words === '') return { unitIds: [], sure: false };
    const parts = partsOf(name);
    const split = parts.length > 1 ? joined(parts.map((part) => whole(key(part)))) : undefined;
    return whole(words) ?? split ?? near(words) ?? { unitIds: [], sure: false };
  };
}
