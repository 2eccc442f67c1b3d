import { sendMessages } from '#features/messages/server/index.ts';
import { officersThere } from '#features/identity/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { OfficerId, TaskId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../../refusals.ts';
import { givenWord, passedOnWord } from '../../work/words.ts';
import { refusals as not } from '../../work/refusals.ts';
import { lockTask, type LockedTask } from '../locked.ts';
import type { OnTask } from '../on-task.ts';
import { workersOn } from '../reminders/who.ts';
import { textOf } from './about.ts';
import { holderOf } from './reading.ts';

export type Giving = OnTask & { officerId?: OfficerId | undefined; note?: string | undefined };

function whyNot({ state, endedOn }: LockedTask) {
  if (state === 'done') return refusals.done();
  if (state === 'declined') return not.declined();
  return endedOn ? refusals.planEnded() : undefined;
}

async function write(tx: Tx, { actor, taskId, now, officerId, note }: Giving): Promise<void> {
  const { authorityId } = actor;
  if (officerId === undefined) {
    await tx.deleteFrom('task_holder').where('authority_id', '=', authorityId).where('task_id', '=', taskId).execute();
    return;
  }
  const columns = { officer_id: officerId, note: note ?? null, given_by: actor.officerId, given_at: now };
  await tx
    .insertInto('task_holder')
    .values({ authority_id: authorityId, task_id: taskId, ...columns })
    .onConflict((conflict) => conflict.columns(['authority_id', 'task_id']).doUpdateSet(columns))
    .execute();
}

/**
 * Gives a task to somebody of its unit, passes it on, takes it over or hands it back to the unit (no `officerId`); who gets it and who loses it are told. By
 * officers of the unit and the owner of the plan. Refused for somebody who does not work in the unit, for what is done, declined or of a plan that ended.
 */
export async function giveTask(tx: Tx, giving: Giving): Promise<Result<TaskId>> {
  const { actor, taskId, now, officerId, note = null } = giving;
  const { authorityId } = actor;
  const task = await lockTask(tx, giving);
  if (!task.ok) return task;
  const refusal = whyNot(task.value);
  if (refusal) return refusal;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const workers = (await workersOn(tx, authorityId, today)).of(task.value.unitId);
  if (officerId !== undefined && !workers.includes(officerId)) return not.notOfUnit();
  const before = await holderOf(tx, authorityId, taskId, today);
  if (before?.officerId === officerId && (officerId === undefined || before?.note === note)) return ok(taskId);
  await write(tx, giving);
  const changes = difference({ holder: before?.officerId ?? null, said: before?.note ?? null }, { holder: officerId ?? null, said: note });
  recordChange(tx, { action: officerId === undefined ? 'task.handed-back' : 'task.given', objectType: 'task', objectId: taskId, changes });
  const about = await textOf(tx, giving, task.value.unitId, today);
  const name = officerId === undefined ? null : ((await officersThere(tx, authorityId, today)).get(officerId) ?? null);
  const words = [
    ...(officerId === undefined ? [] : [givenWord(about, officerId, actor.fullName, note)]),
    ...(before?.isHere && before.officerId !== officerId ? [passedOnWord(about, before.officerId, actor.fullName, name, note)] : []),
  ];
  await sendMessages(tx, { authorityId, at: now, by: actor.officerId }, words);
  return ok(taskId);
}
