import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** How the authority publishes is said by who answers for the plan and by the administrator. */
export const maySetPublication = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'administrator', 'plan-owner'), refusals.mayNotSet());
