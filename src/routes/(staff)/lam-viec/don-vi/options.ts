import type { UnitOnDay } from '#features/units/index.ts';

/** Units to choose from, set in by their place in the tree. */
export const unitOptions = (units: readonly UnitOnDay[]): { value: string; label: string }[] =>
  units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` }));
