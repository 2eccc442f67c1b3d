import type { RollId } from '#features/rolls/index.ts';
import { parseId } from '#platform/values/ids.ts';

const UNITS = 'units:';

/** Units of a kind as the whole of a target, as its form carries it; a list is carried as its id. */
export const unitsOf = (kind: string): string => `${UNITS}${kind}`;

/** What a target rests on, by what its form carries. */
export const wholeOf = (carried: string | undefined): { kind: string | null; rollId: RollId | null } =>
  carried?.startsWith(UNITS)
    ? { kind: carried.slice(UNITS.length), rollId: null }
    : { kind: null, rollId: carried === undefined ? null : (parseId<RollId>(carried) ?? null) };

/** The same as its form carries it; undefined where it rests on neither. */
export const carriedWhole = ({ boundKind, rollId }: { boundKind: string | null; rollId: RollId | null }): string | undefined =>
  boundKind !== null ? unitsOf(boundKind) : (rollId ?? undefined);
