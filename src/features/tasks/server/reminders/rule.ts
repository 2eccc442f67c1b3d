import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { maySetReminders } from '../../policy.ts';
import { usualRule, type ReminderRule } from '../../reminders/days.ts';

/** When tasks of the authority are reminded of: as it set it, else as is usual. */
export async function reminderRule(db: Read, authorityId: AuthorityId): Promise<ReminderRule> {
  const row = await db
    .selectFrom('reminder_rule')
    .select([
      'days_before as daysBefore',
      'late_every as lateEvery',
      'request_days_before as requestDaysBefore',
      'is_from_working_day as fromWorkingDay',
    ])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst();
  return row ?? usualRule;
}

/** When the authority was reminded last, and of how much; undefined: never yet. */
export const lastReminders = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('reminder_run')
    .select(['ran_at as at', 'message_count as count'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst();

/** Nobody else sets the rule until the transaction ends. */
export const holdReminderRule = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'reminders');

const told = ({ daysBefore, lateEvery, requestDaysBefore, fromWorkingDay }: ReminderRule) => ({
  daysBefore: daysBefore.join(', '),
  lateEvery,
  requestDaysBefore: requestDaysBefore.join(', '),
  fromWorkingDay,
});

/** Sets when tasks are reminded of, from the next morning on. Refused to who neither owns the plan nor keeps the accounts. What stands already is not written. */
export async function setReminderRule(tx: Tx, actor: Actor, rule: ReminderRule): Promise<Result<void>> {
  const refusal = maySetReminders(actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = actor;
  await holdReminderRule(tx, authorityId);
  const changes = difference(told(await reminderRule(tx, authorityId)), told(rule));
  if (Object.keys(changes).length === 0) return ok(undefined);
  const columns = {
    ...{ days_before: [...rule.daysBefore], late_every: rule.lateEvery, request_days_before: [...rule.requestDaysBefore] },
    is_from_working_day: rule.fromWorkingDay,
  };
  await tx
    .insertInto('reminder_rule')
    .values({ authority_id: authorityId, ...columns })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet(columns))
    .execute();
  recordChange(tx, { action: 'reminders.set', objectType: 'reminder-rule', objectId: authorityId, changes });
  return ok(undefined);
}
