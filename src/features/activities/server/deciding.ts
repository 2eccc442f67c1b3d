import { holdersOf } from '#features/identity/server/index.ts';
import { closeByActivity, openByActivity } from '#features/tasks/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, EvidenceId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Refusal, type Result } from '#platform/values/result.ts';
import { confirmsAlone } from '#platform/values/separation.ts';
import { notDone } from '../refusals.ts';
import { whyNotConfirm, whyNotPublish, whyNotReturn } from '../rules.ts';
import { release, whyNotRelease, type Releasing } from './evidence/publishing.ts';
import { lockActivity, type LockedActivity, type OnActivity, writeInState } from './locked.ts';
import { shownOf } from './seen/shown.ts';
import { tellReturned } from './telling.ts';

/** The other officers who may confirm today: where none of them stayed out of a record, one confirms one's own. */
export const othersWhoConfirm = async (db: Read, actor: Actor, today: Temporal.PlainDate): Promise<OfficerId[]> =>
  (await holdersOf(db, actor.authorityId, ['plan-owner', 'chair'], today)).filter((id) => id !== actor.officerId);

export interface Confirming extends OnActivity {
  /** What stood on the page (`shownOf`): where it has changed since, nothing is confirmed. */
  shown?: string | undefined;
  /** Photographs and links that are released in the same act, each by its own yes. */
  release?: Releasing & { evidenceIds: readonly EvidenceId[] };
}

/** From now on it counts, closes its task, and the photographs named are released. Refuses as `whyNotConfirm`, and where it changed since it was looked at. */
export async function confirmActivity(tx: Tx, input: Confirming): Promise<Result<ActivityId>> {
  const today = input.now.toZonedDateTimeISO(ZONE).toPlainDate();
  return confirmOne(tx, input, await othersWhoConfirm(tx, input.actor, today));
}

async function confirmOne(tx: Tx, input: Confirming, others: readonly OfficerId[]): Promise<Result<ActivityId>> {
  const { actor, activityId, now } = input;
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  const [refusal] = whyNotConfirm(found.value, actor, others);
  if (refusal) return { ok: false, refusal };
  if (input.shown !== undefined && (await shownOf(tx, actor.authorityId, [activityId])).get(activityId) !== input.shown)
    return notDone.changedMeanwhile();
  const releases = await whatIsReleased(tx, input, found.value);
  if (!releases.ok) return releases;
  const alone = confirmsAlone({ writers: found.value.writers, others }, actor);
  await decide(tx, input, found.value, { state: 'confirmed', return_reason: null, is_confirmed_alone: alone });
  const changes = { state: { from: found.value.state, to: 'confirmed' }, ...(alone && { is_confirmed_alone: { to: true } }) };
  recordChange(tx, { action: 'activity.confirmed', objectType: 'activity', objectId: activityId, changes });
  for (const run of releases.value) await run();
  const { taskId, finishesTask, happenedOn } = found.value;
  if (taskId && finishesTask) await closeByActivity(tx, { actor, taskId, now, doneOn: happenedOn });
  return ok(activityId);
}

/** Looks at every photograph before anything is written, so that a refusal leaves the activity as it was. */
async function whatIsReleased(tx: Tx, input: Confirming, found: LockedActivity): Promise<Result<(() => Promise<void>)[]>> {
  const { release: asked, ...on } = input;
  if (!asked || asked.evidenceIds.length === 0) return ok([]);
  const refusal = whyNotPublish({ state: 'confirmed', isInternal: found.isInternal }, input.actor);
  if (refusal) return { ok: false, refusal };
  const runs: (() => Promise<void>)[] = [];
  for (const evidenceId of new Set(asked.evidenceIds)) {
    const row = await whyNotRelease(tx, { ...on, ...asked, evidenceId });
    if (!row.ok) return row;
    runs.push(() => release(tx, { ...on, ...asked, evidenceId }, row.value));
  }
  return ok(runs);
}

export interface Confirmed {
  confirmed: ActivityId[];
  refused: { activityId: ActivityId; refusal: Refusal }[];
}

/** Confirms several in one act; each stands for itself, so that one that cannot be confirmed keeps the others back no longer. */
export async function confirmActivities(tx: Tx, chosen: readonly Confirming[]): Promise<Result<Confirmed>> {
  const [first] = chosen;
  if (!first) return notDone.noneChosen();
  const today = first.now.toZonedDateTimeISO(ZONE).toPlainDate();
  const others = await othersWhoConfirm(tx, first.actor, today);
  const done: Confirmed = { confirmed: [], refused: [] };
  // In the order of their ids, so that two who confirm the same ones wait for each other and not in a circle.
  for (const one of chosen.toSorted((a, b) => (a.activityId < b.activityId ? -1 : 1))) {
    const result = await confirmOne(tx, one, others);
    if (result.ok) done.confirmed.push(one.activityId);
    else done.refused.push({ activityId: one.activityId, refusal: result.refusal });
  }
  return ok(done);
}

/** Gives it back to the unit with the reason; a confirmed one no longer counts, and the task it finished is open again. */
export async function returnActivity(tx: Tx, input: OnActivity & { reason: string }): Promise<Result<ActivityId>> {
  const { actor, activityId, now, reason } = input;
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  const refusal = whyNotReturn(found.value, actor);
  if (refusal) return { ok: false, refusal };
  await decide(tx, input, found.value, { state: 'returned', return_reason: reason, is_confirmed_alone: false });
  const changes = { state: { from: found.value.state, to: 'returned' }, reason: { to: reason } };
  recordChange(tx, { action: 'activity.returned', objectType: 'activity', objectId: activityId, changes });
  await tellReturned(tx, input, found.value, reason);
  const { taskId, finishesTask, state } = found.value;
  if (taskId && finishesTask && state === 'confirmed') await openByActivity(tx, { actor, taskId, now });
  return ok(activityId);
}

interface Decision {
  state: 'confirmed' | 'returned';
  return_reason: string | null;
  is_confirmed_alone: boolean;
}

const decide = (tx: Tx, on: OnActivity, { state }: LockedActivity, to: Decision): Promise<void> =>
  writeInState(tx, on, state, { ...to, decided_by: on.actor.officerId, decided_at: on.now });
