import { mayFollowAll, maySeeTasks, onlyLook } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';

/** Activities are seen by everybody who holds a post; which of them is `scopeOf`. */
export const maySeeActivities = maySeeTasks;

export type Scope = 'all' | { unitIds: readonly UnitId[]; recordedBy: OfficerId };

/** The one policy behind every list and every page of an activity: who follows the plan sees all, others their own. */
export const scopeOf = (actor: Actor): Scope => (mayFollowAll(actor) ? 'all' : { unitIds: unitsOf(actor), recordedBy: actor.officerId });

interface Seen {
  unitId: UnitId;
  recordedBy: OfficerId;
  /** Also one that objected sees what it objected to. */
  jointUnits?: readonly { unitId: UnitId }[];
}

export function maySeeActivity(actor: Actor, activity: Seen): boolean {
  const scope = scopeOf(actor);
  if (scope === 'all' || scope.recordedBy === activity.recordedBy) return true;
  return [activity, ...(activity.jointUnits ?? [])].some(({ unitId }) => scope.unitIds.includes(unitId));
}

/** Whoever works in a unit records for it; those who only look or keep the accounts do not. */
export const mayRecord = (actor: Actor): Refusal | undefined =>
  unless(
    actor.posts.some(({ role }) => !onlyLook.includes(role)),
    mayNot.record(),
  );

/** Originals carry where and when a picture was taken: they are for those who record and those who check. */
export const maySeeOriginals = (actor: Actor): boolean => holds(actor, 'plan-owner', 'chair', 'auditor', 'content-approver');
