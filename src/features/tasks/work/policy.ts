import { holds, type Actor } from '#platform/values/actor.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { maySeeTaskOf, onlyLook, worksFor } from '../policy.ts';
import type { Task } from '../task.ts';
import { refusals } from './refusals.ts';
import type { Extension, Step } from './work.ts';

/** Who does a part of a task: the person it names, else the officers of its unit. */
export const doesPart = (actor: Actor, { unitId, officerId }: Pick<Step, 'unitId' | 'officerId'>): boolean =>
  officerId === actor.officerId || (unitId !== null && actor.posts.some((post) => post.unitId === unitId && !onlyLook.includes(post.role)));

/** Tasks are seen by who sees those of the unit, and by who does a part of them. */
export const maySeeTask = (actor: Actor, unitId: UnitId, steps: readonly Pick<Step, 'unitId' | 'officerId'>[]): boolean =>
  maySeeTaskOf(actor, unitId) || steps.some((step) => doesPart(actor, step));

/** Who writes a comment: everybody who sees the task and does not only look. */
export const whyNotComment = (actor: Actor, unitId: UnitId, steps: readonly Pick<Step, 'unitId' | 'officerId'>[]): Refusal | undefined =>
  maySeeTask(actor, unitId, steps)
    ? unless(
        actor.posts.some(({ role }) => !onlyLook.includes(role)),
        refusals.lookOnly(),
      )
    : refusals.cannotSee().refusal;

export const mayDecideExtensions = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'chair'), refusals.mayNotDecide());

/** Why the actor does not decide on it: not the owner or the chair, or who asked. */
export const whyNotDecide = (actor: Actor, { askedBy }: Pick<Extension, 'askedBy'> | { askedBy: OfficerId }): Refusal | undefined =>
  mayDecideExtensions(actor) ?? unless(askedBy !== actor.officerId, refusals.ownExtension());

/** Why the unit of a task asks for no extension now: it has no day, is done, or is a request. */
export function whyNotExtend(actor: Actor, task: Pick<Task, 'unitId' | 'dueOn' | 'isRequested' | 'state' | 'role'>): Refusal | undefined {
  if (task.isRequested) return refusals.notLate().refusal;
  if (!task.dueOn || task.role === 'coordinate') return refusals.noDueDay().refusal;
  return unless(worksFor(actor, task.unitId), refusals.cannotSee());
}

/** Lists of steps are kept by the owner of the plan. */
export const mayKeepLists = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner'), refusals.mayNotKeepLists());
