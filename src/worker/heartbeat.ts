import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '#platform/server/database.ts';

const SPACING_MS = 5000;

/** Writes every few seconds, by the database's clock, that the process lives. While the database is away it simply tries again. */
export function beat(pool: Pool, process: string): { stop(): void } {
  const write = (): void => {
    void pool
      .query('insert into process_heartbeat values ($1, now()) on conflict (process) do update set beat_at = excluded.beat_at', [process])
      // A missed beat is what the reader of the table is to see.
      .catch(() => undefined);
  };
  write();
  const timer = setInterval(write, SPACING_MS);
  return { stop: () => clearInterval(timer) };
}

/** Writes down, by the database's clock, that what runs by itself has run to its end. */
export const noteBeat = (db: Database, process: string): Promise<unknown> =>
  sql`insert into process_heartbeat values (${process}, now()) on conflict (process) do update set beat_at = excluded.beat_at`.execute(db);
