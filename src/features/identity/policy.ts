import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';

export const anyOfficer = (_actor: Actor): Refusal | undefined => undefined;

export const mayManageOfficers = (actor: Actor): Refusal | undefined => unless(holds(actor, 'administrator'), mayNot.manage());

export const mayReadLog = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'administrator', 'auditor', 'chair'), mayNot.readLog());

export const mayDecideProposals = (actor: Actor): Refusal | undefined => unless(holds(actor, 'administrator', 'chair'), mayNot.decide());
