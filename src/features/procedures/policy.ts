import { mayRecord } from '#features/activities/index.ts';
import { mayFollowAll, worksFor } from '#features/tasks/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Every officer looks procedures up. */
export const maySeeProcedures = (actor: Actor): Refusal | undefined => (actor.posts.length > 0 ? undefined : refusals.noPost());

export const keepingRoles = ['clerk', 'procedures', 'plan-owner'] as const;

/** The copy is kept by the clerk, the contact for procedures and who owns the plan. */
export const mayKeepProcedures = (actor: Actor): Refusal | undefined => (holds(actor, ...keepingRoles) ? undefined : refusals.mayNotKeep());

/** Whoever records activities writes down what the own unit posted. */
export const mayPost = (actor: Actor): Refusal | undefined => (mayRecord(actor) ? refusals.mayNotPost() : undefined);

/** Why this actor does nothing at a place of the unit: who keeps the copy may at all, others at those of their units. */
export const whyNotBoard = (actor: Actor, unitId: UnitId): Refusal | undefined =>
  mayPost(actor) ?? (mayKeepProcedures(actor) === undefined || worksFor(actor, unitId) ? undefined : refusals.otherUnit());

/** Who sees all photographs: who may act at the place, and who follows the whole plan. */
export const mayOpenPhoto = (actor: Actor, unitId: UnitId): boolean => mayFollowAll(actor) || whyNotBoard(actor, unitId) === undefined;
