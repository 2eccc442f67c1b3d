import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { pendingMigrations } from './migrate.ts';

export interface Health {
  /** The process answers. */
  live: true;
  /** The database answers and has every migration of this version. */
  ready: boolean;
  worker: { alive: boolean; lastHeartbeat: string | null };
  /** "open" where the product works as a role that could alter its own log (no MINHBACH_OWNER_URL). */
  auditLog: 'append-only' | 'open' | null;
}

const PATIENCE_MS = 3000;

/** After this long without a beat a worker is taken to be dead: three beats and a breath. */
const SILENCE = '20 seconds';

const sick: Health = { live: true, ready: false, worker: { alive: false, lastHeartbeat: null }, auditLog: null };

async function ask(db: Database): Promise<Health> {
  const beats = await sql<{ beat_at: Temporal.Instant; alive: boolean }>`
    select beat_at, beat_at > now() - ${SILENCE}::interval as alive from process_heartbeat where process = 'worker'`.execute(db);
  const log = await sql<{ open: boolean }>`
    select has_table_privilege('audit_entry', 'update, delete') or pg_has_role('pg_database_owner', 'usage') as open`.execute(db);
  const pending = await pendingMigrations(db);
  const [beat] = beats.rows;
  return {
    live: true,
    ready: pending.length === 0,
    worker: { alive: beat?.alive ?? false, lastHeartbeat: beat?.beat_at.toString() ?? null },
    auditLog: log.rows[0]?.open ? 'open' : 'append-only',
  };
}

/** The state of this web process, its database and the worker. A database that is away or silent is an answer, not an error. */
export async function health(db: Database): Promise<Health> {
  const asked = ask(db).catch(() => sick);
  return await Promise.race([asked, pause(PATIENCE_MS, sick, { ref: false })]);
}
