import { sql } from 'kysely';
import { unitsOn } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { isRole, offeredRoles } from '../roles.ts';
import { officerRefusals as refusals } from '../refusals.ts';
import { whyNotIn } from '../rules.ts';
import type { By } from './changes/by.ts';
import { tell } from './changes/notices.ts';
import { officerOf, type Officer, type Post, type PostId } from './queries.ts';

const compare = (one: Temporal.PlainDate, other: Temporal.PlainDate): number => Temporal.PlainDate.compare(one, other);

const range = (from: Temporal.PlainDate, until: Temporal.PlainDate | undefined): string =>
  `[${from.toString()},${until?.add({ days: 1 }).toString() ?? ''})`;

const overlaps = (post: Post, from: Temporal.PlainDate, until: Temporal.PlainDate | undefined): boolean =>
  post.endedAt === undefined &&
  (until === undefined || compare(post.from, until) <= 0) &&
  (post.until === undefined || compare(from, post.until) <= 0);

export interface NewPost {
  authorityId: AuthorityId;
  officerId: OfficerId;
  unitId: UnitId;
  role: string;
  from: Temporal.PlainDate;
  until?: Temporal.PlainDate | undefined;
  by?: By | undefined;
}

/** One after the other: whoever changes an officer, the posts or the sign-in waits for who was first, and then sees what that one did. */
export async function lockOfficer(tx: Tx, authorityId: AuthorityId, officerId: OfficerId): Promise<Officer | undefined> {
  await sql`select id from officer where authority_id = ${authorityId} and id = ${officerId} for no key update`.execute(tx);
  return officerOf(tx, authorityId, officerId);
}

export async function whyNotGrant(tx: Tx, given: NewPost): Promise<Result<never> | undefined> {
  const { authorityId, officerId, unitId, role, from, until } = given;
  const officer = await lockOfficer(tx, authorityId, officerId);
  if (!officer) return refusals.unknown();
  if (officer.endedOn && compare(from, officer.endedOn) >= 0) return refusals.ended(officer.endedOn);
  if (!isRole(role)) return refusals.roleUnknown();
  if (!offeredRoles.includes(role)) return refusals.roleNotOffered(role);
  const unit = (await unitsOn(tx, authorityId, from)).find(({ id }) => id === unitId);
  if (!unit) return refusals.unitUnknown();
  const unfit = whyNotIn(role, unit);
  if (unfit) return { ok: false, refusal: unfit };
  if (until && compare(until, from) < 0) return refusals.backwards();
  if (officer.posts.some((post) => post.unitId === unitId && post.role === role && overlaps(post, from, until)))
    return refusals.heldAlready();
  return undefined;
}

/** Grants a post from a day on. Refused: no such officer, unit or role, a role not given there, a wrong end, the same post on one of the days, one who left. */
export async function grantPost(tx: Tx, given: NewPost): Promise<Result<{ postId: PostId }>> {
  const why = await whyNotGrant(tx, given);
  if (why) return why;
  const { authorityId, officerId, unitId, role, from, until, by } = given;
  const row = { authority_id: authorityId, officer_id: officerId, unit_id: unitId, role, valid: range(from, until) };
  const { id } = await tx.insertInto('post').values(row).returning('id').executeTakeFirstOrThrow();
  const changes = { unitId: { to: unitId }, role: { to: role }, valid: { to: row.valid } };
  recordChange(tx, { action: 'post.granted', objectType: 'officer', objectId: officerId, changes });
  await tell(tx, { authorityId, officerId, what: 'post-granted', unitId, role, by });
  return ok({ postId: id });
}

/** Ends a post with `lastDay` (today: at once); one not yet begun is taken away. Refused: no such post, ended earlier, the last administrator. */
export async function endPost(
  tx: Tx,
  given: { authorityId: AuthorityId; officerId: OfficerId; postId: PostId; lastDay: Temporal.PlainDate; by: By },
): Promise<Result<Post>> {
  const officer = await lockOfficer(tx, given.authorityId, given.officerId);
  const post = officer?.posts.find(({ id }) => id === given.postId);
  if (!officer || !post) return refusals.postUnknown();
  if (isOver(post, given.lastDay, given.by)) return refusals.postOver((post.until ?? given.lastDay).add({ days: 1 }));
  const last = await whyLastAdministrator(tx, { ...officer, posts: [post] }, given.authorityId, given.lastDay.add({ days: 1 }));
  if (last) return last;
  await shorten(tx, { ...given, officerId: officer.id, post });
  return ok({ ...post, until: given.lastDay });
}

export const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate();

/** True when the post ends no later anyway; one whose last day is today can still be ended at this hour. */
const isOver = ({ until, endedAt }: Post, lastDay: Temporal.PlainDate, by: By): boolean =>
  endedAt !== undefined ||
  (until !== undefined && compare(until, lastDay) <= 0 && !(until.equals(lastDay) && lastDay.equals(dayOf(by.at))));

interface Shortening {
  authorityId: AuthorityId;
  officerId: OfficerId;
  post: Post;
  lastDay: Temporal.PlainDate;
  by: By;
}

async function shorten(tx: Tx, { authorityId, officerId, post, lastDay, by }: Shortening): Promise<void> {
  const taken = compare(lastDay, post.from) < 0;
  const endedAt = lastDay.equals(dayOf(by.at)) ? by.at : null;
  const valid = { from: range(post.from, post.until), ...(!taken && { to: range(post.from, lastDay) }) };
  if (taken) await tx.deleteFrom('post').where('authority_id', '=', authorityId).where('id', '=', post.id).execute();
  else
    await tx
      .updateTable('post')
      .set({ valid: range(post.from, lastDay), ended_at: endedAt })
      .where('authority_id', '=', authorityId)
      .where('id', '=', post.id)
      .where('ended_at', 'is', null)
      .execute();
  const changes = {
    unitId: { from: post.unitId },
    role: { from: post.role },
    valid,
    ...(endedAt && { endedAt: { to: endedAt.toString() } }),
  };
  const what = taken ? 'withdrawn' : 'ended';
  recordChange(tx, { action: `post.${what}`, objectType: 'officer', objectId: officerId, changes });
  await tell(tx, { authorityId, officerId, what: `post-${what}`, unitId: post.unitId, role: post.role, by });
}

export async function closePosts(tx: Tx, of: Omit<Shortening, 'post'>, posts: readonly Post[]): Promise<void> {
  for (const post of posts) if (!isOver(post, of.lastDay, of.by)) await shorten(tx, { ...of, post });
}

/** Why these posts cannot end before `day`: nobody else would be administrator from then on. The rows are locked, so that two who go at once see each other. */
export async function whyLastAdministrator(
  tx: Tx,
  leaving: Pick<Officer, 'id' | 'posts'>,
  authorityId: AuthorityId,
  day: Temporal.PlainDate,
): Promise<Result<never> | undefined> {
  if (!leaving.posts.some((post) => post.role === 'administrator')) return undefined;
  const ids = leaving.posts.map(({ id }) => id);
  return (await remainingAdministrators(tx, authorityId, ids, day)) === 0 ? refusals.lastAdministrator() : undefined;
}

async function remainingAdministrators(tx: Tx, authorityId: AuthorityId, without: PostId[], day: Temporal.PlainDate): Promise<number> {
  // All of them in one order, those that end too: of two who end each other's post one waits, and then counts anew.
  await sql`select id from post where authority_id = ${authorityId} and role = 'administrator' order by id for update`.execute(tx);
  const { rows } = await sql`
    select post.id from post join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    where post.authority_id = ${authorityId} and post.role = 'administrator' and not post.id = any(${without}::uuid[])
      and upper_inf(post.valid) and post.valid @> ${day}::date and post.ended_at is null and officer.ended_on is null`.execute(tx);
  return rows.length;
}
