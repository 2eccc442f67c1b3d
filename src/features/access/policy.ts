import { mayFollowAll, worksFor } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';
import type { AccessRequest } from './request.ts';

export const maySeeAccess = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

const leads = (actor: Actor): boolean => holds(actor, 'clerk', 'plan-owner', 'chair');

/** Who writes the register and says which unit deals with a request. */
export const mayRecordRequest = (actor: Actor): Refusal | undefined => unless(leads(actor), refusals.mayNotRecord());

/** The whole register, without who asked: who writes it and who follows the plan. */
export const maySeeAllRequests = (actor: Actor): boolean => leads(actor) || mayFollowAll(actor);

export const maySeeRequest = (actor: Actor, { unitId }: Pick<AccessRequest, 'unitId'>): boolean =>
  maySeeAllRequests(actor) || (unitId !== null && unitsOf(actor).includes(unitId));

/** Who deals with a request, and so reads who asked. */
export const mayDeal = (actor: Actor, { unitId }: Pick<AccessRequest, 'unitId'>): Refusal | undefined =>
  unless(leads(actor) || (unitId !== null && worksFor(actor, unitId)), refusals.mayNotDeal());
