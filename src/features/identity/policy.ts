import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';

/** Every officer who is signed in: for the own account and the home page. */
export const anyOfficer = (_actor: Actor): Refusal | undefined => undefined;

/** Who adds officers, grants posts and gives one-time passwords: the administrator. */
export const mayManageOfficers = (actor: Actor): Refusal | undefined => unless(holds(actor, 'administrator'), mayNot.manage());

/** Who reads the log of changes: the administrator, the auditor, the chair. */
export const mayReadLog = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'administrator', 'auditor', 'chair'), mayNot.readLog());

/** Who is the second person for roles and passwords: the administrator, the chair. */
export const mayDecideProposals = (actor: Actor): Refusal | undefined => unless(holds(actor, 'administrator', 'chair'), mayNot.decide());
