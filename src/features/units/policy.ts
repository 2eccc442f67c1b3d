import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';

export const maySeeUnits = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, mayNot.see());

export const mayManageUnits = (actor: Actor): Refusal | undefined => unless(holds(actor, 'administrator'), mayNot.manage());
