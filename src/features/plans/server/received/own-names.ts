import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

/** What we were called at any time, the newest last. */
export async function ownNames(db: Read, authorityId: AuthorityId): Promise<string[]> {
  const rows = await db
    .selectFrom('unit_version')
    .select('name')
    .where('authority_id', '=', authorityId)
    .where(sql<boolean>`nlevel(path) = 1`)
    .orderBy(sql`lower(valid)`)
    .execute();
  return rows.map(({ name }) => name);
}
