import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';

/** A day and a moment at which most cases play; nothing in a test asks the clock. */
export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
export const today = day('2026-06-01');
export const now = Temporal.Instant.from('2026-06-01T09:00:00+07:00');

/** Runs a command as an officer does at the edge: in one transaction, audited under the officer's authority. */
export const acting = <T>(
  db: Database,
  actor: Pick<Actor, 'authorityId' | 'officerId'>,
  command: (tx: Tx) => Promise<Result<T>>,
  at = now,
): Promise<Result<T>> => transact(db, { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at }, command);

/** Runs a command as a process of the installation, for what no officer does. */
export const processing = <T>(
  db: Database,
  authorityId: AuthorityId,
  command: (tx: Tx) => Promise<Result<T>>,
  at = now,
): Promise<Result<T>> => transact(db, { authorityId, actor: 'test', at }, command);

/** The value of a command that must not be refused; the refusal's sentence otherwise. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

export const refusalOf = (result: Result<unknown>): string | undefined => (result.ok ? undefined : result.refusal.code);

/** A moment on the clock of Việt Nam, "2026-06-01T09:30", and the day of a moment there. */
export const at = (local: string): Temporal.Instant => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(ZONE).toPlainDate();
