import type { Database, Tx } from '#platform/server/database.ts';
import { transact, type Work } from '#platform/server/transact.ts';
import type { Result } from '#platform/values/result.ts';

export interface Act<T> {
  work: Work;
  command: (tx: Tx) => Promise<Result<T>>;
}

/** Long enough for a statement that does not wait to have been answered. */
const PATIENCE_MS = 150;

/** Two commands in open transactions: the second runs while the first holds its locks. Both results, and whether the second had to wait. */
export async function atOnce<A, B>(
  db: Database,
  first: Act<A>,
  second: Act<B>,
): Promise<{ first: Result<A>; second: Result<B>; waited: boolean }> {
  const worked = Promise.withResolvers<undefined>();
  const mayCommit = Promise.withResolvers<undefined>();
  const one = transact(db, first.work, async (tx) => {
    const result = await first.command(tx);
    worked.resolve(undefined);
    await mayCommit.promise;
    return result;
  });
  await Promise.race([worked.promise, one]);
  let ended = false;
  const two = transact(db, second.work, second.command).finally(() => (ended = true));
  await new Promise((done) => setTimeout(done, PATIENCE_MS));
  const waited = !ended;
  mayCommit.resolve(undefined);
  return { first: await one, second: await two, waited };
}
