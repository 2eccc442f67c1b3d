import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

export const maySeeContacts = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

/** Contacts are kept by who answers for the plan, which asks for them, and by the administrator. */
export const mayKeepContacts = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'administrator', 'plan-owner'), refusals.mayNot());
