import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';

export const maySeeDocuments = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'clerk', 'administrator', 'chair', 'auditor'), mayNot.see());

export const mayReview = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'clerk', 'administrator'), mayNot.review());

export const mayAddUnitHere = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner', 'administrator'), mayNot.addUnit());

export const mayConfirm = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner'), mayNot.confirm());
