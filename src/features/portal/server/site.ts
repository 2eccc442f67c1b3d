import { sql } from 'kysely';
import { namesFrom, type NamedVersion, type NamesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { askOnce, list } from './ask.ts';

/** The authority of an installation with what every page says of it: the names of its units through time, and whom citizens ask. */
export interface Site {
  authorityId: AuthorityId;
  names: NamesInTime;
  /** What the names are made of. */
  versions: readonly NamedVersion[];
  contact: { unitId: UnitId | null; address: string | null; phone: string | null; email: string | null };
}

interface Row {
  ids: AuthorityId[];
  versions: NamedVersion[];
  contacts: { unit_id: UnitId | null; address: string | null; phone: string | null; email: string | null }[];
}

/** The site of the only authority there is; undefined where there is none yet, or several. */
export async function siteOf(db: Read): Promise<Site | undefined> {
  const sole = sql`(select authority_id from public_authority where (select count(*) from public_authority) = 1)`;
  const row = await askOnce<Row>(
    db,
    sql`select array(select authority_id from ${sole} s) as ids,
      ${list(sql`select unit_id, valid, name, short_name, kind, is_root from public_unit where authority_id = ${sole} order by lower(valid)`)} as versions,
      ${list(sql`select unit_id, address, phone, email from public_contact where authority_id = ${sole}`)} as contacts`,
  );
  const [authorityId] = row.ids;
  if (authorityId === undefined) return undefined;
  const [{ unit_id: unitId, ...contact } = { unit_id: null, address: null, phone: null, email: null }] = row.contacts;
  return { authorityId, names: namesFrom(row.versions), versions: row.versions, contact: { unitId, ...contact } };
}
