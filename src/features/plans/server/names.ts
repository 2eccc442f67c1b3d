import { unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

export interface UnitNames {
  of(unitId: string): { name: string; shortName: string };
}

/** Units that were made after the other days are found under the name they bear last. */
const lastDay = Temporal.PlainDate.from('2100-12-31');

/** The names of the authority's units on the first of `days` on which each existed, otherwise the last name it bears. */
export async function unitNames(db: Read, authorityId: AuthorityId, days: readonly Temporal.PlainDate[]): Promise<UnitNames> {
  const known = new Map<string, { name: string; shortName: string }>();
  for (const day of [...days, lastDay])
    for (const { id, name, shortName } of await unitsOn(db, authorityId, day)) if (!known.has(id)) known.set(id, { name, shortName });
  return { of: (unitId) => known.get(unitId) ?? { name: 'Đơn vị không còn hoạt động', shortName: 'Không còn hoạt động' } };
}
