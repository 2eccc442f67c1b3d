import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Channel, LetterId } from '../message.ts';
import { refusals } from '../refusals.ts';
import { letterFile } from './delivery/filing.ts';

/** How a letter stands. */
export type LetterState = 'waiting' | 'sent' | 'filed' | 'failed' | 'skipped';

/** A letter in the list of the administrator, who reads what it is about but not what it says. */
export interface LetterLine {
  id: LetterId;
  officerId: OfficerId;
  channel: Channel;
  state: LetterState;
  attempts: number;
  reason: string | null;
  detail: string | null;
  madeAt: Temporal.Instant;
  nextAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  /** Of which kinds its messages are, and how many there are. */
  kinds: string[];
  count: number;
}

/** Letters of the authority, the latest first, of one state or of all, and how many there are. */
export async function lettersOf(
  db: Read,
  authorityId: AuthorityId,
  { state, limit, offset = 0 }: { state?: LetterState | undefined; limit: number; offset?: number },
): Promise<{ letters: LetterLine[]; found: number }> {
  const { rows } = await sql<LetterLine & { found: number }>`
    select l.id, l.officer_id as "officerId", l.channel, l.state, l.attempts, l.reason, l.detail, l.made_at as "madeAt", l.next_at as "nextAt",
      l.ended_at as "endedAt", array(select distinct m.kind from message_delivery d join message m on m.authority_id = d.authority_id and m.id = d.message_id
        where d.authority_id = l.authority_id and d.letter_id = l.id order by 1) as kinds,
      (select count(*)::int from message_delivery d where d.authority_id = l.authority_id and d.letter_id = l.id) as count, count(*) over ()::int as found
    from message_letter l where l.authority_id = ${authorityId} and (${state ?? null}::text is null or l.state = ${state ?? null})
    order by l.id desc limit ${limit} offset ${offset}`.execute(db);
  return { found: rows[0]?.found ?? 0, letters: rows.map(({ found: _, ...row }) => row) };
}

/** How many letters of the authority stand how. */
export async function lettersByState(db: Read, authorityId: AuthorityId): Promise<Partial<Record<LetterState, number>>> {
  const { rows } = await sql<{ state: LetterState; count: number }>`
    select state, count(*)::int as count from message_letter where authority_id = ${authorityId} group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** A letter of the authority that was laid into the data folder, as it lies there. Refused: one that was not, or whose file is gone. */
export async function readFiledLetter(
  db: Read,
  authorityId: AuthorityId,
  id: LetterId | undefined,
  dataFolder: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const row = await db
    .selectFrom('message_letter')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .where('state', '=', 'filed')
    .executeTakeFirst();
  const bytes = row && (await readFile(letterFile(dataFolder, { authorityId, id: row.id })).catch(() => undefined));
  return bytes ? ok(new Uint8Array(bytes)) : { ok: false, refusal: refusals.noFile() };
}

/** Letters that went wrong for this officer in the last days, so that a wrong address is noticed by who can mend it. */
export async function lettersFailedFor(db: Read, authorityId: AuthorityId, officerId: OfficerId, since: Temporal.Instant) {
  const rows = await db
    .selectFrom('message_letter')
    .select(['channel', 'reason', 'detail', 'ended_at'])
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .where('state', '=', 'failed')
    .where('ended_at', '>', since)
    .orderBy('ended_at', 'desc')
    .limit(3)
    .execute();
  return rows.map((row) => ({ ...row, channel: row.channel as Channel }));
}

/** A letter that failed is tried anew, from the beginning. Refused: one that has not failed. */
export async function sendAgain(
  tx: Tx,
  { authorityId, now }: { authorityId: AuthorityId; now: Temporal.Instant },
  id: LetterId,
): Promise<Result<void>> {
  const again = await tx
    .updateTable('message_letter')
    .set({ state: 'waiting', attempts: 0, next_at: now, ended_at: null, reason: null, detail: null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('officer_id')
    .executeTakeFirst();
  if (!again) return { ok: false, refusal: refusals.notFailed() };
  recordChange(tx, { action: 'officer.letter-again', objectType: 'message-setting', objectId: again.officer_id, changes: {} });
  return ok(undefined);
}

/** What is kept of messages: for an officer to look back over a year and a season. */
const KEPT_DAYS = 450;

/** Takes away messages and letters that are older than is kept; a letter goes with the last of its messages. */
export async function forgetOld(tx: Tx, authorityId: AuthorityId, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: 24 * KEPT_DAYS });
  await sql`delete from message_delivery d using message m where d.authority_id = ${authorityId} and m.authority_id = d.authority_id and m.id = d.message_id
    and m.made_at < ${before.toString()}::timestamptz`.execute(tx);
  await sql`delete from message where authority_id = ${authorityId} and made_at < ${before.toString()}::timestamptz`.execute(tx);
  await sql`delete from message_letter l where l.authority_id = ${authorityId} and l.made_at < ${before.toString()}::timestamptz
    and not exists (select 1 from message_delivery d where d.authority_id = l.authority_id and d.letter_id = l.id)`.execute(tx);
}
