import { sql } from 'kysely';
import { unitsOn } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { isRole } from '../roles.ts';
import { officerRefusals as refusals, whyNotIn } from '../rules.ts';
import { officerOf, type Officer, type Post, type PostId } from './queries.ts';

const compare = (one: Temporal.PlainDate, other: Temporal.PlainDate): number => Temporal.PlainDate.compare(one, other);

/** A range of days as the database writes it; both days belong to it. */
const range = (from: Temporal.PlainDate, until: Temporal.PlainDate | undefined): string =>
  `[${from.toString()},${until?.add({ days: 1 }).toString() ?? ''})`;

const overlaps = (post: Post, from: Temporal.PlainDate, until: Temporal.PlainDate | undefined): boolean =>
  (until === undefined || compare(post.from, until) <= 0) && (post.until === undefined || compare(from, post.until) <= 0);

export interface NewPost {
  authorityId: AuthorityId;
  officerId: OfficerId;
  unitId: UnitId;
  role: string;
  from: Temporal.PlainDate;
  /** The last day; undefined while no end is known. */
  until?: Temporal.PlainDate | undefined;
}

/**
 * Grants a post in a unit from a day on. Refused: no such officer, unit (on that day) or role, a role that is not held there, an end
 * before the start, the same post held already on one of the days, an officer who has left by then.
 */
export async function grantPost(tx: Tx, given: NewPost): Promise<Result<{ postId: PostId }>> {
  const { authorityId, officerId, unitId, role, from, until } = given;
  const officer = await officerOf(tx, authorityId, officerId);
  if (!officer) return refusals.unknown();
  if (officer.endedOn && compare(from, officer.endedOn) >= 0) return refusals.ended(officer.endedOn);
  if (!isRole(role)) return refusals.roleUnknown();
  const unit = (await unitsOn(tx, authorityId, from)).find(({ id }) => id === unitId);
  if (!unit) return refusals.unitUnknown();
  const unfit = whyNotIn(role, unit);
  if (unfit) return { ok: false, refusal: unfit };
  if (until && compare(until, from) < 0) return refusals.backwards();
  if (officer.posts.some((post) => post.unitId === unitId && post.role === role && overlaps(post, from, until)))
    return refusals.heldAlready();
  const row = { authority_id: authorityId, officer_id: officerId, unit_id: unitId, role, valid: range(from, until) };
  const { id } = await tx.insertInto('post').values(row).returning('id').executeTakeFirstOrThrow();
  const changes = { unitId: { to: unitId }, role: { to: role }, valid: { to: row.valid } };
  recordChange(tx, { action: 'post.granted', objectType: 'officer', objectId: officerId, changes });
  return ok({ postId: id as PostId });
}

/**
 * Ends a post with `lastDay`; one that has not begun by then is taken away. It gives no right from the next day on. Refused: no such
 * post, one that ended earlier, the last administrator.
 */
export async function endPost(
  tx: Tx,
  given: { authorityId: AuthorityId; officerId: OfficerId; postId: PostId; lastDay: Temporal.PlainDate },
): Promise<Result<Post>> {
  const officer = await officerOf(tx, given.authorityId, given.officerId);
  const post = officer?.posts.find(({ id }) => id === given.postId);
  if (!officer || !post) return refusals.postUnknown();
  if (post.until && compare(post.until, given.lastDay) <= 0) return refusals.postOver(post.until.add({ days: 1 }));
  const last = await whyLastAdministrator(tx, { ...officer, posts: [post] }, given.authorityId, given.lastDay.add({ days: 1 }));
  if (last) return last;
  await shorten(tx, given.authorityId, officer.id, post, given.lastDay);
  return ok({ ...post, until: given.lastDay });
}

async function shorten(tx: Tx, authorityId: AuthorityId, officerId: OfficerId, post: Post, lastDay: Temporal.PlainDate): Promise<void> {
  const taken = compare(lastDay, post.from) < 0;
  const valid = { from: range(post.from, post.until), ...(!taken && { to: range(post.from, lastDay) }) };
  if (taken) await tx.deleteFrom('post').where('authority_id', '=', authorityId).where('id', '=', post.id).execute();
  else
    await tx
      .updateTable('post')
      .set({ valid: range(post.from, lastDay) })
      .where('authority_id', '=', authorityId)
      .where('id', '=', post.id)
      .execute();
  const changes = { unitId: { from: post.unitId }, role: { from: post.role }, valid };
  recordChange(tx, { action: taken ? 'post.withdrawn' : 'post.ended', objectType: 'officer', objectId: officerId, changes });
}

/** Ends all posts of an officer with `lastDay`. */
export async function closePosts(tx: Tx, authorityId: AuthorityId, officer: Officer, lastDay: Temporal.PlainDate): Promise<void> {
  for (const post of officer.posts)
    if (!post.until || compare(post.until, lastDay) > 0) await shorten(tx, authorityId, officer.id, post, lastDay);
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

async function remainingAdministrators(db: Read, authorityId: AuthorityId, without: PostId[], day: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql`
    select post.id from post join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    where post.authority_id = ${authorityId} and post.role = 'administrator' and not post.id = any(${without}::uuid[])
      and upper_inf(post.valid) and post.valid @> ${day}::date and officer.ended_on is null
    for update of post`.execute(db);
  return rows.length;
}
