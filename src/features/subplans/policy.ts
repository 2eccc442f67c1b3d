import { mayRecord } from '#features/activities/index.ts';
import { mayFollowAll, onlyLook, worksFor } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';
import type { Subplan } from './subplan.ts';

export const maySeeSubplans = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, { refusal: refusals.noPost() });

/** Whoever records activities plans for the own units. */
export const mayPlanBelow = (actor: Actor): Refusal | undefined => (mayRecord(actor) ? refusals.mayNotPlan() : undefined);

/** The units for which an officer plans; the owner of the plan also for those without an account. */
export const plansFor = (actor: Actor): 'all' | readonly UnitId[] =>
  holds(actor, 'plan-owner') ? 'all' : [...new Set(actor.posts.filter(({ role }) => !onlyLook.includes(role)).map((post) => post.unitId))];

export const subplansReadBy = (actor: Actor): 'all' | readonly UnitId[] => (mayFollowAll(actor) ? 'all' : unitsOf(actor));

export const mayReadSubplan = (actor: Actor, { unitId }: Pick<Subplan, 'unitId'>): boolean => {
  const whose = subplansReadBy(actor);
  return whose === 'all' || whose.includes(unitId);
};

/** Why it is not changed: not the actor's unit, or signed or withdrawn already. */
export function whyNotEdit(actor: Actor, { unitId, state }: Pick<Subplan, 'unitId' | 'state'>): Refusal | undefined {
  if (!worksFor(actor, unitId)) return refusals.notYours();
  if (state === 'draft') return undefined;
  return state === 'signed' ? refusals.signed() : refusals.withdrawn();
}

/** Why nothing of it is marked as done: it is not signed, or ended. */
export function whyNotTick(actor: Actor, { unitId, state }: Pick<Subplan, 'unitId' | 'state'>): Refusal | undefined {
  if (!worksFor(actor, unitId)) return refusals.notYours();
  if (state === 'signed') return undefined;
  return state === 'draft' ? refusals.notSigned() : refusals.withdrawn();
}

export function whyNotWithdraw(actor: Actor, { unitId, state }: Pick<Subplan, 'unitId' | 'state'>): Refusal | undefined {
  if (!worksFor(actor, unitId)) return refusals.notYours();
  return state === 'withdrawn' ? refusals.withdrawn() : undefined;
}

/** Who asks units for plans of their own: the owner of the plan. */
export const mayAskPlans = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner'), { refusal: refusals.mayNotAsk() });
