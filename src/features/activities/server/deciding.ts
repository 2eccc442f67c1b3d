import { officersOf, heldOn } from '#features/identity/server/index.ts';
import { closeByActivity, openByActivity } from '#features/tasks/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { whyNotConfirm, whyNotReturn } from '../rules.ts';
import { lockActivity, type OnActivity } from './locked.ts';

/** How many other officers may confirm today: where there is none, one confirms one's own record. */
export async function othersWhoConfirm(db: Read, actor: Actor, today: Temporal.PlainDate): Promise<number> {
  const officers = await officersOf(db, actor.authorityId);
  const present = officers.filter(
    ({ id, endedOn }) => id !== actor.officerId && (!endedOn || Temporal.PlainDate.compare(endedOn, today) > 0),
  );
  return present.filter(({ posts }) => heldOn(posts, today).some(({ role }) => role === 'plan-owner' || role === 'chair')).length;
}

/** Says that it was done: from now on it counts, and closes the task it finishes. Refuses with the first of `whyNotConfirm`. */
export async function confirmActivity(tx: Tx, input: OnActivity): Promise<Result<ActivityId>> {
  const { actor, activityId, now } = input;
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const [refusal] = whyNotConfirm(found.value, actor, await othersWhoConfirm(tx, actor, today));
  if (refusal) return { ok: false, refusal };
  await decide(tx, input, { state: 'confirmed', return_reason: null });
  const changes = { state: { from: found.value.state, to: 'confirmed' } };
  recordChange(tx, { action: 'activity.confirmed', objectType: 'activity', objectId: activityId, changes });
  const { taskId, finishesTask, happenedOn } = found.value;
  if (taskId && finishesTask) await closeByActivity(tx, { actor, taskId, now, doneOn: happenedOn });
  return ok(activityId);
}

/** Gives it back to the unit with the reason; a confirmed one no longer counts, and the task it finished is open again. */
export async function returnActivity(tx: Tx, input: OnActivity & { reason: string }): Promise<Result<ActivityId>> {
  const { actor, activityId, now, reason } = input;
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  const refusal = whyNotReturn(found.value, actor);
  if (refusal) return { ok: false, refusal };
  await decide(tx, input, { state: 'returned', return_reason: reason });
  const changes = { state: { from: found.value.state, to: 'returned' }, reason: { to: reason } };
  recordChange(tx, { action: 'activity.returned', objectType: 'activity', objectId: activityId, changes });
  const { taskId, finishesTask, state } = found.value;
  if (taskId && finishesTask && state === 'confirmed') await openByActivity(tx, { actor, taskId, now });
  return ok(activityId);
}

async function decide(tx: Tx, { actor, activityId, now }: OnActivity, to: { state: string; return_reason: string | null }): Promise<void> {
  await supersede(tx, 'activity', { authority_id: actor.authorityId, id: activityId });
  await tx
    .updateTable('activity')
    .set({ ...to, decided_by: actor.officerId, decided_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', activityId)
    .execute();
}
