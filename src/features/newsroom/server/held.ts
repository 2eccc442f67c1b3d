import type { Updateable } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { states, type ActCode, type Story, type StoryId, type StoryState } from '../story.ts';
import { storyOf } from './queries.ts';

/** Who works on a story, on which day and at which moment. */
export interface Working {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  /** Where a story is read from outside: the proof of its publication. */
  link?: ((storyId: StoryId) => string | undefined) | undefined;
}

/** Everything of a story is decided by one at a time. */
export async function lockStory(tx: Tx, authorityId: AuthorityId, id: StoryId | undefined): Promise<void> {
  await tx
    .selectFrom('story')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .forUpdate()
    .execute();
}

/** The story by its newest edition, locked. */
export async function heldStory(tx: Tx, authorityId: AuthorityId, id: StoryId): Promise<Result<Story>> {
  await lockStory(tx, authorityId, id);
  const story = await storyOf(tx, authorityId, id);
  return story ? ok(story) : refused(refusals.unknown());
}

/** Why an act is not for a story in its state, or undefined. */
export const whyNotIn = ({ state }: Pick<Story, 'state'>, ...allowed: StoryState[]) =>
  allowed.includes(state) ? undefined : refusals.notNow(states[state].vi);

/** Moves the edition on from the state in which it was read, with what else changes. Throws where it is in another one: it is locked. */
export async function moveEdition(
  tx: Tx,
  authorityId: AuthorityId,
  { editionId, state }: Pick<Story, 'editionId' | 'state'>,
  to: Updateable<DB['story_edition']>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('story_edition')
    .set(to)
    .where('authority_id', '=', authorityId)
    .where('id', '=', editionId)
    .where('state', '=', state)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('A story was moved by two at once.');
}

interface Decision {
  act: ActCode;
  at: Temporal.Instant;
  by: Actor['officerId'] | null;
  /** Where it was somebody without an account: who. */
  as?: string | undefined;
  note?: string | undefined;
  plannedAt?: Temporal.Instant | undefined;
}

/** Notes who decided what about the version as it stands, in its own list and in the log. */
export async function noteDecision(
  tx: Tx,
  authorityId: AuthorityId,
  { editionId, version, state }: Pick<Story, 'editionId' | 'version' | 'state'>,
  { act, at, by, as, note, plannedAt }: Decision,
  after: StoryState,
): Promise<void> {
  await tx
    .insertInto('story_decision')
    .values({
      authority_id: authorityId,
      edition_id: editionId,
      version,
      act,
      note: note ?? null,
      planned_at: plannedAt ?? null,
      decided_by: by,
      decided_as: as ?? null,
      decided_at: at,
    })
    .execute();
  recordChange(tx, {
    action: `story-edition.${act}`,
    objectType: 'story-edition',
    objectId: editionId,
    changes: {
      ...(state !== after && { state: { from: state, to: after } }),
      version: { to: version },
      ...(as !== undefined && { decidedAs: { to: as } }),
      ...(note !== undefined && { note: { to: note } }),
      ...(plannedAt !== undefined && { plannedAt: { to: plannedAt.toString() } }),
    },
  });
}
