import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

export const maySeeRolls = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

/** Lists are kept by who answers for the plan, whose targets rest on them, and by the administrator. */
export const mayKeepRolls = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner', 'administrator'), refusals.mayNot());
