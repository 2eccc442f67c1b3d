import type { Actor } from '#platform/values/actor.ts';
import type { Read, Tx } from '../database.ts';
import type { Shelf } from '../files/shelf.ts';
import type { Storage } from '../files/storage.ts';

export interface StaffContext {
  actor: Actor;
  db: Read;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** Outside of a transaction, where what is slow is done. */
export interface StaffOutside extends StaffContext {
  storage: Storage;
}

/** Before a transaction: files are stored on the shelf, and named inside of it. */
export interface StaffBefore extends StaffOutside {
  shelf: Shelf;
}

/** Inside the transaction; the store is not at hand there. */
export interface StaffWork extends StaffContext {
  tx: Tx;
  installKey: Uint8Array;
}
