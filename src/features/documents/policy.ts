import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';

/** Who may look at documents and their readings. */
export const maySeeDocuments = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'clerk', 'administrator', 'chair', 'auditor'), mayNot.see());

/** Who may upload documents and review readings. */
export const mayReview = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'clerk', 'administrator'), mayNot.review());

/** Who may add a unit that a paper names while it is reviewed. */
export const mayAddUnitHere = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner', 'administrator'), mayNot.addUnit());

/** Who may confirm a reading, which makes the draft of a plan. */
export const mayConfirm = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner'), mayNot.confirm());
