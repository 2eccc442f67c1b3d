import { holds, type Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Every officer who holds a post has messages, the own ones alone. */
export const maySeeMessages = (actor: Actor): Refusal | undefined => (actor.posts.length > 0 ? undefined : refusals.noPost());

/** Who sees to it that letters arrive: the administrator. */
export const maySeeLetters = (actor: Actor): Refusal | undefined =>
  holds(actor, 'administrator') ? undefined : refusals.administratorOnly();
