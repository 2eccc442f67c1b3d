import { sql } from 'kysely';
import { actorNamed } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { refusals } from '../../refusals.ts';
import { MOST_TRIES, nameOf, standingOf, type ApprovalLink, type ApprovalLinkId } from '../../sealed/link.ts';
import { sealedTexts } from '../../sealed/messages.ts';
import type { Story, StoryId } from '../../story.ts';
import { lockStory, moveEdition, noteDecision } from '../held.ts';
import { approversOf, storyOf } from '../queries.ts';
import { whyNotMakeLink } from './making.ts';
import { isSame, linkOfPass, markOfCode, markOfToken } from './marks.ts';
import { approvalLink } from './queries.ts';

/** Somebody without an account who holds a link. */
export interface Holding {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  now: Temporal.Instant;
}

interface Opened {
  link: ApprovalLink;
  story: Story;
}

const tell = async (tx: Tx, { authorityId, now }: Holding, { link, story }: Opened, type: string, title: Words, text: Words) =>
  sendMessages(
    tx,
    { authorityId, at: now },
    [...new Set([link.madeBy, ...(type === 'approval-link-decided' ? [...story.writers, story.begunBy] : [])])].map((officerId) => ({
      ...{ officerId, kind: 'story' as const, about: { type, id: story.id }, address: `/lam-viec/tin-bai/${story.id}`, title, text },
    })),
  );

/** The link as it stands, with its story held; undefined once it is good for nothing, also where who made it may not make it any more or the story became urgent. */
async function standing(tx: Tx, { authorityId, now }: Holding, id: ApprovalLinkId | undefined): Promise<Opened | undefined> {
  const known = await approvalLink(tx, authorityId, id);
  if (!known) return undefined;
  await lockStory(tx, authorityId, known.storyId);
  const link = await approvalLink(tx, authorityId, id);
  const story = await storyOf(tx, authorityId, known.storyId);
  if (!link || !story || standingOf(link, story, now) !== 'open') return undefined;
  const maker = await actorNamed(tx, authorityId, link.madeBy, now.toZonedDateTimeISO(ZONE).toPlainDate());
  return maker && !whyNotMakeLink(maker, story, await approversOf(tx, authorityId)) ? { link, story } : undefined;
}

/**
 * Counts one try of a link before its code is looked at, so that tries at once count each; comes back with what was counted. A link that is not there, over or
 * shut counts nothing.
 */
async function countTry(tx: Tx, { authorityId, installKey, now }: Holding, token: string) {
  const { rows } = await sql<{ id: ApprovalLinkId; failed: number; mark: string }>`update approval_link set failed = failed + 1
    where authority_id = ${authorityId} and token_mark = ${markOfToken(installKey, authorityId, token)} and failed < ${MOST_TRIES} and decided_at is null
      and ended_at is null and expires_at > ${now.toString()}::timestamptz returning id, failed, code_mark as mark`.execute(tx);
  return rows[0];
}

const storyOfToken = async (tx: Tx, { authorityId, installKey }: Holding, token: string): Promise<StoryId | undefined> =>
  (
    await tx
      .selectFrom('approval_link')
      .select('story_id')
      .where('authority_id', '=', authorityId)
      .where('token_mark', '=', markOfToken(installKey, authorityId, token))
      .executeTakeFirst()
  )?.story_id;

/**
 * Opens a story by link and code. `wrong` is an answer and no refusal, so that the try stays counted: it says the same whichever of the two is wrong, and after
 * five the link is shut and its maker told.
 */
export async function openByLink(tx: Tx, holding: Holding, given: { token: string; code: string }): Promise<Result<Opened | 'wrong'>> {
  const { authorityId, installKey, now } = holding;
  // The story first, as whoever makes or ends a link holds it, so that two never wait for each other.
  const known = await storyOfToken(tx, holding, given.token);
  if (known === undefined) return ok('wrong');
  await lockStory(tx, authorityId, known);
  const tried = await countTry(tx, holding, given.token);
  if (!tried) return ok('wrong');
  const isRight = isSame(tried.mark, markOfCode(installKey, markOfToken(installKey, authorityId, given.token), given.code));
  if (!isRight) {
    const isShut = tried.failed >= MOST_TRIES;
    const failed = { from: tried.failed - 1, to: tried.failed };
    recordChange(tx, {
      action: isShut ? 'approval-link.shut' : 'approval-link.tried',
      objectType: 'approval-link',
      objectId: tried.id,
      changes: { failed },
    });
    if (isShut) {
      const link = await approvalLink(tx, authorityId, tried.id);
      const story = link && (await storyOf(tx, authorityId, link.storyId));
      if (link && story)
        await tell(
          ...([tx, holding, { link, story }, 'approval-link-shut'] as const),
          { vi: sealedTexts.vi.shutTitle(truncate(story.title, 90)), en: sealedTexts.en.shutTitle(truncate(story.title, 90)) },
          { vi: sealedTexts.vi.shutText, en: sealedTexts.en.shutText },
        );
    }
    return ok('wrong');
  }
  // A right code takes back what was counted before it, so that the last try is as good as the first.
  await sql`update approval_link set failed = 0 where authority_id = ${authorityId} and id = ${tried.id}`.execute(tx);
  const opened = await standing(tx, holding, tried.id);
  if (!opened) {
    const failed = { from: tried.failed - 1, to: 0 };
    recordChange(tx, { action: 'approval-link.tried', objectType: 'approval-link', objectId: tried.id, changes: { failed } });
    return ok('wrong');
  }
  await sql`update approval_link set opened_at = coalesce(opened_at, ${now.toString()}::timestamptz)
    where authority_id = ${authorityId} and id = ${tried.id}`.execute(tx);
  recordChange(tx, { action: 'approval-link.opened', objectType: 'approval-link', objectId: tried.id, changes: {} });
  return ok(opened);
}

/** The story of a pass, to be shown again beside what was typed wrong. */
export const openedByPass = (tx: Tx, holding: Holding, pass: string): Promise<Opened | undefined> =>
  standing(tx, holding, linkOfPass(holding.installKey, holding.authorityId, pass, holding.now));

/**
 * Decides about the version of the link, once, in the name of whom it was made for. What is said on channels waits for an approval of its own: who decided did
 * not see it. Refused once the link is over: decided, ended, out of time, or the story changed.
 */
export async function decideByLink(
  tx: Tx,
  holding: Holding,
  { pass, act, note }: { pass: string; act: 'approved' | 'returned'; note?: string | undefined },
): Promise<Result<Story>> {
  const { authorityId, now } = holding;
  const opened = await openedByPass(tx, holding, pass);
  if (!opened) return refused(refusals.linkOver());
  const { link, story } = opened;
  const to = act === 'approved' ? ('approved' as const) : ('draft' as const);
  await tx
    .updateTable('approval_link')
    .set({ decided_at: now, act, note: note ?? null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', link.id)
    .where('decided_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'approval-link.decided',
    objectType: 'approval-link',
    objectId: link.id,
    changes: { act: { to: act }, ...(note !== undefined && { note: { to: note } }) },
  });
  await moveEdition(tx, authorityId, story, { state: to, ...(to === 'draft' && { submitted_at: null, planned_at: null }) });
  await noteDecision(tx, authorityId, story, { act, at: now, by: null, as: nameOf(link), note }, to);
  const title = (locale: 'vi' | 'en') => sealedTexts[locale].toldTitle(sealedTexts[locale].act[act], truncate(story.title, 110));
  const text = (locale: 'vi' | 'en') => truncate([sealedTexts[locale].toldText(nameOf(link)), note].filter(Boolean).join(' '), 300);
  await tell(tx, holding, opened, 'approval-link-decided', { vi: title('vi'), en: title('en') }, { vi: text('vi'), en: text('en') });
  return ok(story);
}
