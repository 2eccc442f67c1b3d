import type { AuthorityId, Id, OfficerId } from '../../values/ids.ts';
import type { Read, Tx } from '../database.ts';

interface Receipt {
  authorityId: AuthorityId;
  key: Id<'import-receipt'>;
  what: 'unit' | 'officer' | 'law' | 'activity' | 'holiday' | 'score-criterion' | 'index-result' | 'procedure' | 'dossier-count';
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

/** Who took this list in and when; undefined where nobody has. */
export async function takenBy(
  db: Read,
  authorityId: AuthorityId,
  key: Id<'import-receipt'>,
): Promise<{ name: string; at: Temporal.Instant } | undefined> {
  const row = await db
    .selectFrom('import_receipt as receipt')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'receipt.authority_id').onRef('officer.id', '=', 'receipt.imported_by'),
    )
    .select(['officer.full_name', 'receipt.imported_at'])
    .where('receipt.authority_id', '=', authorityId)
    .where('receipt.id', '=', key)
    .executeTakeFirst();
  return row && { name: row.full_name, at: row.imported_at };
}
