import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';

export const mayRead = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, mayNot.read());

export const mayDraft = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner'), mayNot.draft());

export const mayFreezeAs: readonly string[] = ['plan-owner', 'chair', 'clerk'];

export const mayFreeze = (actor: Actor): Refusal | undefined => unless(holds(actor, ...mayFreezeAs), mayNot.freeze());

export const mayRelease = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner', 'chair'), mayNot.release());
