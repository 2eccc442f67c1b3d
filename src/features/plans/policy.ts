import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';
import { topicRefusals } from './topics/refusals.ts';

export const maySeePlans = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, mayNot.see());

/** Who answers for the plan adds what communication is about here. */
export const mayKeepTopics = (actor: Actor): Refusal | undefined => unless(holds(actor, 'chair', 'plan-owner'), topicRefusals.mayNot());

export const mayDraftPlans = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner'), mayNot.draft());

/** The chair decides; the clerk or the plan's owner enters number and date of the signed paper. */
export const mayIssuePlans = (actor: Actor): Refusal | undefined => unless(holds(actor, 'chair', 'clerk', 'plan-owner'), mayNot.issue());

/** Who records that a plan is issued records that it is withdrawn. */
export const mayWithdrawPlans = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'chair', 'clerk', 'plan-owner'), mayNot.withdraw());
