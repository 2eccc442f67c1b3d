import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { ApprovalLink, ApprovalLinkId } from '../../sealed/link.ts';
import type { StoryId } from '../../story.ts';

const linksBy = async (db: Read, authorityId: AuthorityId, which: RawBuilder<unknown>): Promise<ApprovalLink[]> => {
  const { rows } =
    await sql<ApprovalLink>`select l.id, l.story_id as "storyId", l.edition_id as "editionId", l.version, l.person, l.post, l.failed,
      l.made_by as "madeBy", o.full_name as "makerName", l.made_at as "madeAt", l.expires_at as "expiresAt", l.opened_at as "openedAt",
      l.decided_at as "decidedAt", l.act, l.ended_at as "endedAt"
    from approval_link l join officer o on o.authority_id = l.authority_id and o.id = l.made_by
    where l.authority_id = ${authorityId} and ${which} order by l.made_at desc, l.id desc limit 50`.execute(db);
  return rows;
};

/** Links that were made for a story, the latest first. */
export const approvalLinksOf = (db: Read, authorityId: AuthorityId, storyId: StoryId): Promise<ApprovalLink[]> =>
  linksBy(db, authorityId, sql`l.story_id = ${storyId}`);

export const approvalLink = async (
  db: Read,
  authorityId: AuthorityId,
  id: ApprovalLinkId | undefined,
): Promise<ApprovalLink | undefined> => (id === undefined ? undefined : (await linksBy(db, authorityId, sql`l.id = ${id}`))[0]);
