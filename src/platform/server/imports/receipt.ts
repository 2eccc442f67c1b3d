import type { AuthorityId, Id, OfficerId } from '../../values/ids.ts';
import type { Tx } from '../database.ts';

interface Receipt {
  authorityId: AuthorityId;
  key: Id<'import-receipt'>;
  what: 'unit' | 'officer' | 'law';
  rows: number;
  by: { officerId: OfficerId; at: Temporal.Instant };
}

/** Takes a list in for this one time; false when it was taken before, also by who sends it at the same moment. */
export async function takeOnce(tx: Tx, { authorityId, key, what, rows, by }: Receipt): Promise<boolean> {
  const row = { authority_id: authorityId, id: key, what, row_count: rows, imported_by: by.officerId, imported_at: by.at };
  const taken = await tx
    .insertInto('import_receipt')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return taken.length > 0;
}
