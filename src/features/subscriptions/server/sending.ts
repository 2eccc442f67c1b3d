import { sql } from 'kysely';
import { nextTry, type Outcome, type Outlets } from '#features/messages/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { composedLetter, composedWord, type LetterOf } from '../composing.ts';
import type { SubscriberId } from '../wants.ts';
import { removeReader } from './commands.ts';
import { countEvent } from './counts.ts';
import { openAddress, tokenOf } from './secret.ts';
import { thingsNow } from './things.ts';

/** After so many tries, some three days, an address takes nothing. */
const MOST_TRIES = 18;

/** What was asked and not confirmed is erased after so many days. */
const CONFIRM_DAYS = 7;

export interface Sending {
  db: Database;
  authorityId: AuthorityId;
  /** The authority's name. */
  authority: string;
  installKey: Uint8Array;
  now: () => Temporal.Instant;
  isOver: () => boolean;
}

interface Claimed {
  id: string;
  subscriber_id: SubscriberId;
  purpose: LetterOf['purpose'];
  thing_ids: string[];
  attempts: number;
  made_at: Temporal.Instant;
  way: 'mail' | 'push';
  sealed_address: Buffer;
  base: string;
  language: 'vi' | 'en';
}

/** The next letter that waits, held until the transaction ends: a worker that dies in the middle has not sent it. */
async function claim(tx: Tx, authorityId: AuthorityId, now: Temporal.Instant, ways: readonly string[]): Promise<Claimed | undefined> {
  const { rows } =
    await sql<Claimed>`select l.id, l.subscriber_id, l.purpose, l.thing_ids, l.attempts, l.made_at, r.way, r.sealed_address, r.base, r.language
    from subscriber_letter l join subscriber r on r.authority_id = l.authority_id and r.id = l.subscriber_id
    where l.authority_id = ${authorityId} and l.next_at <= ${now.toString()}::timestamptz and r.way = any(${[...ways]}::text[])
    order by l.next_at, l.id limit 1 for update of l, r skip locked`.execute(tx);
  return rows[0];
}

type Sent = Outcome | { state: 'gone' } | { state: 'nothing' };

async function send(tx: Tx, { authorityId, authority, installKey }: Sending, row: Claimed, { mail, push }: Outlets): Promise<Sent> {
  const things = row.purpose === 'news' ? await thingsNow(tx, authorityId, sql`t.id = any(${row.thing_ids}::uuid[])`) : [];
  // What it was to tell of is public no longer.
  if (row.purpose === 'news' && things.length === 0) return { state: 'nothing' };
  const token = tokenOf(installKey, authorityId, row.subscriber_id);
  const { purpose, base, language: locale, id } = row;
  const letter: LetterOf = { purpose, authority, locale, base, token, things };
  const address = openAddress(installKey, row.sealed_address);
  if (row.way === 'push')
    return push.tell(JSON.parse(address) as Parameters<typeof push.tell>[0], { ...composedWord(letter), tag: id }, id);
  return mail.post({ ...composedLetter(letter), id, authorityId, madeAt: row.made_at, to: address });
}

const later = (tx: Tx, authorityId: AuthorityId, id: string, next: Temporal.Instant, attempts: number): Promise<unknown> =>
  sql`update subscriber_letter set next_at = ${next.toString()}::timestamptz, attempts = ${attempts}
    where authority_id = ${authorityId} and id = ${id}::uuid`.execute(tx);

/** Sends one letter; what became of it, or undefined where none waits. An address that takes nothing is erased with its reader. */
const sendOne = (sending: Sending, outlets: Outlets, ways: readonly string[]): Promise<{ way: string; state: Sent['state'] } | undefined> =>
  sending.db.transaction().execute(async (tx) => {
    const { authorityId } = sending;
    const row = await claim(tx, authorityId, sending.now(), ways);
    if (!row) return undefined;
    const sent = await send(tx, sending, row, outlets);
    // Anybody names the service of a device: one that does not answer keeps no other reader from the news, and is given up in time.
    const outcome = row.way === 'push' && sent.state === 'away' ? { ...sent, state: 'later' as const } : sent;
    const now = sending.now();
    const tries = row.attempts + 1;
    const { state } = outcome;
    if (state === 'away') await later(tx, authorityId, row.id, nextTry(now, 1), row.attempts);
    else if (state === 'later' && tries < MOST_TRIES) await later(tx, authorityId, row.id, nextTry(now, tries, outcome.after), tries);
    else if (state === 'later' || state === 'failed' || state === 'gone')
      await removeReader(tx, { authorityId, now }, row.subscriber_id, state === 'gone' ? 'left' : 'bounced');
    else {
      await sql`delete from subscriber_letter where authority_id = ${authorityId} and id = ${row.id}::uuid`.execute(tx);
      if (state !== 'nothing') await countEvent(tx, authorityId, 'sent', now.toZonedDateTimeISO(ZONE).toPlainDate());
    }
    return { way: row.way, state };
  });

/** Sends what waits for readers of the authority until nothing does, both ways are away, or it is time to end. */
export async function sendNews(sending: Sending, outlets: Outlets): Promise<void> {
  let ways = ['mail', 'push'];
  while (ways.length > 0 && !sending.isOver()) {
    const done = await sendOne(sending, outlets, ways);
    if (!done) return;
    if (done.state === 'away') ways = ways.filter((way) => way !== done.way);
  }
}

/** Erases what was asked and never confirmed. */
export async function dropUnconfirmed(db: Database, authorityId: AuthorityId, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: CONFIRM_DAYS * 24 });
  await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('subscriber')
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('state', '=', 'asked')
      .where('asked_at', '<', before)
      // Who confirms at the same moment stays.
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id } of rows) await removeReader(tx, { authorityId, now }, id, 'lapsed');
  });
}
