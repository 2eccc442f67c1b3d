import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId, TaskId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../../refusals.ts';
import { whyNotComment } from '../../work/policy.ts';
import { refusals as not } from '../../work/refusals.ts';
import { mentionWord } from '../../work/words.ts';
import type { CommentId } from '../../work/work.ts';
import { lockRow } from '../locked.ts';
import type { OnTask } from '../on-task.ts';
import { workersOn } from '../reminders/who.ts';
import { textOf } from './about.ts';
import { commentsOn, stepsOf } from './reading.ts';

const followers = ['plan-owner', 'chair', 'content-approver'];

/** Who may be mentioned on a task: who works in its unit or does a part of it, and who follows the plan. */
export async function mentionable(
  db: Read,
  authorityId: AuthorityId,
  { taskId, unitId }: { taskId: TaskId; unitId: UnitId },
  day: Temporal.PlainDate,
): Promise<OfficerId[]> {
  const steps = await stepsOf(db, authorityId, taskId);
  const workers = await workersOn(db, authorityId, day);
  const follow = await holdersOf(db, authorityId, followers, day);
  const parts = steps.flatMap((step) => [...(step.unitId ? workers.of(step.unitId) : []), ...(step.officerId ? [step.officerId] : [])]);
  return [...new Set([...workers.of(unitId), ...parts, ...follow])];
}

const dayOf = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();

/** The task, locked, where the actor may say something about it. */
async function discussed(tx: Tx, on: OnTask): Promise<Result<{ unitId: UnitId }>> {
  const task = await lockRow(tx, on);
  if (!task) return refusals.unknown();
  const refusal = whyNotComment(on.actor, task.unitId, await stepsOf(tx, on.actor.authorityId, on.taskId));
  return refusal ? { ok: false, refusal } : ok(task);
}

/** Says something about a task; who is mentioned is told. Refused to who does not see the task or only looks, and where the same was just said. */
export async function comment(tx: Tx, on: OnTask & { text: string; mentions: readonly OfficerId[] }): Promise<Result<CommentId>> {
  const { actor, taskId, now, text, mentions } = on;
  const { authorityId, officerId } = actor;
  const task = await discussed(tx, on);
  if (!task.ok) return task;
  const last = (await commentsOn(tx, authorityId, taskId)).at(-1);
  if (last?.text === text && last.writtenBy === officerId) return not.sameComment();
  const may = await mentionable(tx, authorityId, { taskId, unitId: task.value.unitId }, dayOf(now));
  if (mentions.some((one) => !may.includes(one))) return not.notMentionable();
  const { id } = await tx
    .insertInto('task_comment')
    .values({ authority_id: authorityId, task_id: taskId, text, written_by: officerId, written_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const named = [...new Set(mentions)];
  if (named.length > 0)
    await tx
      .insertInto('task_comment_mention')
      .values(named.map((one) => ({ authority_id: authorityId, comment_id: id, officer_id: one })))
      .execute();
  recordChange(tx, {
    action: 'task.commented',
    objectType: 'task',
    objectId: taskId,
    changes: { comment: { to: text }, ...(named.length > 0 && { mentions: { to: named } }) },
  });
  const about = await textOf(tx, on, task.value.unitId, dayOf(now));
  await sendMessages(tx, { authorityId, at: now, by: officerId }, named.map((one) => mentionWord(about, one, actor.fullName, text))); // prettier-ignore
  return ok(id);
}

/** The comment, where it is the actor's own and stands. */
async function own(tx: Tx, on: OnTask & { commentId: CommentId }): Promise<Result<{ text: string }>> {
  const task = await discussed(tx, on);
  if (!task.ok) return task;
  const found = (await commentsOn(tx, on.actor.authorityId, on.taskId)).find(({ id }) => id === on.commentId);
  if (!found || found.withdrawnAt) return not.noComment();
  return found.writtenBy === on.actor.officerId ? ok(found) : not.othersComment();
}

const setComment = (
  tx: Tx,
  { authorityId }: Actor,
  id: CommentId,
  to: { text?: string; edited_at?: Temporal.Instant; withdrawn_at?: Temporal.Instant },
) =>
  tx
    .updateTable('task_comment')
    .set(to)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();

/** Edits one's own comment; what it said before stays in the log, and the page says that it was edited. */
export async function editComment(tx: Tx, on: OnTask & { commentId: CommentId; text: string }): Promise<Result<CommentId>> {
  const before = await own(tx, on);
  if (!before.ok) return before;
  if (before.value.text === on.text) return ok(on.commentId);
  await setComment(tx, on.actor, on.commentId, { text: on.text, edited_at: on.now });
  const changes = { comment: { from: before.value.text, to: on.text } };
  recordChange(tx, { action: 'task.comment-edited', objectType: 'task', objectId: on.taskId, changes });
  return ok(on.commentId);
}

/** Withdraws one's own comment: that there was one stays on the page, what it said in the log. */
export async function withdrawComment(tx: Tx, on: OnTask & { commentId: CommentId }): Promise<Result<CommentId>> {
  const before = await own(tx, on);
  if (!before.ok) return before;
  await setComment(tx, on.actor, on.commentId, { withdrawn_at: on.now });
  const changes = { comment: { from: before.value.text, to: null } };
  recordChange(tx, { action: 'task.comment-withdrawn', objectType: 'task', objectId: on.taskId, changes });
  return ok(on.commentId);
}
