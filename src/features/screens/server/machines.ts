import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';
import { parseId, type AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { tidyLine, truncate } from '#platform/values/text.ts';
import { refusals } from '../refusals.ts';
import type { Screen, ScreenId } from '../screen.ts';
import { screenOf } from './queries.ts';

interface Machine {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  now: Temporal.Instant;
}

const tokenOf = ({ authorityId, installKey }: Machine, id: ScreenId, pairing: number): string => {
  const key = Buffer.from(hkdfSync('sha256', installKey, '', 'minh-bach screen', 32));
  return `${id}.${createHmac('sha256', key).update(`${authorityId} ${id} ${pairing}`).digest('base64url')}`;
};

/** The machine at which the code was typed becomes the screen; gives what stands in its address. A code is used once. Refused: a wrong or old one. */
export async function pairMachine(tx: Tx, machine: Machine, code: string): Promise<Result<string>> {
  const { authorityId, now } = machine;
  const row = await tx
    .updateTable('screen_signal')
    .set({ code: null, code_until: null, paired_at: now, heard_at: null, told_at: null })
    .where('authority_id', '=', authorityId)
    .where('code', '=', code.replace(' ', ''))
    .where('code_until', '>', now)
    .where(
      sql<boolean>`exists (select 1 from screen s where s.authority_id = screen_signal.authority_id and s.id = screen_signal.screen_id and s.ended_on is null)`,
    )
    .returning(['screen_id', 'pairing'])
    .executeTakeFirst();
  return row ? ok(tokenOf(machine, row.screen_id, row.pairing)) : refusals.wrongCode();
}

/** The screen that the machine at this address is; undefined for one that was paired anew elsewhere, ended, or never was. */
export async function screenOfMachine(db: Database, machine: Machine, token: string): Promise<Screen | undefined> {
  const { authorityId } = machine;
  const id = parseId<ScreenId>(token.split('.')[0]);
  if (!id) return undefined;
  const row = await db
    .selectFrom('screen_signal')
    .select('pairing')
    .where('authority_id', '=', authorityId)
    .where('screen_id', '=', id)
    .where('paired_at', 'is not', null)
    .executeTakeFirst();
  const [given, own] = [Buffer.from(token), Buffer.from(row ? tokenOf(machine, id, row.pairing) : '')];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
  const screen = await screenOf(db, authorityId, id);
  return screen?.endedOn === null ? screen : undefined;
}

/** Writes down that the screen was heard of and what it showed; not more often than every twenty seconds. */
export const noteHeard = (
  db: Database,
  authorityId: AuthorityId,
  id: ScreenId,
  { now, shows }: { now: Temporal.Instant; shows: string | null },
) =>
  db
    .updateTable('screen_signal')
    .set({ heard_at: now, shows: truncate(tidyLine(shows ?? ''), 200) || null, told_at: null })
    .where('authority_id', '=', authorityId)
    .where('screen_id', '=', id)
    .where((eb) => eb.or([eb('heard_at', 'is', null), eb('heard_at', '<', now.subtract({ seconds: 20 }))]))
    .execute();
