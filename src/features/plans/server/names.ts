import { namesInTime, type UnitName } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

export interface UnitNames {
  of(unitId: string): UnitName;
}

/** The names of the authority's units on the first of `days` on which each existed, otherwise the nearest name. */
export async function unitNames(
  db: Read,
  authorityId: AuthorityId,
  days: readonly Temporal.PlainDate[],
  knownBy: KnownBy = 'now',
): Promise<UnitNames> {
  const names = await namesInTime(db, authorityId, knownBy);
  return { of: (unitId) => names.on(unitId, ...days) };
}
