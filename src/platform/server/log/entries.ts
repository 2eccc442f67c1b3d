import type { AuthorityId } from '../../values/ids.ts';
import type { Read } from '../database.ts';
import type { SealedEntry } from './seal.ts';

const BATCH = 2000;

export async function* eachEntry(
  db: Read,
  authorityId: AuthorityId,
  { from = 0, to = Number.MAX_SAFE_INTEGER }: { from?: number; to?: number } = {},
): AsyncGenerator<SealedEntry> {
  for (let next = from; next <= to;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('sequence', '>=', next)
      .where('sequence', '<=', to)
      .orderBy('sequence')
      .limit(BATCH)
      .execute();
    for (const { object_type: objectType, object_id: objectId, previous_hash: previousHash, authority_id: _, ...row } of rows)
      yield { ...row, objectType, objectId, previousHash };
    if (rows.length < BATCH) return;
    next = (rows.at(-1)?.sequence ?? to) + 1;
  }
}
