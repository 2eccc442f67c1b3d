import type { AuthorityId } from '../../values/ids.ts';
import type { Read } from '../database.ts';

/** Where the log of an authority stands: enough to prove later, from a paper, that nothing before it was altered. */
export interface LogHead {
  sequence: number;
  /** Hexadecimal; covers every entry up to that one. */
  hash: string;
  /** The seal over it, hexadecimal, which only this installation can make; undefined in the moment before it is written. */
  signature: string | undefined;
}

/** The head of an authority's log, to be printed; undefined while nothing is recorded. In an open transaction the head before it. */
export async function auditSeal(db: Read, authorityId: AuthorityId): Promise<LogHead | undefined> {
  const row = await db
    .selectFrom('audit_head')
    .leftJoin('audit_seal', (join) =>
      join.onRef('audit_seal.authority_id', '=', 'audit_head.authority_id').onRef('audit_seal.last_sequence', '=', 'audit_head.sequence'),
    )
    .select(['sequence', 'hash', 'seal'])
    .where('audit_head.authority_id', '=', authorityId)
    .executeTakeFirst();
  return row && { sequence: row.sequence, hash: row.hash.toString('hex'), signature: row.seal?.toString('hex') };
}
