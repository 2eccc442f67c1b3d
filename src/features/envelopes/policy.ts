import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { notCarried } from './going/refusals.ts';
import { mayNot } from './refusals.ts';

export const maySeeEnvelopes = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'chair', 'plan-owner', 'clerk', 'administrator', 'auditor'), mayNot.see());

export const maySendAs: readonly string[] = ['chair', 'plan-owner', 'clerk'];

export const maySendEnvelopes = (actor: Actor): Refusal | undefined => unless(holds(actor, ...maySendAs), mayNot.send());

/** A difficulty goes up by who carries difficulties. */
export const mayCarryUp = (actor: Actor): Refusal | undefined => unless(holds(actor, 'chair', 'plan-owner'), notCarried.carryUp());

/** A report of the level below is accepted or returned by who answers for reports here. */
export const mayDecideEnvelopes = (actor: Actor): Refusal | undefined => unless(holds(actor, 'chair', 'plan-owner'), mayNot.decide());

export const mayKeepCorrespondents = (actor: Actor): Refusal | undefined => unless(holds(actor, 'administrator'), mayNot.keep());
