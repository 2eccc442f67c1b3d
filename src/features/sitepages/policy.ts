import { worksFor } from '#features/tasks/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

export const maySeeSitePages = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

const keeps = (actor: Actor): boolean => holds(actor, 'administrator', 'plan-owner');

/** Who adds pages and says which unit keeps them. */
export const mayAddPage = (actor: Actor): Refusal | undefined => unless(keeps(actor), refusals.mayNotKeep());

/** The unit that keeps a page changes it too. */
export const mayKeepPage = (actor: Actor, unitId: UnitId): Refusal | undefined =>
  unless(keeps(actor) || worksFor(actor, unitId), refusals.mayNotKeep());

export const mayAnnounce = (actor: Actor): Refusal | undefined => unless(keeps(actor), refusals.mayNotAnnounce());

/** Whether an officer writes the register at all, for some unit. */
export const mayDisclose = (actor: Actor): Refusal | undefined =>
  unless(keeps(actor) || actor.posts.some(({ unitId }) => worksFor(actor, unitId)), refusals.mayNotDisclose());

export const mayDiscloseFor = (actor: Actor, unitId: UnitId): Refusal | undefined =>
  unless(keeps(actor) || worksFor(actor, unitId), refusals.mayNotDisclose());
