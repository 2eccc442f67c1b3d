import { mayRecord } from '#features/activities/index.ts';
import { mayFollowAll, onlyLook, worksFor } from '#features/tasks/index.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import type { Inquiry } from './inquiry.ts';
import { refusals } from './refusals.ts';

export const maySeeInquiries = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, { refusal: refusals.noPost() });

/** Whoever records activities asks, for the own units. */
export const mayAskInquiry = (actor: Actor): Refusal | undefined => (mayRecord(actor) ? refusals.mayNotAsk() : undefined);

/** The units for which an officer asks. */
export const inquiresFor = (actor: Actor): UnitId[] => [
  ...new Set(actor.posts.filter(({ role }) => !onlyLook.includes(role)).map(({ unitId }) => unitId)),
];

/** Whose requests an officer reads: all for who follows the plan; else those that the own units sent, got or passed on. */
export const inquiriesReadBy = (actor: Actor): 'all' | readonly UnitId[] => (mayFollowAll(actor) ? 'all' : unitsOf(actor));

export function mayReadInquiry(actor: Actor, { fromUnitId, toUnitId, passedFrom }: Inquiry): boolean {
  const whose = inquiriesReadBy(actor);
  return whose === 'all' || [fromUnitId, toUnitId, ...passedFrom].some((unitId) => whose.includes(unitId));
}

export const isAsking = (actor: Actor, { fromUnitId }: Pick<Inquiry, 'fromUnitId'>): boolean => inquiresFor(actor).includes(fromUnitId);

/** Who answers: the unit that is asked, and the owner of the plan for one without an account. */
export const isAsked = (actor: Actor, { toUnitId }: Pick<Inquiry, 'toUnitId'>): boolean => worksFor(actor, toUnitId);

/** Why the asking unit changes nothing of it any more. */
export function whyNotChange(actor: Actor, inquiry: Inquiry): Refusal | undefined {
  if (!isAsking(actor, inquiry)) return refusals.notAsking();
  if (inquiry.isWithdrawn) return refusals.withdrawn();
  return inquiry.answeredAt === null ? undefined : refusals.answered();
}

/** Why the actor does not answer, or correct the answer. */
export function whyNotAnswer(actor: Actor, inquiry: Inquiry): Refusal | undefined {
  if (!isAsked(actor, inquiry)) return refusals.notAsked();
  return inquiry.isWithdrawn ? refusals.withdrawn() : undefined;
}

/** Why it is not passed on: only by the unit that has it, before it was answered. */
export const whyNotPass = (actor: Actor, inquiry: Inquiry): Refusal | undefined =>
  whyNotAnswer(actor, inquiry) ?? (inquiry.answeredAt === null ? undefined : refusals.answered());

/** Why nothing is said about it: by neither of the two units, or it was withdrawn. */
export function whyNotSay(actor: Actor, inquiry: Inquiry): Refusal | undefined {
  if (!isAsking(actor, inquiry) && !isAsked(actor, inquiry)) return refusals.notOfThese();
  return inquiry.isWithdrawn ? refusals.withdrawn() : undefined;
}

/** Why the answer is named nowhere as a source. */
export function whyNotUse(actor: Actor, inquiry: Inquiry): Refusal | undefined {
  if (!isAsking(actor, inquiry)) return refusals.notAsking();
  return inquiry.answeredAt === null ? refusals.notAnswered() : undefined;
}
