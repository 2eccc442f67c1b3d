import { mayRecord } from '#features/activities/index.ts';
import { mayFollowAll, onlyLook } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { waits, type Question } from './question.ts';
import { refusals } from './refusals.ts';

/** Every officer reads what was answered to all. */
export const maySeeGuidance = (actor: Actor): Refusal | undefined => (actor.posts.length > 0 ? undefined : refusals.noPost());

/** Whoever records activities asks, for the own units. */
export const mayAsk = (actor: Actor): Refusal | undefined => (mayRecord(actor) ? refusals.mayNotAsk() : undefined);

/** The units for which an officer asks. */
export const asksFor = (actor: Actor): UnitId[] => [
  ...new Set(actor.posts.filter(({ role }) => !onlyLook.includes(role)).map(({ unitId }) => unitId)),
];

/** The owner of the plan answers. */
export const mayAnswer = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner'), { refusal: refusals.mayNotAnswer() });

/** Whose questions an officer reads: all for who follows the plan; of other units only what was answered to all. */
export const readsOf = (actor: Actor): 'all' | readonly UnitId[] => (mayFollowAll(actor) ? 'all' : unitsOf(actor));

export const mayRead = (actor: Actor, question: Question): boolean => {
  const whose = readsOf(actor);
  return whose === 'all' || whose.includes(question.unitId) || (question.answer !== null && !question.isPrivate);
};

/** Why a question is not changed by this actor any more: another one asked it, it was answered or withdrawn. */
export function whyNotChange(actor: Actor, question: Question): Refusal | undefined {
  if (question.askedBy !== actor.officerId) return refusals.notYours();
  if (waits(question)) return undefined;
  return question.isWithdrawn ? refusals.withdrawn() : refusals.answered();
}
