import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

export const maySeeBriefings = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

/** Who leads, who keeps papers and who answers for the plan give out what is to be read. */
export const mayBrief = (actor: Actor): Refusal | undefined => unless(holds(actor, 'chair', 'clerk', 'plan-owner'), refusals.mayNotGive());
