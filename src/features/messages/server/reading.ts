import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { MessageId } from '../message.ts';
import { refusals } from '../refusals.ts';

/** Who reads, and when. That somebody has read is no change of the office and stands in no log. */
export interface Reading {
  actor: Actor;
  now: Temporal.Instant;
}

const own = (tx: Tx, { actor, now }: Reading) =>
  tx
    .updateTable('message')
    .set({ read_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('officer_id', '=', actor.officerId)
    .where('read_at', 'is', null);

/** The officer has read a message; comes back with the page on which it is dealt with. Refused: what is none of the own messages. */
export async function readMessage(tx: Tx, reading: Reading, id: MessageId): Promise<Result<{ address: string }>> {
  const { actor } = reading;
  const row = await tx
    .selectFrom('message')
    .select('address')
    .where('authority_id', '=', actor.authorityId)
    .where('officer_id', '=', actor.officerId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return { ok: false, refusal: refusals.unknown() };
  await own(tx, reading).where('id', '=', id).execute();
  return ok(row);
}

/** Messages about a thing of which no word is to stay say no more than this; whether they were read stays. */
export async function rewordMessages(
  tx: Tx,
  authorityId: AuthorityId,
  about: { type: string; id: string },
  word: (locale: Locale) => string,
): Promise<void> {
  await tx
    .updateTable('message')
    .set({ text_vi: word('vi'), text_en: word('en') })
    .where('authority_id', '=', authorityId)
    .where('about_type', '=', about.type)
    .where('about_id', '=', about.id as never)
    .execute();
}

/** Everything is read up to the message that the page showed first; what came meanwhile is not. The number of messages that were unread. */
export async function readAll(tx: Tx, reading: Reading, upTo: MessageId): Promise<Result<number>> {
  const read = await own(tx, reading).where('id', '<=', upTo).returning('id').execute();
  return ok(read.length);
}

/** A message is unread again, so that it is not forgotten. Refused: what is none of the own messages. */
export async function keepUnread(tx: Tx, { actor }: Reading, id: MessageId): Promise<Result<void>> {
  const kept = await tx
    .updateTable('message')
    .set({ read_at: null })
    .where('authority_id', '=', actor.authorityId)
    .where('officer_id', '=', actor.officerId)
    .where('id', '=', id)
    .returning('id')
    .execute();
  return kept.length > 0 ? ok(undefined) : { ok: false, refusal: refusals.unknown() };
}
