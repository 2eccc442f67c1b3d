import { createHmac } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';
import { networkOf } from '#platform/server/request/network.ts';

/** How many failures in a row are free before the pauses begin; an office shares one address. */
const FREE = { name: 5, address: 30 } as const;
const LONGEST_PAUSE_MINUTES = 15;
/** After this long without a failure the count starts anew, and the row is deleted. */
const FORGET_HOURS = 24;

type Kind = keyof typeof FREE;
type Executor = Database | Tx;

/** Who tries: the name as it was typed, where one was, and the address of the connection. Both are kept only as a keyed hash. */
export interface Trying {
  secret: string;
  name: string | undefined;
  address: string;
  now: Temporal.Instant;
}

const keyed = (secret: string, text: string): string => createHmac('sha256', secret).update(`sign-in attempt:${text}`).digest('base64url');

const nameKey = (secret: string, name: string): string => keyed(secret, name.normalize('NFC').toLowerCase());

const keysOf = ({ secret, name, address }: Omit<Trying, 'now'>): { kind: Kind; key: string }[] => [
  { kind: 'address', key: keyed(secret, networkOf(address)) },
  ...(name === undefined ? [] : [{ kind: 'name' as const, key: nameKey(secret, name) }]),
];

const pauseOf = (kind: Kind, failures: RawBuilder<unknown>) =>
  sql`make_interval(mins => least(power(2, greatest(least(${failures} - ${FREE[kind]}, 10), 0))::int, ${LONGEST_PAUSE_MINUTES}))`;

/** A lock is never longer than its pause: one dated in a time to come is brought to now with its count. */
const bringToNow = (db: Database, kind: Kind, key: string, now: Temporal.Instant) =>
  sql`update sign_in_attempt set last_at = ${now}, locked_until = case when locked_until is not null then ${now}::timestamptz + ${pauseOf(kind, sql`failures`)} end
    where kind = ${kind} and key = ${key} and (last_at > ${now} or locked_until > ${now}::timestamptz + ${pauseOf(kind, sql`failures`)})`.execute(
    db,
  );

/** Counts a try before it is looked at, so that many at once do not slip through. Minutes to wait where name or address is locked: 1, 2, 4, 8, 15. */
export async function beginTry(db: Database, trying: Trying): Promise<number | undefined> {
  await sql`delete from sign_in_attempt where last_at < ${trying.now.subtract({ hours: FORGET_HOURS })}`.execute(db);
  for (const { kind, key } of keysOf(trying)) await bringToNow(db, kind, key, trying.now);
  for (const { kind, key } of keysOf(trying)) {
    const counted = await sql<{ failures: number }>`
      insert into sign_in_attempt as tried (kind, key, failures, last_at) values (${kind}, ${key}, 1, ${trying.now})
      on conflict (kind, key) do update set failures = tried.failures + 1, last_at = excluded.last_at,
        locked_until = case when tried.failures + 1 >= ${FREE[kind]} then excluded.last_at + ${pauseOf(kind, sql`tried.failures + 1`)} end
      where tried.locked_until is null or tried.locked_until <= excluded.last_at
      returning failures`.execute(db);
    if (counted.rows.length > 0) continue;
    if (kind === 'name')
      await takeBack(
        db,
        keysOf(trying).filter((other) => other.kind === 'address'),
      );
    return minutesLeft(db, kind, key, trying.now);
  }
  return undefined;
}

async function minutesLeft(db: Database, kind: Kind, key: string, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{
    locked_until: Temporal.Instant;
  }>`select locked_until from sign_in_attempt where kind = ${kind} and key = ${key}`.execute(db);
  const until = rows[0]?.locked_until ?? now;
  return Math.min(LONGEST_PAUSE_MINUTES, Math.max(1, Math.ceil(until.since(now).total('minutes'))));
}

/** An address loses only the one try, or else whoever owns a sign-in could clear the count after each guess at another's. */
async function takeBack(db: Executor, keys: { kind: Kind; key: string }[]): Promise<void> {
  for (const { kind, key } of keys) {
    if (kind === 'name') await sql`delete from sign_in_attempt where kind = ${kind} and key = ${key}`.execute(db);
    else
      await sql`update sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null where kind = ${kind} and key = ${key}`.execute(
        db,
      );
  }
}

export const wasGood = (db: Database, trying: Trying): Promise<void> => takeBack(db, keysOf(trying));

export const liftLock = (tx: Tx, secret: string, name: string): Promise<void> =>
  takeBack(tx, [{ kind: 'name', key: nameKey(secret, name) }]);
