import type { Actor } from '#platform/values/actor.ts';
import type { Read, Tx } from '../database.ts';
import type { Storage } from '../files/storage.ts';

/** Who acts, and with what, in a request of the staff. */
export interface StaffContext {
  actor: Actor;
  db: Read;
  storage: Storage;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

export interface StaffWork extends StaffContext {
  tx: Tx;
  /** For personal values in the audit log. */
  installKey: Uint8Array;
}
