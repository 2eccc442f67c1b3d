import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { Word } from '../message.ts';

interface Sending {
  authorityId: AuthorityId;
  at: Temporal.Instant;
  /** Who does it and so need not be told. */
  by?: OfficerId | undefined;
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

/**
 * Tells officers of the authority something, with the change that it follows from; by which ways it leaves the product is decided afterwards. The number of
 * messages that were not there: of one kind about one object nobody gets two a day. Throws for somebody who is no officer of the authority.
 */
export async function sendMessages(tx: Tx, { authorityId, at, by }: Sending, words: readonly Word[]): Promise<number> {
  const day = at.toZonedDateTimeISO(ZONE).toPlainDate();
  const others = words.filter(({ officerId }) => officerId !== by);
  let sent = 0;
  for (let from = 0; from < others.length; from += PART) {
    const rows = JSON.stringify(rowsOf(others.slice(from, from + PART)));
    const { numAffectedRows = 0n } = await sql`
      insert into message (authority_id, officer_id, kind, about_type, about_id, made_on, made_at, address, title_vi, title_en, text_vi, text_en, is_urgent)
      select ${authorityId}::uuid, w.officer_id, w.kind, w.about_type, w.about_id, ${day}::date, ${at.toString()}::timestamptz, w.address, w.title_vi, w.title_en,
        w.text_vi, w.text_en, w.is_urgent
      from jsonb_to_recordset(${rows}::jsonb) as w (officer_id uuid, kind text, about_type text, about_id uuid, address text, title_vi text, title_en text,
        text_vi text, text_en text, is_urgent boolean)
      on conflict on constraint message_is_sent_once_a_day do nothing`.execute(tx);
    sent += Number(numAffectedRows);
  }
  return sent;
}
