import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { Word } from '../message.ts';

interface Doing {
  actor: Actor;
  now: Temporal.Instant;
}

interface Sending {
  authorityId: AuthorityId;
  at: Temporal.Instant;
  /** Who does it and so need not be told. */
  by?: OfficerId | undefined;
  /** An act of somebody, also of a citizen; without it a reminder, said once a day. */
  isEvent?: boolean;
}

/** So many at a time go to the database. */
const PART = 2000;
const LONGEST = { title: 160, text: 500 };

const shortened = (title: Word['title'], text: Word['text']) => ({
  title_vi: truncate(title.vi, LONGEST.title),
  title_en: truncate(title.en, LONGEST.title),
  text_vi: truncate(text.vi, LONGEST.text),
  text_en: truncate(text.en, LONGEST.text),
});

/** Rows of words; what many are told in the same words is shortened once. */
function rowsOf(words: readonly Word[]) {
  const told = new Map<Word['title'], { text: Word['text']; short: ReturnType<typeof shortened> }>();
  return words.map(({ officerId, kind, about, address, title, text, isUrgent = false }) => {
    let known = told.get(title);
    if (known?.text !== text) told.set(title, (known = { text, short: shortened(title, text) }));
    const row = { officer_id: officerId, kind, about_type: about.type, about_id: about.id, address, is_urgent: isUrgent };
    return { ...row, ...known.short };
  });
}

/** What stands unread as the day's latest word about an object is not said again in the same words; another word is, and on another day the same. */
const saidNow = (authorityId: AuthorityId, day: Temporal.PlainDate) => sql`exists (select 1 from (
    select m.kind, m.about_type, m.title_vi, m.text_vi, m.read_at from message m
    where m.authority_id = ${authorityId}::uuid and m.officer_id = w.officer_id and m.about_id = w.about_id and m.made_on = ${day}::date
    order by m.id desc limit 1) latest
  where latest.read_at is null and (latest.kind, latest.about_type, latest.title_vi, latest.text_vi) = (w.kind, w.about_type, w.title_vi, w.text_vi))`;

/**
 * Tells officers of the authority something, with the change that it follows from; by which ways it leaves the product is decided afterwards. The number of
 * messages that were not there: nobody gets two about one act, nor two reminders of one object a day. Throws for somebody who is no officer of the authority.
 */
export async function sendMessages(
  tx: Tx,
  { authorityId, at, by, isEvent = by !== undefined }: Sending,
  words: readonly Word[],
): Promise<number> {
  const day = at.toZonedDateTimeISO(ZONE).toPlainDate();
  const others = words.filter(({ officerId }) => officerId !== by);
  // What somebody does is an event of its own; a reminder comes of the day.
  const event = isEvent ? at.toString() : '';
  let sent = 0;
  for (let from = 0; from < others.length; from += PART) {
    const rows = JSON.stringify(rowsOf(others.slice(from, from + PART)));
    const { numAffectedRows = 0n } = await sql`
      insert into message (authority_id, officer_id, kind, about_type, about_id, made_on, made_at, event, address, title_vi, title_en, text_vi, text_en, is_urgent)
      select ${authorityId}::uuid, w.officer_id, w.kind, w.about_type, w.about_id, ${day}::date, ${at.toString()}::timestamptz, ${event}, w.address,
        w.title_vi, w.title_en, w.text_vi, w.text_en, w.is_urgent
      from jsonb_to_recordset(${rows}::jsonb) as w (officer_id uuid, kind text, about_type text, about_id uuid, address text, title_vi text, title_en text,
        text_vi text, text_en text, is_urgent boolean)
      ${!isEvent ? sql`` : sql`where not ${saidNow(authorityId, day)}`}
      on conflict on constraint message_is_sent_once do nothing`.execute(tx);
    sent += Number(numAffectedRows);
  }
  return sent;
}

/** Tells each of these officers the same, once, and not the one who does it. */
export async function tellEach(
  tx: Tx,
  { actor, now }: Doing,
  officers: readonly OfficerId[],
  word: Omit<Word, 'officerId'>,
): Promise<void> {
  const words = [...new Set(officers)].map((officerId) => ({ officerId, ...word }));
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, words);
}
