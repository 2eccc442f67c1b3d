import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Who connects a model for the authority, and switches it off. */
export const mayKeepAssistance = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'administrator', 'chair'), { refusal: refusals.mayNotKeep() });
