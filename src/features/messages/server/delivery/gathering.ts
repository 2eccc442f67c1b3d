import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { TRIAL, type Channel } from '../../message.ts';
import { outsideRest, usualSetting, type IsDayOff } from '../../tempo.ts';
import { settingsOf } from '../settings.ts';

/** So much is put together in one transaction. */
const PART = 5000;

interface Due {
  message: string;
  channel: Channel;
  officer: OfficerId;
  isRead: boolean;
  kind: string;
  isUrgent: boolean;
}

interface Together {
  first: Due;
  letter: string;
  messages: string[];
}

/** What is due, the officers one after another: of the last one there may be more. */
async function dueOf(tx: Tx, authorityId: AuthorityId, now: Temporal.Instant): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select d.message_id as message, d.channel, m.officer_id as officer, m.read_at is not null as "isRead", m.kind, m.is_urgent as "isUrgent" from message_delivery d
    join message m on m.authority_id = d.authority_id and m.id = d.message_id
    where d.authority_id = ${authorityId} and d.letter_id is null and d.due_at <= ${now.toString()}::timestamptz
    order by m.officer_id limit ${PART}`.execute(tx);
  const last = rows.at(-1)?.officer;
  const isWhole = rows.length < PART || rows[0]?.officer === last;
  return isWhole ? rows : rows.filter(({ officer }) => officer !== last);
}

/** Those that may go now; the others, which became due while nothing ran and would come in the hours of rest, wait for their end. */
async function allowed(tx: Tx, authorityId: AuthorityId, due: readonly Due[], now: Temporal.Instant, isDayOff: IsDayOff): Promise<Due[]> {
  const settings = await settingsOf(tx, authorityId, [...new Set(due.map(({ officer }) => officer))]);
  const wall = now.toZonedDateTimeISO(ZONE).toPlainDateTime();
  const until = (one: Due): Temporal.Instant =>
    outsideRest(wall, settings.get(one.officer) ?? usualSetting, { isUrgent: one.isUrgent, isDayOff })
      .toZonedDateTime(ZONE)
      .toInstant();
  const waiting = due.flatMap((one) => (one.kind === TRIAL || until(one).equals(now) ? [] : [{ ...one, until: until(one) }]));
  if (waiting.length > 0)
    await sql`
      update message_delivery d set due_at = w.until
      from jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) as w (message uuid, channel text, until timestamptz)
      where d.authority_id = ${authorityId} and d.message_id = w.message and d.channel = w.channel`.execute(tx);
  const later = new Set(waiting.map(({ message, channel }) => `${message} ${channel}`));
  return due.filter(({ message, channel }) => !later.has(`${message} ${channel}`));
}

async function together(tx: Tx, due: readonly Due[]): Promise<Together[]> {
  const groups = [...Map.groupBy(due, ({ officer, channel, isRead }) => `${officer} ${channel} ${String(isRead)}`).values()];
  const { rows } = await sql<{ id: string }>`select uuidv7() as id from generate_series(1, ${groups.length}::int)`.execute(tx);
  return groups.map((group, at) => ({ first: group[0] as Due, letter: rows[at]?.id ?? '', messages: group.map(({ message }) => message) }));
}

const reasonOf = ({ officer, isRead }: Due, isHere: (id: OfficerId) => boolean): 'left' | 'read' | null =>
  isHere(officer) ? (isRead ? 'read' : null) : 'left';

/**
 * Puts what is due for the same officer by the same way into one letter; what was read meanwhile, and what is for somebody who has left, is left out with the
 * reason. Whether there may be more.
 */
export const gatherLetters = (
  db: Database,
  authorityId: AuthorityId,
  now: Temporal.Instant,
  { isHere, isDayOff }: { isHere: (id: OfficerId) => boolean; isDayOff: IsDayOff },
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    await takeTurn(tx, authorityId, 'messages');
    const due = await dueOf(tx, authorityId, now);
    if (due.length === 0) return false;
    const letters = await together(tx, await allowed(tx, authorityId, due, now, isDayOff));
    if (letters.length === 0) return true;
    const made = letters.map(({ first, letter }) => ({
      id: letter,
      officer: first.officer,
      channel: first.channel,
      reason: reasonOf(first, isHere),
    }));
    await sql`
      insert into message_letter (authority_id, id, officer_id, channel, state, reason, next_at, made_at, ended_at)
      select ${authorityId}::uuid, l.id, l.officer, l.channel, case when l.reason is null then 'waiting' else 'skipped' end, l.reason, at, at,
        case when l.reason is not null then at end
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as l (id uuid, officer uuid, channel text, reason text), (values (${now.toString()}::timestamptz)) as moment (at)`.execute(
      tx,
    );
    const links = letters.flatMap(({ first, letter, messages }) =>
      messages.map((message) => ({ message, channel: first.channel, letter })),
    );
    await sql`
      update message_delivery d set letter_id = l.letter from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l (message uuid, channel text, letter uuid)
      where d.authority_id = ${authorityId} and d.message_id = l.message and d.channel = l.channel`.execute(tx);
    return true;
  });
