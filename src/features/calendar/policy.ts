import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Days off are seen by everybody who holds a post. */
export const maySeeHolidays = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

/** Days off are kept by the administrator; where several authorities share an installation, by that of the first (the page asks). */
export const mayKeepHolidays = (actor: Actor): Refusal | undefined => unless(holds(actor, 'administrator'), refusals.mayNotKeep());
