import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { AuthorityId, OfficerId, TaskId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { whyNotNoteDecline } from '../policy.ts';
import { whyNotDoneOn } from '../rules.ts';
import type { TaskState } from '../task.ts';
import { lockRow, lockTask, type LockedTask } from './locked.ts';
import type { OnTask } from './on-task.ts';
import { tellAnswer } from './reminders/answered.ts';

interface Written {
  state: TaskState;
  answer_note?: string | null;
  answered_at?: Temporal.Instant;
  answered_by?: OfficerId;
  decline_seen_at?: null;
  decline_seen_by?: null;
  done_on?: Temporal.PlainDate | null;
  done_at?: Temporal.Instant | null;
  done_by?: OfficerId | null;
  done_reason?: string | null;
}

async function write(tx: Tx, { actor, taskId }: OnTask, from: TaskState, to: Written): Promise<void> {
  await supersede(tx, 'task', { authority_id: actor.authorityId, id: taskId });
  const { numUpdatedRows } = await tx
    .updateTable('task')
    .set(to)
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', taskId)
    .where('state', '=', from)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error('A task that was locked has changed its state.');
}

/**
 * A partner accepts or declines what it was asked, and may change its mind until the task is done. Declining needs a note. Refused for a task that
 * was ordered: that is carried out or reported on, not declined.
 */
export async function answerRequest(
  tx: Tx,
  input: OnTask & { answer: 'accepted' | 'declined'; note?: string | undefined },
): Promise<Result<TaskId>> {
  const task = await lockTask(tx, input);
  if (!task.ok) return task;
  const { answer, note = null } = input;
  if (!task.value.isRequested) return refusals.notARequest();
  if (task.value.state === 'done') return refusals.done();
  if (task.value.endedOn) return refusals.planEnded();
  if (answer === 'declined' && note === null) return refusals.noNote();
  if (task.value.state === answer && task.value.note === note) return ok(input.taskId);
  const answered = { answer_note: note, answered_at: input.now, answered_by: input.actor.officerId };
  await write(tx, input, task.value.state, { state: answer, ...answered, decline_seen_at: null, decline_seen_by: null });
  const changes = { state: { from: task.value.state, to: answer }, note: { from: task.value.note, to: note } };
  recordChange(tx, { action: `task.${answer}`, objectType: 'task', objectId: input.taskId, changes });
  await tellAnswer(tx, input, { answer, note });
  return ok(input.taskId);
}

/** The plan's owner has read why a partner declined: it is no longer shown as news. Refused to others, and for a task that was not declined. */
export async function noteDecline(tx: Tx, input: OnTask): Promise<Result<TaskId>> {
  const refusal = whyNotNoteDecline(input.actor);
  if (refusal) return { ok: false, refusal };
  const task = await lockTask(tx, input);
  if (!task.ok) return task;
  await supersede(tx, 'task', { authority_id: input.actor.authorityId, id: input.taskId });
  const seen = await tx
    .updateTable('task')
    .set({ decline_seen_at: input.now, decline_seen_by: input.actor.officerId })
    .where('authority_id', '=', input.actor.authorityId)
    .where('id', '=', input.taskId)
    .where('state', '=', 'declined')
    .where('decline_seen_at', 'is', null)
    .returning('id')
    .execute();
  if (seen.length === 0) return refusals.notDeclined();
  recordChange(tx, { action: 'task.decline-seen', objectType: 'task', objectId: input.taskId, changes: { seen: { to: true } } });
  return ok(input.taskId);
}

/**
 * Closes a task without an activity, with the reason and the day on which it was done, today unless said. Refuses one that is done, a request that
 * was not accepted, and a day that has not come or lies before the year of the plan.
 */
export async function finishTask(
  tx: Tx,
  input: OnTask & { reason: string; doneOn?: Temporal.PlainDate | undefined },
): Promise<Result<TaskId>> {
  const task = await lockTask(tx, input);
  if (!task.ok) return task;
  if (task.value.state === 'done') return refusals.done();
  if (task.value.state === 'asked' || task.value.state === 'declined') return refusals.notAccepted();
  const today = input.now.toZonedDateTimeISO(ZONE).toPlainDate();
  const { doneOn = today, reason } = input;
  const refusal = whyNotDoneOn(doneOn, today, task.value.year);
  if (refusal) return { ok: false, refusal };
  const { endedOn } = task.value;
  if (endedOn && Temporal.PlainDate.compare(doneOn, endedOn) >= 0) return refusals.planEnded();
  await close(tx, input, task.value, { doneOn, reason });
  return ok(input.taskId);
}

export async function reopenTask(tx: Tx, input: OnTask): Promise<Result<TaskId>> {
  const task = await lockTask(tx, input);
  if (!task.ok) return task;
  if (task.value.state !== 'done') return refusals.open();
  await open(tx, input, task.value);
  return ok(input.taskId);
}

type Standing = Pick<LockedTask, 'state' | 'isRequested' | 'reason' | 'doneOn'>;

async function open(tx: Tx, on: OnTask, { isRequested, reason, doneOn }: Standing): Promise<void> {
  const state = isRequested ? 'accepted' : 'open';
  await write(tx, on, 'done', { state, done_on: null, done_at: null, done_by: null, done_reason: null });
  const changes = {
    state: { from: 'done', to: state },
    doneOn: { from: doneOn?.toString(), to: null },
    ...(reason !== null && { reason: { from: reason, to: null } }),
  };
  recordChange(tx, { action: 'task.reopened', objectType: 'task', objectId: on.taskId, changes });
}

async function close(
  tx: Tx,
  on: OnTask,
  { state }: Standing,
  { doneOn, reason }: { doneOn: Temporal.PlainDate; reason: string | null },
): Promise<void> {
  const done = { done_on: doneOn, done_at: on.now, done_by: on.actor.officerId, done_reason: reason };
  await write(tx, on, state, { state: 'done', ...done });
  const changes = {
    state: { from: state, to: 'done' },
    doneOn: { to: doneOn.toString() },
    ...(reason !== null && { reason: { to: reason } }),
  };
  recordChange(tx, { action: 'task.done', objectType: 'task', objectId: on.taskId, changes });
}

/** Keeps the tasks as they are until the end of the transaction: nobody declines or closes one while an activity is recorded for it. */
export async function holdTasks(tx: Tx, authorityId: AuthorityId, taskIds: readonly TaskId[]): Promise<void> {
  const named = sql<TaskId>`any(${taskIds}::uuid[])`;
  await tx
    .selectFrom('task')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', named)
    .orderBy('id')
    .forShare()
    .execute();
}

/**
 * An activity that finishes the task was confirmed: called by `activities` in the same transaction, with the day on which it was done. A task that is
 * done stays as it is.
 */
export async function closeByActivity(tx: Tx, on: OnTask & { doneOn: Temporal.PlainDate }): Promise<void> {
  const task = await lockRow(tx, on);
  if (task && task.state !== 'done') await close(tx, on, task, { doneOn: on.doneOn, reason: null });
}

/** That activity was returned after all: the task is open again, unless an officer closed it with a reason of its own. */
export async function openByActivity(tx: Tx, on: OnTask): Promise<void> {
  const task = await lockRow(tx, on);
  if (task?.state === 'done' && task.reason === null) await open(tx, on, task);
}

/**
 * The report that the task asks for was frozen: called by `reporting` in the same transaction, with the day on which it was signed. A task that is done
 * stays as it is.
 */
export async function closeByReport(tx: Tx, on: OnTask & { doneOn: Temporal.PlainDate; reason: string }): Promise<void> {
  const task = await lockRow(tx, on);
  if (task && task.state !== 'done') await close(tx, on, task, { doneOn: on.doneOn, reason: on.reason });
}
