import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database, Read } from './database.ts';
import { clockState, type ClockState } from './health/clock-check.ts';
import type { StorageState } from './files/away.ts';
import type { Storage } from './files/storage.ts';
import { pendingMigrations } from './migrate.ts';
import { spaceLeft, type Space } from './health/space.ts';

export interface Health {
  live: true;
  /** The database answers and has every migration of this version, and there is space to write. */
  ready: boolean;
  space: Space;
  clock: ClockState;
  /** What the store of files says; it is asked once in five seconds. */
  files: StorageState;
  worker: { alive: boolean; lastHeartbeat: string | null };
  /** When reminders were made, messages taken on their way, stories published and handed to other channels the last time; null: not yet. */
  lastRuns: { reminders: string | null; messages: string | null; stories: string | null; deliveries: string | null };
  /** "open" where the product works as a role that could alter its own log (no MINHBACH_OWNER_URL). */
  auditLog: 'append-only' | 'open' | null;
}

/** When what runs by itself ran to its end the last time; undefined where it has not yet. */
export async function lastRunOf(db: Read, process: 'deliveries'): Promise<Temporal.Instant | undefined> {
  const row = await db.selectFrom('process_heartbeat').select('beat_at').where('process', '=', process).executeTakeFirst();
  return row?.beat_at;
}

const PATIENCE_MS = 3000;

const STORE_FRESH_MS = 5000;

/** After this long without a beat a worker is taken to be dead: three beats and a breath. */
const SILENCE = '20 seconds';

const unknownClock: ClockState = { steady: true, notes: [] };

async function ask(db: Database, space: Space, files: StorageState): Promise<Health> {
  // A beat from a time to come was written by a clock that has been put right since.
  const beats = await sql<{ process: string; beat_at: Temporal.Instant; alive: boolean }>`
    select process, beat_at, beat_at between now() - ${SILENCE}::interval and now() + ${SILENCE}::interval as alive
    from process_heartbeat`.execute(db);
  const of = (process: string) => beats.rows.find((beat) => beat.process === process);
  const beatOf = (process: string): string | null => of(process)?.beat_at.toString() ?? null;
  const log = await sql<{ open: boolean }>`
    select has_table_privilege('audit_entry', 'update, delete') or pg_has_role('pg_database_owner', 'usage') as open`.execute(db);
  const pending = await pendingMigrations(db);
  return {
    live: true,
    ready: pending.length === 0 && space.enough && files === 'ready',
    space,
    files,
    clock: await clockState(db),
    worker: { alive: of('worker')?.alive ?? false, lastHeartbeat: beatOf('worker') },
    lastRuns: {
      reminders: beatOf('reminders'),
      messages: beatOf('messages'),
      stories: beatOf('stories'),
      deliveries: beatOf('deliveries'),
    },
    auditLog: log.rows[0]?.open ? 'open' : 'append-only',
  };
}

let last: { storage: Storage; at: number; state: Promise<StorageState> } | undefined;

/** Anybody may ask for the health; the store is not asked each time. */
async function storeState(storage: Storage): Promise<StorageState> {
  const at = performance.now();
  if (last?.storage !== storage || at - last.at > STORE_FRESH_MS) last = { storage, at, state: storage.state() };
  return await Promise.race([last.state, pause(PATIENCE_MS / 2, 'away' as const, { ref: false })]);
}

/** The state of this web process, its database, disks, store, clock and the worker. What is away or silent is an answer, not an error. */
export async function health(db: Database, storage: Storage): Promise<Health> {
  const [space, files] = await Promise.all([spaceLeft(), storeState(storage)]);
  const worker = { alive: false, lastHeartbeat: null };
  const lastRuns = { reminders: null, messages: null, stories: null, deliveries: null };
  const sick: Health = { live: true, ready: false, space, files, clock: unknownClock, worker, lastRuns, auditLog: null };
  const asked = ask(db, space, files).catch(() => sick);
  return await Promise.race([asked, pause(PATIENCE_MS, sick, { ref: false })]);
}
