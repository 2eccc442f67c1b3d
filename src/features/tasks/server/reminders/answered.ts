import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { answerWord } from '../../reminders/words.ts';
import type { OnTask } from '../on-task.ts';
import { taskOf } from '../queries.ts';

/** Tells who owns the plan what a partner answered; not who answers. */
export async function tellAnswer(
  tx: Tx,
  { actor, taskId, now }: OnTask,
  { answer, note }: { answer: 'accepted' | 'declined'; note: string | null },
): Promise<void> {
  const { authorityId, officerId } = actor;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const task = await taskOf(tx, authorityId, taskId, today);
  if (!task) return;
  const owners = await holdersOf(tx, authorityId, ['plan-owner'], today);
  const told = { id: taskId, text: task.dutyText, unit: task.unitName, dueOn: task.dueOn, today };
  await sendMessages(tx, { authorityId, at: now, by: officerId }, owners.map((id) => answerWord(told, id, answer, note))); // prettier-ignore
}
