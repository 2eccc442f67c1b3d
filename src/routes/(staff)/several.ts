import type { AuthorityId } from '#platform/values/ids.ts';
import { sitesHere } from '../place.ts';

export interface NamedAuthority {
  id: AuthorityId;
  name: string;
}

/** The authorities of these ids with the names of today, in the order of the list of all. */
export async function namedAuthorities(ids: readonly AuthorityId[]): Promise<NamedAuthority[]> {
  if (ids.length === 0) return [];
  return (await sitesHere()).flatMap(({ authorityId: id, name }) => (ids.includes(id) ? [{ id, name }] : []));
}
