import { sql } from 'kysely';
import { holidaysOf } from '#features/calendar/server/index.ts';
import { forgetOld, sendMessages } from '#features/messages/server/index.ts';
import type { Word } from '#features/messages/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { daysToldOn, dueDaysOf, type DueDays } from '../../reminders/days.ts';
import { reminderWord } from '../../reminders/words.ts';
import { partsDue, type Reminded } from './parts.ts';
import { reminderRule } from './rule.ts';
import { workersOn } from './who.ts';

/** So many authorities are asked after at once. */
const PART = 200;

/** Those of the authorities for which no reminders were made yet on the day. */
export async function withoutReminders(db: Read, authorityIds: readonly AuthorityId[], today: Temporal.PlainDate): Promise<AuthorityId[]> {
  const found: AuthorityId[] = [];
  for (let from = 0; from < authorityIds.length; from += PART) {
    const { rows } = await sql<{ id: AuthorityId }>`
      select a as id from unnest(${authorityIds.slice(from, from + PART)}::uuid[]) a
      where not exists (select 1 from reminder_run where authority_id = a and through_on >= ${today}::date)`.execute(db);
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** The tasks that are reminded of: what is ordered and open, and what a partner was asked and has not declined; nothing of plans that ended. */
async function tasksDue(
  db: Read,
  authorityId: AuthorityId,
  { due, late, request }: DueDays,
  today: Temporal.PlainDate,
): Promise<Reminded[]> {
  const days = (list: readonly Temporal.PlainDate[]) => list.map(String);
  const { rows } = await sql<Reminded>`
    select task.id, null as "partId", task.unit_id as "unitId", null as "officerId", coalesce(duty.text, o.text) as text, coalesce(task.extended_to_on, task.due_on) as "dueOn", task.is_requested as "isRequested", task.state = 'accepted' as "isAnswered"
    from task left join duty on duty.authority_id = task.authority_id and duty.id = task.duty_id
    left join task_order o on o.authority_id = task.authority_id and o.id = task.order_id
    join plan on plan.authority_id = task.authority_id and plan.id = task.plan_id
    where task.authority_id = ${authorityId} and task.role <> 'coordinate' and (case when o.id is null then plan.ended_on else o.ended_on end is null or case when o.id is null then plan.ended_on else o.ended_on end > ${today}::date)
      and case when task.is_requested then task.state in ('asked', 'accepted') and coalesce(task.extended_to_on, task.due_on) = any(${days(request)}::date[])
        else task.state = 'open' and (coalesce(task.extended_to_on, task.due_on) = any(${days(due)}::date[]) or coalesce(task.extended_to_on, task.due_on) = any(${days(late)}::date[]))
          and (coalesce(task.extended_to_on, task.due_on) >= ${today}::date or coalesce(task.extended_to_on, task.due_on) >= (plan.issued_at at time zone ${ZONE})::date or o.id is not null) end
    order by coalesce(task.extended_to_on, task.due_on), task.id`.execute(db);
  return rows;
}

async function wordsFor(tx: Tx, authorityId: AuthorityId, days: DueDays, today: Temporal.PlainDate): Promise<Word[]> {
  const tasks = [...(await tasksDue(tx, authorityId, days, today)), ...(await partsDue(tx, authorityId, days, today))];
  if (tasks.length === 0) return [];
  const [workers, names] = [await workersOn(tx, authorityId, today), await namesInTime(tx, authorityId)];
  return tasks.flatMap(({ unitId, officerId: named, isRequested, isAnswered, ...task }) => {
    const told = { ...task, unit: names.on(unitId, today).name, today };
    const all = workers.of(unitId);
    const own = named && all.includes(named) ? [named] : all;
    const [first, ...others] = own.length > 0 ? own : workers.owners;
    if (!first) return [];
    // A unit may have thousands: all of them are told the same words.
    const word = reminderWord(told, first, isRequested, isAnswered);
    return [word, ...others.map((officerId) => ({ ...word, officerId }))];
  });
}

/** What another feature reminds of by the same rule: the words of the day, by the due days that are told. */
export type Reminding = (tx: Tx, authorityId: AuthorityId, days: DueDays, today: Temporal.PlainDate) => Promise<Word[]>;

/**
 * Reminds the officers of an authority of their tasks, and of what `others` say, once a day; on a day off nothing is told, what falls on it was told on the working day before, and days
 * on which nothing ran are made up for. The number of messages. Told twice, it reminds once.
 */
export const remind = (db: Database, authorityId: AuthorityId, now: Temporal.Instant, others: readonly Reminding[] = []): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
    await takeTurn(tx, authorityId, 'reminders');
    const before = await tx.selectFrom('reminder_run').select('through_on').where('authority_id', '=', authorityId).executeTakeFirst();
    if (before && Temporal.PlainDate.compare(before.through_on, today) >= 0) return 0;
    const holidays = await holidaysOf(tx, today.year - 1, today.year, today.year + 1);
    const told = daysToldOn(today, before?.through_on, holidays);
    const through = told.at(-1);
    if (!through) return 0;
    const days = dueDaysOf(await reminderRule(tx, authorityId), told, { today, holidays });
    const words = await wordsFor(tx, authorityId, days, today);
    for (const other of others) words.push(...(await other(tx, authorityId, days, today)));
    const sent = await sendMessages(tx, { authorityId, at: now }, words);
    const columns = { through_on: through, ran_at: now, message_count: sent };
    await tx
      .insertInto('reminder_run')
      .values({ authority_id: authorityId, ...columns })
      .onConflict((conflict) => conflict.column('authority_id').doUpdateSet(columns))
      .execute();
    await forgetOld(tx, authorityId, now);
    return sent;
  });
