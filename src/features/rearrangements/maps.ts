import { onMap, type Carried, type Part, type Placed } from '#features/units/index.ts';

/** A unit on both maps; null where it is not on one of them. */
export interface OnBothMaps {
  unitId: string;
  before: Carried | null;
  after: Carried | null;
}

export interface TwoMaps {
  /** Units that the changes between the two days concern; of the others there is one line. */
  changed: OnBothMaps[];
  same: { units: number; value: number };
  /** Of either map: they are equal, since a figure is shared out and never made. */
  total: { before: number; after: number };
}

const sum = (values: readonly number[]): number => Number(values.reduce((all, value) => all + value, 0).toFixed(6));

/** The figures of a time as they are by the units of one day, and by those of another. */
export function twoMaps(
  figures: readonly Placed[],
  parts: readonly Part[],
  { before, after }: { before: Temporal.PlainDate; after: Temporal.PlainDate },
): TwoMaps {
  const between = parts.filter(({ on }) => Temporal.PlainDate.compare(on, before) > 0 && Temporal.PlainDate.compare(on, after) <= 0);
  const [old, now] = [onMap(figures, parts, before), onMap(figures, parts, after)];
  const concerned = new Set(between.flatMap(({ from, to }) => [from, to]));
  const [sources, heirs] = [new Set(between.map(({ from }) => from)), new Set(between.map(({ to }) => to))];
  const none: Carried = { value: 0, isEstimate: false };
  const changed = [...concerned].map((unitId) => ({
    unitId,
    before: sources.has(unitId) ? (old.get(unitId) ?? none) : null,
    after: heirs.has(unitId) ? (now.get(unitId) ?? none) : null,
  }));
  const rest = [...old].filter(([unitId]) => !concerned.has(unitId));
  return {
    changed,
    same: { units: rest.length, value: sum(rest.map(([, { value }]) => value)) },
    total: { before: sum([...old.values()].map(({ value }) => value)), after: sum([...now.values()].map(({ value }) => value)) },
  };
}
