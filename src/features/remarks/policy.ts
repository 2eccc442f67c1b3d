import { mayFollowAll, worksFor } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';
import type { Remark } from './remark.ts';

export const maySeeRemarks = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

const leads = (actor: Actor): boolean => holds(actor, 'plan-owner', 'chair');

/** Those of the own units; all of them for who follows the whole plan or keeps the contacts. */
export const maySeeAllRemarks = (actor: Actor): boolean => mayFollowAll(actor) || holds(actor, 'administrator');

export const maySeeRemark = (actor: Actor, { unitId }: Pick<Remark, 'unitId'>): boolean =>
  maySeeAllRemarks(actor) || (unitId !== null && unitsOf(actor).includes(unitId));

/** The unit that keeps the page, the owner of the plan and the chair. */
export const mayAnswerRemark = (actor: Actor, { unitId }: Pick<Remark, 'unitId'>): Refusal | undefined =>
  unless(leads(actor) || (unitId !== null && worksFor(actor, unitId)), refusals.notYours());

export const mayHandRemark = (actor: Actor): Refusal | undefined => unless(leads(actor), refusals.mayNotHand());
