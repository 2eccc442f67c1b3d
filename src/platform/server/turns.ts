import { sql } from 'kysely';
import type { AuthorityId } from '../values/ids.ts';
import type { Tx } from './database.ts';

/**
 * Waits until no other transaction of the authority has its turn with the subject, and holds it until this one ends. It locks no row: the rows
 * of authorities are the same on every machine of a shared-out database, and nobody can hold them there.
 */
export async function takeTurn(tx: Tx, authorityId: AuthorityId, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${subject} ${authorityId}`}, 0))`.execute(tx);
}
