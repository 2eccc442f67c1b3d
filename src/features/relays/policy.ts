import { onlyLook, worksFor } from '#features/tasks/index.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';
import type { Member, Relay } from './relay.ts';

export const maySeeRelays = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, { refusal: refusals.noPost() });

/** The partner, its members that are units here, and who answers for a partner without an account. */
export const mayReadRelay = (actor: Actor, { unitId, members }: Pick<Relay, 'unitId' | 'members'>): boolean =>
  worksFor(actor, unitId) || members.some((one) => one.unitId !== null && unitsOf(actor).includes(one.unitId));

/** Whether the reader sees that a member has not answered in time: the partner alone. */
export const seesDelay = (actor: Actor, { unitId }: Pick<Relay, 'unitId'>): boolean => unitsOf(actor).includes(unitId);

/** Why the partner changes nothing of it: not the actor's body, or answered. */
export function whyNotLead(actor: Actor, { unitId, activityId }: Pick<Relay, 'unitId' | 'activityId'>): Refusal | undefined {
  if (!worksFor(actor, unitId)) return refusals.notYours();
  return activityId === null ? undefined : refusals.answered();
}

/** Why an answer of a member is not the actor's to give. */
export function whyNotAnswer(
  actor: Actor,
  relay: Pick<Relay, 'unitId' | 'activityId'>,
  member: Pick<Member, 'unitId'>,
): Refusal | undefined {
  const isMember = actor.posts.some(({ unitId, role }) => unitId === member.unitId && !onlyLook.includes(role));
  if (!isMember && !worksFor(actor, relay.unitId)) return refusals.notThatMember();
  return relay.activityId === null ? undefined : refusals.answered();
}
