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

/** The unit of which a post or room cut short is the beginning ("Công chức Văn hóa"), when it is one. Never sure. */
const begunBy = (known: readonly KnownName[], place: string): Lookup => {
  const cores = known.map(({ unitId, name }) => ({ unitId, core: coreOf(keyOf(name, place)) }));
  return (key) => {
    const core = coreOf(key);
    if (core === key || !core.includes(' ')) return undefined;
    const unitIds = unique(cores.filter((one) => one.core.startsWith(`${core} `)).map(({ unitId }) => unitId));
    return unitIds.length === 1 ? { unitIds, sure: false } : undefined;
  };
};

/** How enumerations are taken apart, coarse before fine: "MTTQ và các ban, ngành, đoàn thể" has two parts, not four. */
const separators = [/[;+]/u, /\s(?:và|cùng|&)\s/u, /,/u];

/** A bare district behind a name: there is none since 1 July 2025, so who is meant today is a guess. */
const district = / (?:huyện|quận|thị xã)$/;

const joined = (parts: readonly (UnitMatch | undefined)[]): UnitMatch | undefined => {
  const found = parts.filter((part) => part !== undefined);
  if (found.length === 0) return undefined;
  return {
    unitIds: unique(found.flatMap(({ unitIds }) => unitIds)),
    sure: found.length === parts.length && found.every(({ sure }) => sure),
  };
};

/** In this order: remembered; own and other names (sure if one unit); a collective; an old role (never sure); an enumeration; the nearest, else whose beginning it is (never sure). */
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
  const begun = begunBy(of('given', 'former'), place);
  const whole: Lookup = (words) =>
    remembered(words) ??
    given(words) ??
    together(words) ??
    guesses[0]?.(words) ??
    guesses[1]?.(coreOf(words)) ??
    guesses[2]?.(coreOf(words));
  const former: Lookup = (words) => {
    const bare = words.replace(district, '');
    const found = bare === words || bare === 'ubnd' ? undefined : whole(bare);
    return found && { ...found, sure: false };
  };
  const apart = (name: string, from: number): UnitMatch | undefined => {
    const found = whole(key(name)) ?? former(key(name));
    if (found) return found;
    const at = separators.findIndex((separator, place) => place >= from && separator.test(name));
    const parts = at < 0 ? [] : name.split(separators[at] ?? ',').filter((part) => key(part) !== '');
    return parts.length > 1 ? joined(parts.map((part) => apart(part, at + 1))) : undefined;
  };
  return (name) => (key(name) === '' ? undefined : (apart(name, 0) ?? near(key(name)) ?? begun(key(name)))) ?? { unitIds: [], sure: false };
}

/** A part of a name that stands for several, with the units that it stands for. */
export interface Part {
  name: string;
  match: UnitMatch;
}

const isFound = ({ match }: Part): boolean => match.sure && match.unitIds.length > 0;

/**
 * The parts of a name in which several stand together ("Đài Truyền thanh, các trường học, Trạm Y tế"): taken apart where that finds units surely, in the way
 * that leaves the fewest unknown; otherwise the name as it is.
 */
export function partsOf(match: (name: string) => UnitMatch, name: string): Part[] {
  const whole = [{ name, match: match(name) }];
  if (whole.every(isFound)) return whole;
  const ways = separators
    .map((separator) =>
      name
        .split(separator)
        .map((part) => part.replace(/[\s.]+$/u, '').trim())
        .filter(Boolean),
    )
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.flatMap((part) => partsOf(match, part)))
    .filter((parts) => parts.some(isFound));
  const unknown = (parts: readonly Part[]): number => parts.filter((part) => !isFound(part)).length;
  return ways.toSorted((a, b) => unknown(a) - unknown(b) || a.length - b.length)[0] ?? whole;
}
