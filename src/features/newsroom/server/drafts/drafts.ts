import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { whyNotWrite } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { isOpen, states, type StoryId } from '../../story.ts';
import type { DraftInput } from '../../editor/schema.ts';
import type { Working } from '../held.ts';
import { storyOf } from '../queries.ts';

/** So many minutes of one officer are kept. */
const MOST = 60;
/** Who typed within this time is writing on it now. */
const NOW = Temporal.Duration.from({ minutes: 5 });

export interface Draft {
  minuteAt: Temporal.Instant;
  savedAt: Temporal.Instant;
  title: string;
  summary: string;
  body: string;
}

/** What else happens to a story that is being written on: who types too, and who saved another version since it was opened. */
export interface Around {
  others: { name: string; at: Temporal.Instant }[];
  newer: { by: string; at: Temporal.Instant } | null;
}

const minuteOf = (now: Temporal.Instant): Temporal.Instant => now.round({ smallestUnit: 'minute', roundingMode: 'floor' });

/** Which version of which edition a page shows. */
export const baseOf = ({ number, version }: { number: number; version: number }): string => `${number}.${version}`;

function readBase(base: string): { number: number; version: number } | undefined {
  const [, number, version] = /^(\d{1,5})\.(\d{1,7})$/.exec(base) ?? [];
  return number === undefined ? undefined : { number: Number(number), version: Number(version) };
}

/**
 * Keeps what an officer has typed and not saved, as the draft of this minute, and says who else is at the story. Refused to who may not write on it, and once
 * its edition is closed.
 */
export async function keepDraft(tx: Tx, { actor, now }: Working, id: StoryId, input: DraftInput): Promise<Result<Around>> {
  const { authorityId, officerId } = actor;
  const story = await storyOf(tx, authorityId, id);
  if (!story) return refused(refusals.unknown());
  const refusal = whyNotWrite(actor, story) ?? (isOpen(story.state) ? undefined : refusals.closed(states[story.state].vi));
  if (refusal) return refused(refusal);
  const base = readBase(input.base) ?? story;
  const text = { title: input.title ?? '', summary: input.summary ?? '', body: input.body ?? '', saved_at: now };
  const keys = { authority_id: authorityId, story_id: id, officer_id: officerId, minute_at: minuteOf(now) };
  await tx
    .insertInto('story_draft')
    .values({ ...keys, ...text, number: base.number, version: base.version })
    .onConflict((conflict) => conflict.columns(['authority_id', 'story_id', 'officer_id', 'minute_at']).doUpdateSet(text))
    .execute();
  await forgetOld(tx, authorityId, id, officerId);
  return ok(await around(tx, { authorityId, id, officerId, now }, base));
}

async function forgetOld(tx: Tx, authorityId: AuthorityId, id: StoryId, officerId: OfficerId): Promise<void> {
  const old = await own(tx, authorityId, id, officerId)
    .select('minute_at')
    .orderBy('minute_at', 'desc')
    .offset(MOST)
    .limit(1)
    .executeTakeFirst();
  if (old)
    await tx
      .deleteFrom('story_draft')
      .where('authority_id', '=', authorityId)
      .where('story_id', '=', id)
      .where('officer_id', '=', officerId)
      .where('minute_at', '<=', old.minute_at)
      .execute();
}

const own = (db: Read, authorityId: AuthorityId, id: StoryId, officerId: OfficerId) =>
  db.selectFrom('story_draft').where('authority_id', '=', authorityId).where('story_id', '=', id).where('officer_id', '=', officerId);

interface At {
  authorityId: AuthorityId;
  id: StoryId;
  officerId: OfficerId;
  now: Temporal.Instant;
}

/** Who else types on the story now, and the version that another saved since `base` was opened. */
export async function around(
  db: Read,
  { authorityId, id, officerId, now }: At,
  base?: { number: number; version: number },
): Promise<Around> {
  const others = await db
    .selectFrom('story_draft')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'story_draft.authority_id').onRef('officer.id', '=', 'story_draft.officer_id'),
    )
    .select(({ fn }) => ['officer.id', 'full_name', fn.max('saved_at').as('at')])
    .where('story_draft.authority_id', '=', authorityId)
    .where('story_id', '=', id)
    .where('story_draft.officer_id', '<>', officerId)
    .where('saved_at', '>', now.subtract(NOW))
    .groupBy(['officer.id', 'full_name'])
    .execute();
  const newer =
    base &&
    (await db
      .selectFrom('story_text')
      .innerJoin('story_edition as e', (join) =>
        join.onRef('e.authority_id', '=', 'story_text.authority_id').onRef('e.id', '=', 'story_text.edition_id'),
      )
      .innerJoin('officer', (join) =>
        join.onRef('officer.authority_id', '=', 'story_text.authority_id').onRef('officer.id', '=', 'saved_by'),
      )
      .select(['full_name', 'saved_at'])
      .where('story_text.authority_id', '=', authorityId)
      .where('e.story_id', '=', id)
      .where('saved_by', '<>', officerId)
      .where((eb) =>
        eb.or([eb('e.number', '>', base.number), eb.and([eb('e.number', '=', base.number), eb('story_text.version', '>', base.version)])]),
      )
      .orderBy('saved_at', 'desc')
      .limit(1)
      .executeTakeFirst());
  return {
    others: others.map(({ full_name, at }) => ({ name: full_name, at })),
    newer: newer ? { by: newer.full_name, at: newer.saved_at } : null,
  };
}

/** The drafts of an officer on a story, the latest first. */
export async function draftsOf(db: Read, authorityId: AuthorityId, id: StoryId, officerId: OfficerId): Promise<Draft[]> {
  const rows = await own(db, authorityId, id, officerId)
    .select(['minute_at', 'saved_at', 'title', 'summary', 'body'])
    .orderBy('minute_at', 'desc')
    .execute();
  return rows.map(({ minute_at, saved_at, ...text }) => ({ ...text, minuteAt: minute_at, savedAt: saved_at }));
}

/** The latest draft of an officer that was never saved: typed after the own last version, and otherwise than the story reads now. */
export async function unsavedDraft(db: Read, authorityId: AuthorityId, id: StoryId, officerId: OfficerId): Promise<Draft | undefined> {
  const [latest] = await draftsOf(db, authorityId, id, officerId);
  if (!latest) return undefined;
  const story = await storyOf(db, authorityId, id);
  if (!story || (story.title === latest.title && story.summary === latest.summary && story.body === latest.body)) return undefined;
  const saved = await db
    .selectFrom('story_text')
    .innerJoin('story_edition as e', (join) =>
      join.onRef('e.authority_id', '=', 'story_text.authority_id').onRef('e.id', '=', 'story_text.edition_id'),
    )
    .select(({ fn }) => fn.max('saved_at').as('at'))
    .where('story_text.authority_id', '=', authorityId)
    .where('e.story_id', '=', id)
    .where('saved_by', '=', officerId)
    .executeTakeFirst();
  return saved?.at && Temporal.Instant.compare(saved.at, latest.savedAt) >= 0 ? undefined : latest;
}
