import { sql } from 'kysely';
import type { Result } from '../values/result.ts';
import { closeLedger, openLedger, underLedger } from './audit.ts';
import type { Database, Tx } from './database.ts';
import { noting } from './log/rows/noting.ts';
import { sealKeyOf } from './log/seal.ts';
import type { AuthorityId } from '../values/ids.ts';

/** For whom and when: `actor` is `officer:<id>` or the name of a process such as `worker`. */
export interface Work {
  authorityId: AuthorityId;
  actor: string;
  at: Temporal.Instant;
}

class RolledBack extends Error {
  readonly refused: Result<never>;
  constructor(refused: Result<never>) {
    super('refused');
    this.refused = refused;
  }
}

/** Rows that count bear this moment as the one from which they are known (`known_moment` in the database). */
const tellMoment = (tx: Tx, { authorityId, at }: Work) =>
  sql`select set_config('minhbach.at', ${at.toString()}, true), set_config('minhbach.authority', ${authorityId}, true),
    set_config('minhbach.known', '', true)`.execute(tx);

/** Runs a command in one transaction and chains what it recorded before commit. A refusal rolls back and is returned; an exception is thrown on. */
export async function transact<T>(db: Database, work: Work, command: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  const sealKey = sealKeyOf(db);
  try {
    return await db.transaction().execute(async (tx) => {
      const notes = openLedger(tx, { ...work, sealKey });
      await tellMoment(tx, work);
      const result = await noting(notes, () => command(tx));
      if (!result.ok) throw new RolledBack(result);
      await closeLedger(tx);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refused;
    throw error;
  }
}

/**
 * Within the transaction of one authority, a command for another: what it records stands in the log and under the seal of that one, and both are there or
 * neither. A refusal comes back; whoever called returns it, so that `transact` rolls back.
 */
export async function transactFor<T>(
  tx: Tx,
  { work, own }: { work: Work; own: Work },
  command: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  return underLedger(tx, work, async (notes) => {
    await tellMoment(tx, work);
    const result = await noting(notes, () => command(tx));
    if (result.ok) await closeLedger(tx);
    await tellMoment(tx, own);
    return result;
  });
}
