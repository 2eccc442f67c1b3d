import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import type { AuthorityId } from '../values/ids.ts';
import type { Tx } from './database.ts';

const BREATH = 400;

/** Holds the authority's turn with the subject until the transaction ends. It locks no row: replicated rows cannot be held. */
export async function takeTurn(tx: Tx, authorityId: AuthorityId, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${subject} ${authorityId}`}, 0))`.execute(tx);
}

/** The things one after the other, with a breath after some hundred: whoever else asks the server is answered meanwhile. */
export async function* breathing<T>(things: Iterable<T>): AsyncGenerator<T> {
  let count = 0;
  for (const thing of things) {
    yield thing;
    count += 1;
    if (count % BREATH === 0) await breathe();
  }
}

/** Work for each of several things, until it is over: one that fails keeps no other. What failed is thrown once all were tried. */
export async function oneByOne<Thing>(
  things: Iterable<Thing>,
  isOver: () => boolean,
  work: (thing: Thing) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = [];
  for (const thing of things) {
    if (isOver()) break;
    try {
      await work(thing);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of what was due failed.`);
}
