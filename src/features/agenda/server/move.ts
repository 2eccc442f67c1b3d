import { answerRequest, finishTask, reopenTask, taskOf } from '#features/tasks/server/index.ts';
import { maySeeTask, taskRefusals } from '#features/tasks/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { TaskId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { actsOn } from '../board.ts';
import { refusals } from '../refusals.ts';
import type { MoveInput } from '../schema.ts';

interface Moving {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/**
 * Moves a card of the board by doing what the move stands for. Refused where the task stands otherwise than when the move was offered (unless it is where
 * the move leads already), where it offers no such act, and as the act itself is refused.
 */
export async function moveTask(tx: Tx, { actor, now, today }: Moving, input: MoveInput): Promise<Result<TaskId>> {
  const { taskId, from, act, note, reason, doneOn } = input;
  await lockRow({ tx, actor }, 'task', taskId);
  const task = await taskOf(tx, actor.authorityId, taskId, today);
  if (!task || !maySeeTask(actor, task.unitId, [])) return taskRefusals.unknown();
  if (task.state !== from) return refusals.movedMeanwhile();
  if (!actsOn(task, actor, today).includes(act)) return refusals.notThisWay();
  const on = { actor, taskId, now };
  switch (act) {
    case 'accept':
      return answerRequest(tx, { ...on, answer: 'accepted' });
    case 'decline':
      return note === undefined ? refusals.noNote() : answerRequest(tx, { ...on, answer: 'declined', note });
    case 'finish':
      return reason === undefined ? refusals.noReason() : finishTask(tx, { ...on, reason, ...(doneOn && { doneOn }) });
    case 'reopen': {
      const opened = await reopenTask(tx, on);
      return opened.ok ? ok(taskId) : opened;
    }
  }
}
