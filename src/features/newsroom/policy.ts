import { mayRecord } from '#features/activities/index.ts';
import { onlyLook } from '#features/tasks/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';
import type { Story } from './story.ts';

/** The roles that check and approve stories of all units. */
export const deciders = ['chair', 'plan-owner', 'content-approver'] as const;

export const maySeeNewsroom = (actor: Actor): Refusal | undefined => (actor.posts.length > 0 ? undefined : refusals.noPost());

/** Whoever records activities writes stories, for the own units. */
export const mayWriteStories = (actor: Actor): Refusal | undefined => (mayRecord(actor) ? refusals.mayNotWrite() : undefined);

export const writesFor = (actor: Actor): UnitId[] => [
  ...new Set(actor.posts.filter(({ role }) => !onlyLook.includes(role)).map(({ unitId }) => unitId)),
];

export const decidesByRole = (actor: Actor): boolean => holds(actor, ...deciders);

/** Names approvers, notes the orientation of content. */
export const maySettleNewsroom = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'chair', 'plan-owner'), { refusal: refusals.mayNotSettle() });

export interface ApproverRule {
  officerId: OfficerId;
  topic: string | null;
  unitId: UnitId | null;
}

/** Who was named for a story, by its topics and its unit. */
export const namedFor = (rules: readonly ApproverRule[], { topics, unitId }: Pick<Story, 'topics' | 'unitId'>): OfficerId[] => [
  ...new Set(
    rules
      .filter((rule) => (rule.topic === null || topics.includes(rule.topic)) && (rule.unitId === null || rule.unitId === unitId))
      .map(({ officerId }) => officerId),
  ),
];

/** Why an officer does not check or approve a story: no role and not named for it, or wrote on it. */
export function whyNotDecide(actor: Actor, story: Story, rules: readonly ApproverRule[]): Refusal | undefined {
  if (!decidesByRole(actor) && !namedFor(rules, story).includes(actor.officerId)) return refusals.mayNotDecide();
  return story.writers.includes(actor.officerId) ? refusals.ownText(story.title) : undefined;
}

/** The same for the words of a channel: `writers` are those who wrote them. */
export function whyNotDecideWords(
  actor: Actor,
  of: Pick<Story, 'topics' | 'unitId' | 'writers'>,
  rules: readonly ApproverRule[],
): Refusal | undefined {
  if (!decidesByRole(actor) && !namedFor(rules, of).includes(actor.officerId)) return refusals.mayNotDecide();
  return of.writers.includes(actor.officerId) ? refusals.ownWords() : undefined;
}

/** Why an officer does not change a story: of another unit and no approver. */
export const whyNotWrite = (actor: Actor, { unitId }: Pick<Story, 'unitId'>): Refusal | undefined =>
  mayWriteStories(actor) ?? (writesFor(actor).includes(unitId) || decidesByRole(actor) ? undefined : refusals.notYours());
