import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { OfficerId, TaskId, UnitId } from '#platform/values/ids.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { worksFor } from '../policy.ts';
import type { TaskState } from '../task.ts';

export interface OnTask {
  actor: Actor;
  taskId: TaskId;
  now: Temporal.Instant;
}

interface LockedTask {
  state: TaskState;
  unitId: UnitId;
  isRequested: boolean;
  note: string | null;
  reason: string | null;
}

const notYours = refuse('not-your-unit', 'Việc này của đơn vị khác; chỉ người của đơn vị đó hoặc người chủ trì kế hoạch được cập nhật.');

/** The task, locked until the end of the transaction; refused where the authority has no such task, and to who does not work for its unit. */
async function lockTask(tx: Tx, { actor, taskId }: OnTask): Promise<Result<LockedTask>> {
  const row = await tx
    .selectFrom('task')
    .select(['state', 'unit_id', 'is_requested', 'answer_note', 'done_reason'])
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('no-such-task', 'Không tìm thấy việc này trong cơ quan của bạn.');
  if (!worksFor(actor, row.unit_id as UnitId)) return notYours;
  return ok({
    state: row.state as TaskState,
    unitId: row.unit_id as UnitId,
    isRequested: row.is_requested,
    note: row.answer_note,
    reason: row.done_reason,
  });
}

const update = (tx: Tx, { actor, taskId }: OnTask) =>
  tx.updateTable('task').where('authority_id', '=', actor.authorityId).where('id', '=', taskId);

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
  if (!task.value.isRequested)
    return refuse('not-a-request', 'Việc này được giao theo kế hoạch, không phải đề nghị nên không có mục nhận hay từ chối.');
  if (task.value.state === 'done') return refuse('task-done', 'Việc này đã hoàn thành.');
  if (answer === 'declined' && note === null) return refuse('no-note', 'Ghi ngắn gọn lý do chưa tham gia được.', 'note');
  if (task.value.state === answer && task.value.note === note) return ok(input.taskId);
  await update(tx, input).set({ state: answer, answer_note: note, answered_at: input.now, answered_by: input.actor.officerId }).execute();
  const changes = { state: { from: task.value.state, to: answer }, note: { from: task.value.note, to: note } };
  recordChange(tx, { action: `task.${answer}`, objectType: 'task', objectId: input.taskId, changes });
  return ok(input.taskId);
}

/** Closes a task without an activity, with the reason. Refuses one that is done, and a request that was not accepted. */
export async function finishTask(tx: Tx, input: OnTask & { reason: string }): Promise<Result<TaskId>> {
  const task = await lockTask(tx, input);
  if (!task.ok) return task;
  if (task.value.state === 'done') return refuse('task-done', 'Việc này đã hoàn thành.');
  if (task.value.state === 'asked' || task.value.state === 'declined')
    return refuse('not-accepted', 'Đề nghị này chưa được nhận nên chưa thể hoàn thành.');
  return close(tx, input, task.value.state, input.actor.officerId, input.reason);
}

/** Opens again a task that was closed. */
export async function reopenTask(tx: Tx, input: OnTask): Promise<Result<TaskId>> {
  const task = await lockTask(tx, input);
  if (!task.ok) return task;
  if (task.value.state !== 'done') return refuse('task-open', 'Việc này chưa đánh dấu hoàn thành.');
  await open(tx, input, task.value.isRequested, task.value.reason);
  return ok(input.taskId);
}

async function open(tx: Tx, on: OnTask, isRequested: boolean, reason: string | null): Promise<void> {
  const state = isRequested ? 'accepted' : 'open';
  await update(tx, on).set({ state, done_at: null, done_by: null, done_reason: null }).execute();
  const changes = { state: { from: 'done', to: state }, ...(reason !== null && { reason: { from: reason, to: null } }) };
  recordChange(tx, { action: 'task.reopened', objectType: 'task', objectId: on.taskId, changes });
}

async function close(tx: Tx, on: OnTask, from: TaskState, by: OfficerId, reason: string | null): Promise<Result<TaskId>> {
  await update(tx, on).set({ state: 'done', done_at: on.now, done_by: by, done_reason: reason }).execute();
  const changes = { state: { from, to: 'done' }, ...(reason !== null && { reason: { to: reason } }) };
  recordChange(tx, { action: 'task.done', objectType: 'task', objectId: on.taskId, changes });
  return ok(on.taskId);
}

const locked = (tx: Tx, { actor, taskId }: OnTask) =>
  tx
    .selectFrom('task')
    .select(['state', 'is_requested', 'done_reason'])
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** An activity that finishes the task was confirmed: called by `activities` in the same transaction. A task that is done stays as it is. */
export async function closeByActivity(tx: Tx, on: OnTask): Promise<void> {
  const { state } = await locked(tx, on);
  if (state !== 'done') await close(tx, on, state as TaskState, on.actor.officerId, null);
}

/** That activity was returned after all: the task is open again, unless an officer closed it with a reason of its own. */
export async function openByActivity(tx: Tx, on: OnTask): Promise<void> {
  const { state, is_requested: isRequested, done_reason: reason } = await locked(tx, on);
  if (state === 'done' && reason === null) await open(tx, on, isRequested, null);
}
