import { sql } from 'kysely';
import { officersThere } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { opensNot, type LinkAnswer, type LinkState, type StoryLinkId } from '../../links/link.ts';
import { linkTexts } from '../../links/messages.ts';
import type { StoryId } from '../../story.ts';
import { linkedIn } from '../../text/marks.ts';
import { decidersOf } from '../hearers.ts';
import { storyOf } from '../queries.ts';
import type { AskLink } from './asking.ts';

export interface Checking {
  db: Database;
  authorityId: AuthorityId;
  now: () => Temporal.Instant;
  ask: AskLink;
  isOver: () => boolean;
}

/** What was asked within this time is not asked again: one round a night, however often it is begun. */
const FRESH = { hours: 20 };
const AT_ONCE = 4;
const BATCH = 200;
const MOST_A_NIGHT = 5000;

/** Notes the links of what is published now, and forgets those that stand in nothing published any more. */
async function noteLinks(db: Database, authorityId: AuthorityId): Promise<void> {
  let after: StoryId | null = null;
  for (;;) {
    const found: { rows: { id: StoryId; body: string }[] } = await sql<{
      id: StoryId;
      body: string;
    }>`select story_id as id, body from story_edition
      where authority_id = ${authorityId} and state = 'published' and (${after}::uuid is null or story_id > ${after}::uuid)
      order by story_id limit ${BATCH}`.execute(db);
    const last = found.rows.at(-1);
    if (!last) break;
    after = last.id;
    const there = found.rows.flatMap(({ id, body }) => linkedIn(body).map((href) => ({ id, href })));
    const rows = JSON.stringify(there);
    const ids = found.rows.map(({ id }) => id);
    await sql`with now_there as (select * from json_to_recordset(${rows}::json) as t(id uuid, href text)),
      gone as (delete from story_link l where l.authority_id = ${authorityId} and l.story_id = any(${ids}::uuid[])
        and not exists (select 1 from now_there n where n.id = l.story_id and n.href = l.href))
      insert into story_link (authority_id, story_id, href) select ${authorityId}, id, href from now_there
      on conflict (authority_id, story_id, md5(href)) do nothing`.execute(db);
  }
  await sql`delete from story_link l where l.authority_id = ${authorityId} and not exists (select 1 from story_edition e
    where e.authority_id = l.authority_id and e.story_id = l.story_id and e.state = 'published')`.execute(db);
}

/** Keeps the moment since which it is so; a night on which it does not open is counted once. */
const keepAnswer = (db: Database, authorityId: AuthorityId, href: string, { state, status, movedTo }: LinkAnswer, at: Temporal.Instant) =>
  sql`update story_link set since_at = case when state = ${state} then since_at else ${at.toString()}::timestamptz end, state = ${state}, status = ${status},
    moved_to = ${movedTo}, checked_at = ${at.toString()}::timestamptz, failures = ${opensNot.includes(state) ? sql`failures + 1` : sql`0`},
    told_at = ${opensNot.includes(state) ? sql`told_at` : sql`null`}
    where authority_id = ${authorityId} and href = ${href}`.execute(db);

/** Asks every address once, however many stories link to it; one server at a time gets one question. */
async function askAll({ db, authorityId, now, ask, isOver }: Checking): Promise<void> {
  const { rows } = await sql<{ href: string }>`select href from story_link where authority_id = ${authorityId}
    group by href having bool_or(checked_at is null) or min(checked_at) < ${now().subtract(FRESH).toString()}::timestamptz
    order by min(checked_at) nulls first, href limit ${MOST_A_NIGHT}`.execute(db);
  const hosts = [...Map.groupBy(rows, ({ href }) => URL.parse(href)?.host ?? '').values()].values();
  const worker = async (): Promise<void> => {
    for (const host of hosts)
      for (const { href } of host) {
        if (isOver()) return;
        const answer = await ask(href);
        if (answer) await keepAnswer(db, authorityId, href, answer, now());
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

interface ToTell {
  story_id: StoryId;
  ids: StoryLinkId[];
  hrefs: string[];
}

async function tellOne(tx: Tx, authorityId: AuthorityId, { story_id: id, ids, hrefs }: ToTell, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const story = await storyOf(tx, authorityId, id);
  if (!story) return;
  const there = await officersThere(tx, authorityId, today);
  const writers = [...new Set<OfficerId>([...story.writers, story.begunBy])].filter((one) => there.has(one));
  const officers = writers.length > 0 ? writers : await decidersOf(tx, authorityId, story, today);
  const headline = truncate(story.title, 110);
  const named = truncate(hrefs.join(', '), 200);
  await sendMessages(
    tx,
    { authorityId, at: now },
    officers.map((officerId) => ({
      ...{ officerId, kind: 'story' as const, about: { type: 'story-link', id }, address: `/lam-viec/tin-bai/${id}` },
      title: { vi: linkTexts.vi.toldTitle(headline), en: linkTexts.en.toldTitle(headline) },
      text: { vi: linkTexts.vi.toldText(named), en: linkTexts.en.toldText(named) },
    })),
  );
  await tx
    .updateTable('story_link')
    .set({ told_at: now })
    .where('authority_id', '=', authorityId)
    .where('id', 'in', ids)
    .where('told_at', 'is', null)
    .execute();
}

/** Tells writers once of links that do not open; where none of them is there any more, who decides about such stories. */
async function tellBroken({ db, authorityId, now }: Checking): Promise<void> {
  const broken: LinkState[] = ['ill', 'unreachable'];
  const { rows } = await sql<ToTell>`select story_id, array_agg(id::text) as ids, array_agg(href order by href) as hrefs from story_link
    where authority_id = ${authorityId} and told_at is null and (state = 'gone' or (state = any(${broken}::text[]) and failures >= 2))
    group by story_id order by story_id`.execute(db);
  for (const one of rows) {
    const at = now();
    await transact(db, { authorityId, actor: 'worker', at }, async (tx) => {
      await tellOne(tx, authorityId, one, at);
      return ok(undefined);
    });
  }
}

/** Opens each link of the published stories of an authority, once a night, and tells their writers what does not open. What was begun and cut off goes on with the next round. */
export async function checkLinks(checking: Checking): Promise<void> {
  await noteLinks(checking.db, checking.authorityId);
  await askAll(checking);
  await tellBroken(checking);
}
