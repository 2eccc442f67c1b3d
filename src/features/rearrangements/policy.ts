import { mayManageUnits, maySeeUnits } from '#features/units/index.ts';

/** Who keeps the units keeps what becomes of them; who sees units sees that too. */
export const mayHandOver = mayManageUnits;
export const maySeeRearrangements = maySeeUnits;
