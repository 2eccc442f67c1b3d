import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { isWanted, type SubscriberId, type Want } from '../wants.ts';
import { seePublished, thingsNow } from './things.ts';

/** News goes out between these hours alone; what becomes public at night waits for the morning. */
const FROM_HOUR = 7;
const TO_HOUR = 21;

/** So many readers at a time are looked after in one transaction. */
const PART = 500;

interface Due {
  id: SubscriberId;
  told_to_id: string | null;
  wants: Want[];
}

/** Readers for whom something was seen since they were looked after last, and whose hour it is. */
async function dueReaders(tx: Tx, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<Due[]> {
  const { rows } = await sql<Due>`select r.id, r.told_to_id,
      (select coalesce(json_agg(json_build_object('kind', s.kind, 'about', s.about)), '[]') from subscription s
        where s.authority_id = r.authority_id and s.subscriber_id = r.id) as wants
    from subscriber r where r.authority_id = ${authorityId} and r.state = 'confirmed'
      and (r.tempo = 'at-once' or r.told_on is null or r.told_on < ${today.toString()}::date)
      and exists (select 1 from published_thing t where t.authority_id = r.authority_id and (r.told_to_id is null or t.id > r.told_to_id))
    order by r.id limit ${PART} for update of r skip locked`.execute(tx);
  return rows;
}

async function gatherPart(tx: Tx, authorityId: AuthorityId, now: Temporal.Instant): Promise<boolean> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const due = await dueReaders(tx, authorityId, today);
  if (due.length === 0) return false;
  const from = due.map(({ told_to_id: id }) => id).reduce((least, id) => (least === null || id === null || id < least ? id : least));
  const things = await thingsNow(tx, authorityId, from === null ? sql`true` : sql`t.id > ${from}::uuid`);
  const { rows } = await sql<{
    last: string;
  }>`select max(id::text) as last from (select id from published_thing t where t.authority_id = ${authorityId}
    and ${from === null ? sql`true` : sql`t.id > ${from}::uuid`} order by id limit 500) t`.execute(tx);
  const last = rows[0]?.last ?? null;
  for (const { id, told_to_id: told, wants } of due) {
    const wanted = things.filter((thing) => (told === null || thing.id > told) && isWanted(thing, wants));
    if (wanted.length > 0)
      await tx
        .insertInto('subscriber_letter')
        .values({
          ...{ authority_id: authorityId, subscriber_id: id, purpose: 'news', next_at: now, made_at: now },
          thing_ids: wanted.map((thing) => thing.id),
        })
        .execute();
    await sql`update subscriber set told_to_id = greatest(told_to_id::text, ${last}::text)::uuid,
        told_on = case when ${wanted.length > 0}::boolean then ${today.toString()}::date else told_on end
      where authority_id = ${authorityId} and id = ${id}::uuid`.execute(tx);
  }
  return true;
}

/** Whether news may go out at this hour in Việt Nam. */
export const isAwake = (now: Temporal.Instant): boolean => {
  const { hour } = now.toZonedDateTimeISO(ZONE);
  return hour >= FROM_HOUR && hour < TO_HOUR;
};

/**
 * Looks what became public and puts what each reader wants of it into one letter. That a reader was looked after is stored with the letter, so nothing is
 * told twice, whenever this is cut off.
 */
export async function gatherNews(db: Database, authorityId: AuthorityId, now: Temporal.Instant, isOver: () => boolean): Promise<void> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  await db.transaction().execute((tx) => seePublished(tx, { authorityId, today, now }));
  if (!isAwake(now)) return;
  const part = (): Promise<boolean> =>
    db.transaction().execute(async (tx) => {
      await takeTurn(tx, authorityId, 'readers');
      return gatherPart(tx, authorityId, now);
    });
  while (!isOver() && (await part()));
}
