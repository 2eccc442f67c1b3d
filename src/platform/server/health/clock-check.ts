import { sql } from 'kysely';
import type { Read } from '../database.ts';

/** What is wrong with the clock, each with a sentence in English for who watches `/healthz`; none where all is well. */
export interface ClockState {
  steady: boolean;
  notes: string[];
}

const SECONDS = 60;

/** The wall clock against the one that only counts, since this process began to look. */
export function jumpWatch(wall: () => number = Date.now, counting: () => number = () => performance.now()): () => number {
  const began = wall() - counting();
  return () => Math.round((wall() - counting() - began) / 1000);
}

const sinceStart = jumpWatch();

interface Found {
  apart: number;
  ahead: number | null;
}

/** Entries of a demonstration are dated as its story wants them. */
const look = (db: Read): Promise<{ rows: Found[] }> =>
  sql<Found>`select round(extract(epoch from clock_timestamp()) - ${Date.now() / 1000}::numeric)::int as apart,
      (select round(extract(epoch from max(at) - clock_timestamp()))::bigint from audit_entry e
        where at > clock_timestamp() + make_interval(secs => ${SECONDS})
          and not exists (select 1 from authority a where a.id = e.authority_id and a.is_demo)) as ahead`.execute(db);

export async function clockState(db: Read, jumped: () => number = sinceStart): Promise<ClockState> {
  const { apart = 0, ahead = null } = (await look(db)).rows[0] ?? {};
  const notes: string[] = [];
  const seconds = jumped();
  if (Math.abs(seconds) > SECONDS) notes.push(`The clock jumped by ${seconds} s while this process ran.`);
  if (Math.abs(apart) > SECONDS) notes.push(`The clock of the database is ${apart} s ahead of this machine.`);
  if (ahead !== null) notes.push(`The audit log holds entries dated up to ${ahead} s after now.`);
  return { steady: notes.length === 0, notes };
}

export interface OutOfOrder {
  authorityId: string;
  sequence: number;
  at: string;
  after: string;
}

/** Entries dated before one written earlier, the first hundred: the clock was put back. Within an hour is no sign: entries bear the start of their work. */
export async function entriesOutOfOrder(db: Read): Promise<OutOfOrder[]> {
  const { rows } = await sql<{ authority_id: string; sequence: string | number; at: Temporal.Instant; latest: Temporal.Instant }>`
    with dated as (
      select authority_id, sequence, at,
        max(at) over (partition by authority_id order by sequence rows between unbounded preceding and 1 preceding) as latest
      from audit_entry e where not exists (select 1 from authority a where a.id = e.authority_id and a.is_demo)
    ) select * from dated where at < latest - interval '1 hour' order by authority_id, sequence limit 100`.execute(db);
  return rows.map((row) => ({
    authorityId: row.authority_id,
    sequence: Number(row.sequence),
    at: row.at.toString(),
    after: row.latest.toString(),
  }));
}
