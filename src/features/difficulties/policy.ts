import { mayFollowAll, worksFor } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import type { Difficulty } from './difficulty.ts';
import { refusals } from './refusals.ts';

export const maySeeDifficulties = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

/** The own units' are seen by their officers; all by who follows the plan. */
export const maySee = (actor: Actor, { unitId }: Pick<Difficulty, 'unitId'>): boolean =>
  mayFollowAll(actor) || unitsOf(actor).includes(unitId);

export const mayRaiseFor = (actor: Actor, unitId: UnitId): Refusal | undefined => unless(worksFor(actor, unitId), refusals.notYourUnit());

/** The unit that raised it takes it back, and who raised it for the unit; who answers does not. */
export const mayWithdraw = (actor: Actor, { unitId, raisedBy }: Pick<Difficulty, 'unitId' | 'raisedBy'>): Refusal | undefined =>
  unless(
    raisedBy === actor.officerId || (unitsOf(actor).includes(unitId) && mayRaiseFor(actor, unitId) === undefined),
    refusals.notYours(),
  );

/** Who answers, or carries it to the level above: the owner of the plan and the chair. */
export const mayAnswer = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner', 'chair'), refusals.mayNotAnswer());
