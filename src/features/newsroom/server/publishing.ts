import { sql } from 'kysely';
import { progressView } from '#features/activities/index.ts';
import { progressOf } from '#features/activities/server/index.ts';
import { isWorkingDay } from '#features/calendar/index.ts';
import { holidaysOf } from '#features/calendar/server/index.ts';
import { targetLines } from '#features/plans/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { oneByOne } from '#platform/server/turns.ts';
import { transact } from '#platform/server/transact.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import type { AuthorityId, OfficerId, TargetId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { recordChange } from '#platform/server/audit.ts';
import { truncate } from '#platform/values/text.ts';
import { decidesByRole, namedFor } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { ScheduleInput } from '../schema.ts';
import type { Story, StoryId } from '../story.ts';
import { plainOf } from '../text/marks.ts';
import { heldStory, moveEdition, noteDecision, whyNotIn, type Working } from './held.ts';
import { approversOf, publishedEdition } from './queries.ts';
import { storyOut } from './jobs.ts';
import { originOf, recordGoneOut } from './recorded.ts';

const FIRST_HOUR = 5;
const LAST_HOUR = 22;

/** Who publishes: an officer, or nobody where it is the clock. `link`: where a story is read from outside. */
export interface Publishing {
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  by: OfficerId | null;
  link?: ((storyId: StoryId) => string | undefined) | undefined;
}

/** Targets as words and figures, as they stand. */
export async function figuresNow(
  db: Read,
  authorityId: AuthorityId,
  targetIds: readonly TargetId[],
  today: Temporal.PlainDate,
): Promise<Map<TargetId, string>> {
  const lines = targetIds.length > 0 ? await targetLines(db, authorityId) : new Map<TargetId, never>();
  const said = new Map<TargetId, string>();
  for (const planId of new Set(targetIds.flatMap((id) => lines.get(id)?.planId ?? [])))
    for (const one of await progressOf(db, authorityId, planId, asOfToday(today)))
      if (targetIds.includes(one.targetId)) said.set(one.targetId, `${one.text}: ${progressView(one, 'vi').figure}`);
  return said;
}

/** Lets citizens read an approved edition, in place of the one before; what stood beside it stays as it is, and it records its activity, once. */
export async function publishHeld(
  tx: Tx,
  publishing: Publishing & { actor: { authorityId: AuthorityId } },
  story: Story,
): Promise<Result<StoryId>> {
  const { authorityId } = publishing.actor;
  const { now, today, by } = publishing;
  const before = await publishedEdition(tx, authorityId, story.id);
  if (before) {
    await tx
      .updateTable('story_edition')
      .set({ state: 'superseded' })
      .where('authority_id', '=', authorityId)
      .where('id', '=', before.id)
      .where('state', '=', 'published')
      .execute();
    recordChange(tx, {
      action: 'story-edition.superseded',
      objectType: 'story-edition',
      objectId: before.id,
      changes: { state: { from: 'published', to: 'superseded' } },
    });
  }
  await moveEdition(tx, authorityId, story, { state: 'published', published_at: now, known_words: plainOf(story.body).join('\n') });
  for (const [targetId, said] of await figuresNow(
    tx,
    authorityId,
    story.figures.map((one) => one.targetId),
    today,
  ))
    await tx
      .updateTable('story_figure')
      .set({ said })
      .where('authority_id', '=', authorityId)
      .where('edition_id', '=', story.editionId)
      .where('target_id', '=', targetId)
      .execute();
  await noteDecision(tx, authorityId, story, { act: 'published', at: now, by, plannedAt: story.plannedAt ?? undefined }, 'published');
  const recorded = await recordGoneOut(tx, story, {
    ...{ authorityId, now, today, on: today, by: story.begunBy },
    ...{ origin: originOf('story', story.id), channel: 'portal', measure: 'stories' },
    title: story.title,
    link: publishing.link?.(story.id),
  });
  const to = recorded.ok ? { activity_id: recorded.value } : { activity_refusal: truncate(recorded.refusal.message, 400) };
  await tx.updateTable('story_edition').set(to).where('authority_id', '=', authorityId).where('id', '=', story.editionId).execute();
  await enqueue(tx, storyOut, { authorityId });
  return ok(story.id);
}

async function mayHandle(tx: Tx, { actor }: Working, story: Story): Promise<Refusal | undefined> {
  const isNamed = decidesByRole(actor) || namedFor(await approversOf(tx, actor.authorityId), story).includes(actor.officerId);
  return isNamed || story.writers.includes(actor.officerId) ? undefined : refusals.mayNotDecide();
}

/** Publishes what was approved, now. Twice at once it goes out once: the second finds it published. */
export async function publishStory(tx: Tx, working: Working, id: StoryId, link?: Publishing['link']): Promise<Result<StoryId>> {
  const found = await heldStory(tx, working.actor.authorityId, id);
  if (!found.ok) return found;
  const refusal = (await mayHandle(tx, working, found.value)) ?? whyNotIn(found.value, 'approved', 'scheduled');
  if (refusal) return refused(refusal);
  return publishHeld(tx, { ...working, by: working.actor.officerId, link }, found.value);
}

const momentOf = ({ onDay, atTime }: ScheduleInput): Temporal.Instant => {
  const [hour, minute] = atTime.split(/[:h]/).map(Number);
  return onDay
    .toPlainDateTime({ hour: hour ?? 0, minute: minute ?? 0 })
    .toZonedDateTime(ZONE)
    .toInstant();
};

/** Sets the minute at which an approved story is published. Refused: what is over or far away; at night and on days off, unless somebody says that it is meant. */
export async function scheduleStory(tx: Tx, working: Working, id: StoryId, input: ScheduleInput): Promise<Result<StoryId>> {
  const { actor, now, today } = working;
  const found = await heldStory(tx, actor.authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const refusal = (await mayHandle(tx, working, story)) ?? whyNotIn(story, 'approved', 'scheduled');
  if (refusal) return refused(refusal);
  const plannedAt = momentOf(input);
  const { hour } = plannedAt.toZonedDateTimeISO(ZONE);
  const holidays = await holidaysOf(tx, input.onDay.year);
  const isOver = Temporal.Instant.compare(plannedAt, now) <= 0;
  const wrong = refuseAll([
    ...(isOver ? [refusals.scheduledInPast(formatMoment(now))] : []),
    ...(Temporal.PlainDate.compare(input.onDay, today.add({ years: 1 })) > 0 ? [refusals.scheduledFar()] : []),
    ...(!input.sure && (hour < FIRST_HOUR || hour >= LAST_HOUR) ? [refusals.atNight(input.atTime)] : []),
    ...(!input.sure && !isOver && !isWorkingDay(input.onDay, holidays) ? [refusals.onDayOff(formatDay(input.onDay))] : []),
  ]);
  if (wrong) return wrong;
  if (story.plannedAt && Temporal.Instant.compare(story.plannedAt, plannedAt) === 0) return ok(id);
  await moveEdition(tx, actor.authorityId, story, { state: 'scheduled', planned_at: plannedAt });
  await noteDecision(tx, actor.authorityId, story, { act: 'scheduled', at: now, by: actor.officerId, plannedAt }, 'scheduled');
  return ok(id);
}

/** Takes it off the schedule; it stays approved. */
export async function unscheduleStory(tx: Tx, working: Working, id: StoryId): Promise<Result<StoryId>> {
  const found = await heldStory(tx, working.actor.authorityId, id);
  if (!found.ok) return found;
  const refusal = (await mayHandle(tx, working, found.value)) ?? whyNotIn(found.value, 'scheduled');
  if (refusal) return refused(refusal);
  await moveEdition(tx, working.actor.authorityId, found.value, { state: 'approved', planned_at: null });
  await noteDecision(
    tx,
    working.actor.authorityId,
    found.value,
    { act: 'unscheduled', at: working.now, by: working.actor.officerId },
    'approved',
  );
  return ok(id);
}

/** Takes a published story off the portal; its address shows the notice. Refused while a later edition is on its way. */
export async function withdrawStory(tx: Tx, working: Working, id: StoryId, notice: string): Promise<Result<StoryId>> {
  const { actor, now } = working;
  const found = await heldStory(tx, actor.authorityId, id);
  if (!found.ok) return found;
  const isNamed = decidesByRole(actor) || namedFor(await approversOf(tx, actor.authorityId), found.value).includes(actor.officerId);
  const refusal = (isNamed ? undefined : refusals.mayNotDecide()) ?? whyNotIn(found.value, 'published');
  if (refusal) return refused(refusal);
  await moveEdition(tx, actor.authorityId, found.value, { state: 'withdrawn', withdrawn_at: now, notice });
  await noteDecision(tx, actor.authorityId, found.value, { act: 'withdrawn', at: now, by: actor.officerId, note: notice }, 'withdrawn');
  return ok(id);
}

interface Due {
  authority_id: AuthorityId;
  story_id: StoryId;
}

/** Publishes every story whose minute has come, also long ago where nothing ran; how many there were. Each is published for itself: one that fails keeps no other, and is told once all were tried. */
export async function publishDue(
  db: Database,
  now: Temporal.Instant,
  linkOf: (authorityId: AuthorityId) => Promise<Publishing['link']>,
  isOver: () => boolean = () => false,
): Promise<number> {
  const { rows } =
    await sql<Due>`select authority_id, story_id from story_edition where state = 'scheduled' and planned_at <= ${now.toString()}::timestamptz
    order by planned_at, id limit 500`.execute(db);
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  let count = 0;
  await oneByOne(rows, isOver, async ({ authority_id: authorityId, story_id: storyId }) => {
    const link = await linkOf(authorityId);
    const done = await transact(db, { authorityId, actor: 'worker', at: now }, async (tx): Promise<Result<boolean>> => {
      const found = await heldStory(tx, authorityId, storyId);
      if (!found.ok) return found;
      const { state, plannedAt } = found.value;
      if (state !== 'scheduled' || plannedAt === null || Temporal.Instant.compare(plannedAt, now) > 0) return ok(false);
      const published = await publishHeld(tx, { actor: { authorityId }, now, today, by: null, link }, found.value);
      return published.ok ? ok(true) : published;
    });
    if (done.ok && done.value) count += 1;
  });
  return count;
}

/** Where the stories of an authority are read from outside: on its own name, else under its step of the installation. */
export async function linksOf(db: Read, authorityId: AuthorityId, base: string | undefined): Promise<Publishing['link']> {
  const start = await publicStart(db, authorityId, base);
  return start ? (storyId) => `${start}/tin-tuc/${storyId}` : undefined;
}

/** Where the public pages of the authority are, `https://…` with its step; undefined where nobody has said so. */
export async function publicStart(db: Read, authorityId: AuthorityId, base: string | undefined): Promise<string | undefined> {
  const { rows } = await sql<{
    host: string | null;
    slug: string | null;
  }>`select (select host from authority_host h where h.authority_id = a.id order by h.is_canonical desc, h.host limit 1) as host,
    a.slug from authority a where a.id = ${authorityId}`.execute(db);
  const [row] = rows;
  return row?.host ? `https://${row.host}` : base && `${base}${row?.slug ? `/${row.slug}` : ''}`;
}
