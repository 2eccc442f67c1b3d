import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Figures of readers, never who they are: for who keeps the public pages. */
export const maySeeReaders = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'administrator', 'plan-owner'), refusals.mayNotSee());
