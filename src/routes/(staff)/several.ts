import { authorityNames } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

export interface NamedAuthority {
  id: AuthorityId;
  name: string;
}

/** The authorities of these ids with the names of the day, in Vietnamese order. */
export async function namedAuthorities(db: Read, ids: readonly AuthorityId[], today: Temporal.PlainDate): Promise<NamedAuthority[]> {
  if (ids.length === 0) return [];
  return [...(await authorityNames(db, today))].flatMap(([id, name]) => (ids.includes(id) ? [{ id, name }] : []));
}
