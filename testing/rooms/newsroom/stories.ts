import { approveStory, beginStory, checkStory, publishStory, storyOf, submitStory } from '#features/newsroom/server/index.ts';
import { versionKey, type Story, type StoryId } from '#features/newsroom/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, dayOf, now, value } from '../../actors.ts';

type BeginInput = Parameters<typeof beginStory>[2];

/** Who works on stories at a moment. */
export const working = (actor: Actor, at = now) => ({ actor, today: dayOf(at), now: at });

export const storyGiven = (unitId: UnitId, given: Partial<BeginInput> = {}): BeginInput => ({
  unitId,
  section: 'news',
  title: `Tin ${crypto.randomUUID().slice(0, 8)}`,
  summary: 'Nộp hồ sơ tại nhà.',
  body: 'Từ ngày 01/6, nộp hồ sơ tại nhà văn hóa.',
  topics: ['online-services'],
  audiences: ['residents'],
  figures: [],
  ...given,
});

/** Begins a story for a unit of the officer; each call another one. */
export const begun = (db: Database, by: Actor, unitId: UnitId, given: Partial<BeginInput> = {}, at = now): Promise<Result<StoryId>> =>
  acting(db, by, (tx) => beginStory(tx, working(by, at), storyGiven(unitId, given)), at);

export const seen = async (db: Database, { authorityId }: Pick<Actor, 'authorityId'>, id: StoryId): Promise<Story> => {
  const story = await storyOf(db, authorityId, id);
  if (!story) throw new Error('There is no such story.');
  return story;
};

export const submitted = (db: Database, by: Actor, id: StoryId, isUrgent = false, at = now) =>
  acting(db, by, (tx) => submitStory(tx, working(by, at), id, { dueOn: dayOf(at).add({ days: 2 }), isUrgent }), at);

/** A decision on the version as it stands. */
export const decided = async (db: Database, by: Actor, id: StoryId, act: typeof checkStory | typeof approveStory, at = now) => {
  const key = versionKey(await seen(db, by, id));
  return acting(db, by, (tx) => act(tx, working(by, at), key), at);
};

/** A story that was checked and approved, and published where it is asked. */
export async function aStory(
  db: Database,
  { writer, decider, unitId }: { writer: Actor; decider: Actor; unitId: UnitId },
  {
    upTo = 'published',
    given = {},
    at = now,
    around,
  }: {
    upTo?: 'draft' | 'submitted' | 'checked' | 'approved' | 'published';
    given?: Partial<BeginInput>;
    at?: Temporal.Instant;
    /** What comes beside the text before it is submitted. */
    around?: (id: StoryId) => Promise<unknown>;
  } = {},
): Promise<StoryId> {
  const id = value(await begun(db, writer, unitId, given, at));
  await around?.(id);
  const steps = [
    () => submitted(db, writer, id, false, at),
    () => decided(db, decider, id, checkStory, at),
    () => decided(db, decider, id, approveStory, at),
    () => acting(db, decider, (tx) => publishStory(tx, working(decider, at), id), at),
  ];
  const wanted = ['draft', 'submitted', 'checked', 'approved', 'published'].indexOf(upTo);
  for (const step of steps.slice(0, wanted)) value(await step());
  return id;
}
