import { mayRecord } from '#features/activities/index.ts';
import { mayFollowAll, worksFor } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Every officer sees what hangs where. */
export const maySeeDisplays = (actor: Actor): Refusal | undefined => (actor.posts.length > 0 ? undefined : refusals.noPost());

/** Whoever records activities hangs, looks and takes down, each for the own units. */
export const mayKeepDisplays = (actor: Actor): Refusal | undefined => (mayRecord(actor) ? refusals.mayNot() : undefined);

/** Why this actor does nothing at a site of the unit: the owner of the plan may at all, others at those of their units. */
export const whyNotKeep = (actor: Actor, unitId: UnitId): Refusal | undefined =>
  mayKeepDisplays(actor) ?? (worksFor(actor, unitId) ? undefined : refusals.otherUnit());

/** The units of whose displays an officer is reminded: all for who follows the plan, those where the officer works otherwise. */
export const remindedOf = (actor: Actor): 'all' | readonly UnitId[] =>
  mayFollowAll(actor) && holds(actor, 'plan-owner') ? 'all' : unitsOf(actor).filter((unitId) => worksFor(actor, unitId));

/** Originals tell where and when they were taken: they are for those who keep the display and those who check. */
export const mayOpenOriginal = (actor: Actor, unitId: UnitId): boolean =>
  worksFor(actor, unitId) || holds(actor, 'chair', 'auditor', 'content-approver');
