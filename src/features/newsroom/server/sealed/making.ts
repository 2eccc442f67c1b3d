import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import type { Actor } from '#platform/values/actor.ts';
import { whyNotDecide, type ApproverRule } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import type { ApprovalLink, ApprovalLinkId } from '../../sealed/link.ts';
import { hoursOf, type MakeLinkInput } from '../../sealed/schema.ts';
import { readVersionKey, type Story, type StoryId } from '../../story.ts';
import { heldStory, whyNotIn, type Working } from '../held.ts';
import { approversOf } from '../queries.ts';
import { markOfCode, markOfToken, newCode, newToken } from './marks.ts';
import { approvalLinksOf } from './queries.ts';

/** Why no link is made: by who wrote on it or decides about no stories, of what does not wait for its approval, of urgent news. */
export const whyNotMakeLink = (actor: Actor, story: Story, rules: readonly ApproverRule[]): Refusal | undefined =>
  whyNotDecide(actor, story, rules) ?? whyNotIn(story, 'checked') ?? (story.isUrgent ? refusals.linkNotUrgent() : undefined);

/**
 * Makes a link by which one person without an account decides, once, about the version that was shown; comes back with what opens it, which is kept nowhere.
 * A link of the same story that was open before is over.
 */
export async function makeApprovalLink(
  tx: Tx,
  { actor, now, installKey }: Working & { installKey: Uint8Array },
  id: StoryId,
  { key, person, post, lasting }: MakeLinkInput,
): Promise<Result<{ id: ApprovalLinkId; token: string; code: string }>> {
  const { authorityId, officerId } = actor;
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const refusal = whyNotMakeLink(actor, story, await approversOf(tx, authorityId));
  if (refusal) return refused(refusal);
  const shown = readVersionKey(key);
  if (shown?.id !== id || shown.number !== story.number || shown.version !== story.version)
    return refused(refusals.otherVersion(story.title));
  for (const before of await approvalLinksOf(tx, authorityId, id))
    if (!before.endedAt && !before.decidedAt) await end(tx, authorityId, before, { by: officerId, at: now });
  const [token, code] = [newToken(), newCode()];
  const tokenMark = markOfToken(installKey, authorityId, token);
  const made = await tx
    .insertInto('approval_link')
    .values({
      ...{ authority_id: authorityId, story_id: id, edition_id: story.editionId, version: story.version, person, post },
      ...{ token_mark: tokenMark, code_mark: markOfCode(installKey, tokenMark, code) },
      ...{ made_by: officerId, made_at: now, expires_at: now.add({ hours: hoursOf[lasting] }) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'approval-link.made',
    objectType: 'approval-link',
    objectId: made.id,
    changes: { story: { to: id }, version: { to: story.version }, person: { to: person }, post: { to: post } },
  });
  return ok({ id: made.id, token, code });
}

async function end(
  tx: Tx,
  authorityId: AuthorityId,
  { id }: Pick<ApprovalLink, 'id'>,
  { by, at }: { by: OfficerId; at: Temporal.Instant },
) {
  await tx
    .updateTable('approval_link')
    .set({ ended_at: at, ended_by: by })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('decided_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'approval-link.ended',
    objectType: 'approval-link',
    objectId: id,
    changes: { isEnded: { from: false, to: true } },
  });
}

/** Ends a link before it was used. Refused to who may not make one for the story, and once it was decided or ended. */
export async function endApprovalLink(tx: Tx, { actor, now }: Working, storyId: StoryId, id: ApprovalLinkId): Promise<Result<StoryId>> {
  const { authorityId, officerId } = actor;
  const found = await heldStory(tx, authorityId, storyId);
  if (!found.ok) return found;
  const refusal = whyNotDecide(actor, found.value, await approversOf(tx, authorityId));
  if (refusal) return refused(refusal);
  const link = (await approvalLinksOf(tx, authorityId, storyId)).find((one) => one.id === id);
  if (!link) return refused(refusals.linkUnknown());
  if (link.endedAt || link.decidedAt) return refused(refusals.linkClosed());
  await end(tx, authorityId, link, { by: officerId, at: now });
  return ok(storyId);
}
