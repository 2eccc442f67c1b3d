import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, TaskId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayUrge } from '../../policy.ts';
import { urgeWord } from '../../reminders/words.ts';
import { refusals } from '../../refusals.ts';
import { whyNotUrge } from '../../rules.ts';
import type { OnTask } from '../on-task.ts';
import { taskOf } from '../queries.ts';
import { workersOn } from './who.ts';

export interface Urge {
  on: Temporal.PlainDate;
  at: Temporal.Instant;
  by: string;
  /** To how many officers of the unit the word went. */
  reached: number;
}

/** How often and by whom a unit was urged about a task, the latest first. */
export async function urgesOf(db: Read, authorityId: AuthorityId, taskId: TaskId): Promise<Urge[]> {
  return db
    .selectFrom('task_urge')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'task_urge.authority_id').onRef('officer.id', '=', 'task_urge.urged_by'),
    )
    .select(['urged_on as on', 'urged_at as at', 'officer.full_name as by', 'reached'])
    .where('task_urge.authority_id', '=', authorityId)
    .where('task_id', '=', taskId)
    .orderBy('urged_on', 'desc')
    .execute();
}

/**
 * A leader urges the unit of a task that is late or due soon: every officer who works there is told, and it stands on the task and in the log. To how many it
 * went; none where nobody of the unit has an account. Refused to others, for what is not urged (`whyNotUrge`), and a second time on a day.
 */
export async function urgeTask(tx: Tx, { actor, taskId, now }: OnTask): Promise<Result<number>> {
  const refusal = mayUrge(actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = actor;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  await tx.selectFrom('task').select('id').where('authority_id', '=', authorityId).where('id', '=', taskId).forUpdate().execute();
  const task = await taskOf(tx, authorityId, taskId, today);
  if (!task) return refusals.unknown();
  if (task.isUrgedToday) return refusals.urgedToday();
  const not = whyNotUrge(task, today);
  if (not) return { ok: false, refusal: not };
  const officers = (await workersOn(tx, authorityId, today)).of(task.unitId).filter((id) => id !== officerId);
  await tx
    .insertInto('task_urge')
    .values({ authority_id: authorityId, task_id: taskId, urged_on: today, urged_at: now, urged_by: officerId, reached: officers.length })
    .execute();
  const told = { id: taskId, text: task.dutyText, unit: task.unitName, dueOn: task.dueOn, today };
  await sendMessages(tx, { authorityId, at: now, by: officerId }, officers.map((id) => urgeWord(told, id, actor.fullName))); // prettier-ignore
  recordChange(tx, { action: 'task.urged', objectType: 'task', objectId: taskId, changes: { reached: { to: officers.length } } });
  return ok(officers.length);
}
