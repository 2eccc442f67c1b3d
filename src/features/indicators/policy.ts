import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

export const mayKeepIndicators = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner', 'chair'), refusals.mayNotKeep());
