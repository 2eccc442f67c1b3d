import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { StoryLink } from '../../links/link.ts';
import type { StoryId } from '../../story.ts';

const MOST = 200;

/** Links that do not open, have moved or were not asked, those that are broken longest first; of one story or of all. At most 200. */
export async function faultyLinks(db: Read, authorityId: AuthorityId, storyId?: StoryId): Promise<StoryLink[]> {
  const { rows } =
    await sql<StoryLink>`select l.id, l.story_id as "storyId", e.title, l.href, l.state, l.status, l.moved_to as "movedTo", l.since_at as since,
      l.checked_at as "checkedAt", l.failures
    from story_link l join story_edition e on e.authority_id = l.authority_id and e.story_id = l.story_id and e.state = 'published'
    where l.authority_id = ${authorityId} and l.state <> 'well' and l.state <> 'closed' and (${storyId ?? null}::uuid is null or l.story_id = ${storyId ?? null}::uuid)
    order by l.state in ('gone', 'ill', 'unreachable') desc, l.since_at, l.id limit ${MOST}`.execute(db);
  return rows;
}

/** How many links were asked, and when the last one was. */
export async function linksChecked(db: Read, authorityId: AuthorityId): Promise<{ count: number; at: Temporal.Instant | null }> {
  const { rows } = await sql<{
    count: number;
    at: Temporal.Instant | null;
  }>`select count(distinct href)::int as count, max(checked_at) as at
    from story_link where authority_id = ${authorityId} and state is not null`.execute(db);
  return rows[0] ?? { count: 0, at: null };
}
