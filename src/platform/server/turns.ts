import { sql } from 'kysely';
import type { AuthorityId } from '../values/ids.ts';
import type { Tx } from './database.ts';

/** Holds the authority's turn with the subject until the transaction ends. It locks no row: replicated rows cannot be held. */
export async function takeTurn(tx: Tx, authorityId: AuthorityId, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${subject} ${authorityId}`}, 0))`.execute(tx);
}
