import { createHash, randomBytes } from 'node:crypto';
import { actorNamed } from '#features/identity/server/index.ts';
import { mayFollowAll, type Task } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';

export type Scope = 'own' | 'all';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const whose = (authorityId: string, officerId: string): string => `feed ${authorityId} ${officerId}`;

/** The calendar address of an officer as it stands: since when and with which tasks; undefined where there is none. The secret itself is not kept. */
export async function feedOf(db: Read, { authorityId, officerId }: Actor): Promise<{ scope: Scope; madeAt: Temporal.Instant } | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .select(['scope', 'made_at'])
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .where('token_hash', 'is not', null)
    .executeTakeFirst();
  return row && { scope: row.scope as Scope, madeAt: row.made_at };
}

/** Makes a secret address, in place of the one that was: the secret, which is told this once. Refused: the tasks of all to who sees those of the own unit alone. */
export async function makeFeed(tx: Tx, { actor, now }: { actor: Actor; now: Temporal.Instant }, scope: Scope): Promise<Result<string>> {
  if (scope === 'all' && !mayFollowAll(actor)) return refusals.mayNotFollow();
  const { authorityId, officerId } = actor;
  await takeTurn(tx, authorityId, whose(authorityId, officerId));
  const before = await feedOf(tx, actor);
  const token = randomBytes(24).toString('base64url');
  const columns = { token_hash: hashOf(token), scope, made_at: now };
  await tx
    .insertInto('calendar_feed')
    .values({ authority_id: authorityId, officer_id: officerId, ...columns })
    .onConflict((conflict) => conflict.columns(['authority_id', 'officer_id']).doUpdateSet(columns))
    .execute();
  const changes = { scope: { ...(before && { from: before.scope }), to: scope } };
  recordChange(tx, { action: 'calendar-feed.made', objectType: 'calendar-feed', objectId: officerId, changes });
  return ok(token);
}

/** From now on the address answers nobody. Revoked twice, it is revoked. */
export async function revokeFeed(tx: Tx, actor: Actor): Promise<Result<void>> {
  const { authorityId, officerId } = actor;
  await takeTurn(tx, authorityId, whose(authorityId, officerId));
  const before = await feedOf(tx, actor);
  if (!before) return ok(undefined);
  await tx
    .updateTable('calendar_feed')
    .set({ token_hash: null })
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .execute();
  recordChange(tx, { action: 'calendar-feed.revoked', objectType: 'calendar-feed', objectId: officerId, changes: { scope: { from: before.scope, to: null } } }); // prettier-ignore
  return ok(undefined);
}

/** Half a year back is what a calendar is asked for; what is ahead is shown whole. */
const DAYS_BACK = 183;

export interface Fed {
  actor: Actor;
  scope: Scope;
  /** Since when the address is there. */
  madeAt: Temporal.Instant;
  tasks: Task[];
}

/**
 * The dated tasks that the secret opens, with the rights that its officer has on the day; undefined where the address was revoked, or its officer has left or
 * holds no post any more.
 */
export async function fedBy(db: Read, token: string, today: Temporal.PlainDate): Promise<Fed | undefined> {
  if (!/^[\w-]{32}$/.test(token)) return undefined;
  const row = await db
    .selectFrom('calendar_feed')
    .select(['authority_id', 'officer_id', 'scope', 'made_at'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  const actor = row && (await actorNamed(db, row.authority_id, row.officer_id, today));
  if (!row || !actor || actor.posts.length === 0) return undefined;
  const scope = row.scope === 'all' && mayFollowAll(actor) ? 'all' : 'own';
  const unitIds = unitsOf(actor);
  const filter = { today, ...(scope === 'own' && { unitIds, beside: { unitIds } }) };
  const since = today.subtract({ days: DAYS_BACK });
  const tasks = (await tasksOf(db, actor.authorityId, filter)).filter(
    ({ dueOn, role }) => dueOn !== null && role !== 'coordinate' && Temporal.PlainDate.compare(dueOn, since) >= 0,
  );
  return { actor, scope, madeAt: row.made_at, tasks };
}
