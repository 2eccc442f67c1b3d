import { namesOfTopics, ownOptions, type TopicNames } from '#features/plans/index.ts';
import { ownTopics } from '#features/plans/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Option } from '#platform/values/forms.ts';

/** What the topics that the authority added are called. */
export const topicNames = async ({ db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<TopicNames> =>
  namesOfTopics(await ownTopics(db, actor.authorityId));

/** Topics of the authority that a form offers beside the vocabulary, with what was chosen before. */
export const topicLists = async (
  { db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>,
  chosen: readonly string[] = [],
): Promise<Option[]> => ownOptions(await ownTopics(db, actor.authorityId), today, 'vi', chosen);
