import { sql } from 'kysely';
import { targetLines } from '#features/plans/server/index.ts';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { mayWriteStories, whyNotWrite, writesFor } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptEdition, type BeginInput, type WriteInput } from '../schema.ts';
import { isOpen, states, type EditionId, type SectionCode, type Story, type StoryId } from '../story.ts';
import { citedIn, picturesIn } from '../text/marks.ts';
import { heldStory, moveEdition, noteDecision, type Working } from './held.ts';
import { filesOf, storiesOf } from './queries.ts';

/** The versions of one writer within a minute are one. */
const MINUTE = Temporal.Duration.from({ minutes: 1 });

const listed = (of: readonly string[]): string => of.toSorted().join(', ');

/** What is logged of an edition. */
const logged = (it: WriteInput) => ({
  ...loggedOf(keptEdition, it),
  topics: listed(it.topics),
  audiences: listed(it.audiences),
  figures: listed(it.figures),
});

/** Numbers of papers that the text cites and the register does not hold. */
async function unknownPapers(tx: Tx, authorityId: AuthorityId, body: string): Promise<string[]> {
  const cited = citedIn(body);
  if (cited.length === 0) return [];
  const rows = await tx
    .selectFrom('law')
    .select('symbol')
    .where('authority_id', '=', authorityId)
    .where('dropped_at', 'is', null)
    .where('symbol', 'in', cited)
    .execute();
  const known = new Set(rows.map(({ symbol }) => symbol));
  return cited.filter((symbol) => !known.has(symbol));
}

/** All that is wrong with a text: papers that are in no register, pictures and targets that are not there. */
async function whyNotText(tx: Tx, authorityId: AuthorityId, input: WriteInput, storyId?: StoryId): Promise<Refusal[]> {
  const targets = input.figures.length > 0 ? await targetLines(tx, authorityId) : new Map();
  const pictures = storyId ? (await filesOf(tx, authorityId, storyId)).filter(({ kind }) => kind === 'picture').length : 0;
  const missing = picturesIn(input.body).find((number) => number < 1 || number > pictures);
  const [paper] = await unknownPapers(tx, authorityId, input.body);
  return [
    ...(paper === undefined ? [] : [refusals.unknownLaw(paper)]),
    ...(missing === undefined ? [] : [refusals.unknownPicture(missing)]),
    ...(input.figures.every((id) => targets.has(id)) ? [] : [refusals.unknownTarget()]),
  ];
}

/** What a column asks before a story of it is submitted. */
export const whyNotComplete = (section: SectionCode, { effectOn, consent }: Pick<Story, 'effectOn' | 'consent'>): Refusal[] => [
  ...(section === 'policy' && effectOn === null ? [refusals.needsEffect()] : []),
  ...(section === 'example' && consent === null ? [refusals.needsConsent()] : []),
];

async function keepAround(
  tx: Tx,
  authorityId: AuthorityId,
  editionId: EditionId,
  { topics, audiences, figures }: WriteInput,
): Promise<void> {
  const keys = { authority_id: authorityId, edition_id: editionId };
  await tx.deleteFrom('story_subject').where('authority_id', '=', authorityId).where('edition_id', '=', editionId).execute();
  await tx.deleteFrom('story_figure').where('authority_id', '=', authorityId).where('edition_id', '=', editionId).execute();
  await tx
    .insertInto('story_subject')
    .values([
      ...topics.map((kind) => ({ ...keys, sort: 'topic', kind: kind })),
      ...audiences.map((kind) => ({ ...keys, sort: 'audience', kind: kind })),
    ])
    .execute();
  if (figures.length > 0)
    await tx
      .insertInto('story_figure')
      .values(figures.map((target_id) => ({ ...keys, target_id })))
      .execute();
}

/** Keeps the text as it is now, as a version of its own or, within a minute by the same hand, as the same. */
async function keepText(
  tx: Tx,
  { authorityId, officerId, now }: { authorityId: AuthorityId; officerId: OfficerId; now: Temporal.Instant },
  { editionId, version }: { editionId: EditionId; version: number },
  { title, summary, body }: Pick<WriteInput, 'title' | 'summary' | 'body'>,
): Promise<void> {
  const text = { title, summary, body, saved_by: officerId, saved_at: now };
  await tx
    .insertInto('story_text')
    .values({ authority_id: authorityId, edition_id: editionId, version, ...text })
    .onConflict((conflict) => conflict.constraint('story_text_is_one_of_a_version').doUpdateSet(text))
    .execute();
}

async function lastSaved(tx: Tx, authorityId: AuthorityId, { editionId, version }: Pick<Story, 'editionId' | 'version'>) {
  return tx
    .selectFrom('story_text')
    .select(['saved_by', 'saved_at'])
    .where('authority_id', '=', authorityId)
    .where('edition_id', '=', editionId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** Begins a story for a unit of the writer. Refused: other units, a unit that is gone, a headline that the unit is writing under already, and as `whyNotText`. */
export async function beginStory(tx: Tx, working: Working, input: BeginInput): Promise<Result<StoryId>> {
  const { actor, today, now } = working;
  const { authorityId, officerId } = actor;
  const refusal = mayWriteStories(actor) ?? (writesFor(actor).includes(input.unitId) ? undefined : refusals.otherUnit());
  if (refusal) return refused(refusal);
  await lockTree(tx, authorityId);
  if (!(await unitsOn(tx, authorityId, today)).some(({ id }) => id === input.unitId)) return refused(refusals.unitGone());
  const twin = (await storiesOf(tx, authorityId, { unitIds: [input.unitId], limit: 1000 })).find(
    (one) => isOpen(one.state) && fold(one.title) === fold(input.title),
  );
  if (twin) return refused(refusals.begunAlready(await begunAt(tx, authorityId, twin.id)));
  const wrong = refuseAll(await whyNotText(tx, authorityId, input));
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('story')
    .values({ authority_id: authorityId, unit_id: input.unitId, section: input.section, begun_by: officerId, begun_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'story.begun',
    objectType: 'story',
    objectId: id,
    changes: difference({}, { unitId: input.unitId, section: input.section }),
  });
  await addEdition(tx, working, { id, number: 1 }, input);
  return ok(id);
}

async function begunAt(tx: Tx, authorityId: AuthorityId, id: StoryId): Promise<string> {
  const { begun_at } = await tx
    .selectFrom('story')
    .select('begun_at')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return formatMoment(begun_at);
}

async function addEdition(
  tx: Tx,
  { actor: { authorityId, officerId }, now }: Working,
  { id, number }: { id: StoryId; number: number },
  input: WriteInput,
): Promise<void> {
  const row = await tx
    .insertInto('story_edition')
    .values({ authority_id: authorityId, story_id: id, number, ...columnsOf(keptEdition, input) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepAround(tx, authorityId, row.id, input);
  await keepText(tx, { authorityId, officerId, now }, { editionId: row.id, version: 1 }, input);
  recordChange(tx, {
    action: 'story-edition.begun',
    objectType: 'story-edition',
    objectId: row.id,
    changes: difference({}, { story: id, number, state: 'draft', version: 1, ...logged(input) }),
  });
}

/**
 * The version that an open edition has from now on, written down with who made it; what was submitted or decided is a draft again, since a decision holds for
 * the version on which it was made. Within a minute by the same hand it stays the same.
 */
export async function nextVersion(
  tx: Tx,
  { actor: { authorityId, officerId }, now }: Working,
  story: Story,
  text: Pick<WriteInput, 'title' | 'summary' | 'body'>,
  columns: Parameters<typeof moveEdition>[3] = {},
): Promise<number> {
  const last = await lastSaved(tx, authorityId, story);
  const isSame =
    story.state === 'draft' &&
    last?.saved_by === officerId &&
    Temporal.Instant.compare(now, last.saved_at.add(MINUTE)) < 0 &&
    !(await isDecidedOn(tx, authorityId, story));
  const version = isSame ? story.version : story.version + 1;
  const undecided = story.state === 'draft' ? {} : { submitted_at: null };
  await moveEdition(tx, authorityId, story, { ...columns, version, state: 'draft', planned_at: null, ...undecided });
  await keepText(tx, { authorityId, officerId, now }, { editionId: story.editionId, version }, text);
  if (story.state !== 'draft')
    await noteDecision(tx, authorityId, { ...story, version }, { act: 'voided-by-edit', at: now, by: officerId }, 'draft');
  return version;
}

/** What of a story is written, as its form starts with. */
export const startOf = (story: Story): WriteInput => ({
  title: story.title,
  summary: story.summary,
  body: story.body,
  effectOn: story.effectOn ?? undefined,
  consent: story.consent ?? undefined,
  topics: story.topics as WriteInput['topics'],
  audiences: story.audiences as WriteInput['audiences'],
  figures: story.figures.map(({ targetId }) => targetId),
});

/**
 * Writes on a story. What was submitted, checked, approved or scheduled becomes a draft again, since a decision holds for the version on which it was made.
 * Writing what stands changes nothing. Refused: to other units, editions that are closed, and as `whyNotText`.
 */
export async function writeStory(tx: Tx, working: Working, id: StoryId, input: WriteInput): Promise<Result<StoryId>> {
  const { actor } = working;
  const { authorityId } = actor;
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const refusal = whyNotWrite(actor, story) ?? (isOpen(story.state) ? undefined : refusals.closed(states[story.state].vi));
  if (refusal) return refused(refusal);
  const wrong = refuseAll(await whyNotText(tx, authorityId, input, id));
  if (wrong) return wrong;
  const changes = difference(logged(startOf(story)), logged(input));
  if (Object.keys(changes).length === 0) return ok(id);
  const version = await nextVersion(tx, working, story, input, columnsOf(keptEdition, input));
  await keepAround(tx, authorityId, story.editionId, input);
  recordChange(tx, {
    action: 'story.written',
    objectType: 'story',
    objectId: id,
    changes: { edition: { to: story.number }, version: { to: version } },
  });
  recordChange(tx, {
    action: 'story-edition.written',
    objectType: 'story-edition',
    objectId: story.editionId,
    changes: { ...changes, ...(version !== story.version && { version: { from: story.version, to: version } }) },
  });
  return ok(id);
}

async function isDecidedOn(
  tx: Tx,
  authorityId: AuthorityId,
  { editionId, version }: Pick<Story, 'editionId' | 'version'>,
): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean;
  }>`select exists (select 1 from story_decision where authority_id = ${authorityId} and edition_id = ${editionId}
    and version = ${version} and act <> 'voided-by-edit') as is`.execute(tx);
  return rows[0]?.is ?? false;
}

/** Begins the next edition with the text of the last one, which stays as it is until the new one is published. Refused while one is being written. */
export async function beginEdition(tx: Tx, working: Working, id: StoryId): Promise<Result<StoryId>> {
  const found = await heldStory(tx, working.actor.authorityId, id);
  if (!found.ok) return found;
  const refusal = whyNotWrite(working.actor, found.value);
  if (refusal) return refused(refusal);
  if (isOpen(found.value.state)) return refused(refusals.notNow(states[found.value.state].vi));
  await addEdition(tx, working, { id, number: found.value.number + 1 }, startOf(found.value));
  return ok(id);
}
