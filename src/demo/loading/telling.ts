import { newAuthorityId } from '#features/units/server/index.ts';
import type { App } from '#platform/server/app.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import { sealKeyOf, sealsWith } from '#platform/server/log/seal.ts';
import { transact } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import type { OfficerKey } from '../story/officers.ts';
import type { UnitKey } from '../story/units.ts';

interface Scene {
  at: Temporal.Instant;
  by: OfficerKey | 'set-up' | 'worker' | 'citizen';
}

export interface Telling {
  authorityId: AuthorityId;
  storage: Storage;
  installKey: Uint8Array;
  /** For queries, and for work that opens its own transaction: here it is the one of the load. */
  db: Database;
  units: Map<UnitKey, UnitId>;
  officers: Map<OfficerKey, Actor>;
  /** Runs a command of the product at a moment of the story, audited under who acts; a refusal ends the load. */
  act<T>(scene: Scene, command: (tx: Tx) => Promise<Result<T>>): Promise<T>;
}

/** Work that wants a transaction of its own gets the open one: the whole load is stored at once or not at all. */
const within = (tx: Tx): Database =>
  new Proxy(tx, {
    get(of, name) {
      if (name === 'transaction') return () => ({ execute: <T>(work: (open: Tx) => Promise<T>) => work(tx) });
      const member: unknown = Reflect.get(of, name, of);
      return typeof member === 'function' ? (member.bind(of) as unknown) : member;
    },
  });

/** A moment of the story, written in the time of Vietnam: "2026-01-16T14:05". */
export const moment = (local: string): Temporal.Instant => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();

export const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate();

/** What stands under a key; throws where the story names somebody or something that is not there. */
export function known<Key extends string, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The story names "${key}", which is not there.`);
  return value;
}

export async function beginTelling(
  { storage, installKey, db: pool }: Pick<App, 'storage' | 'installKey' | 'db'>,
  tx: Tx,
): Promise<Telling> {
  const authorityId = await newAuthorityId(tx);
  const db = within(tx);
  sealsWith(db, sealKeyOf(pool));
  const officers = new Map<OfficerKey, Actor>();
  return {
    authorityId,
    storage,
    installKey,
    db,
    units: new Map(),
    officers,
    async act({ at, by }, command) {
      const officer = officers.get(by as OfficerKey);
      const result = await transact(db, { authorityId, actor: officer ? `officer:${officer.officerId}` : by, at }, command);
      if (!result.ok) throw new Error(`The story was refused at ${at.toString()}: ${result.refusal.code}: ${result.refusal.message}`);
      return result.value;
    },
  };
}
