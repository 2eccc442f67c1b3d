import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { untilWritten } from '#platform/server/public/kept.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import type { ActivityId, AuthorityId, OfficerId } from '#platform/values/ids.ts';
import type { Activity, ActivitySummary } from '../../activity.ts';
import { maySeeActivity, scopeOf } from '../../policy.ts';
import { matching, type ActivityFilter } from '../matching.ts';
import { activitiesOf, countActivities, countByState } from '../queries.ts';
import { activityOf, wholeActivities } from '../whole.ts';

type Asked = Omit<ActivityFilter, 'scope'>;

/** A count over very many rows is made once for as long as nothing is written. */
function kept<T>(
  db: Read,
  actor: Actor,
  what: string,
  asked: Asked,
  count: (db: Read, authorityId: AuthorityId, filter: ActivityFilter) => Promise<T>,
): Promise<T> {
  const filter = { ...asked, scope: scopeOf(actor) };
  return untilWritten(db, actor.authorityId, `${what} ${JSON.stringify(filter)}`, () => count(db, actor.authorityId, filter));
}

/** The activities that the officer may see: every list of a staff page comes from here, so that it holds what the officer may open. */
export const activitiesFor = (db: Read, actor: Actor, filter: Asked = {}): Promise<ActivitySummary[]> =>
  activitiesOf(db, actor.authorityId, { ...filter, scope: scopeOf(actor) });

export const countActivitiesFor = (db: Read, actor: Actor, filter: Asked = {}): Promise<number> =>
  kept(db, actor, 'count', filter, countActivities);

/** One activity that the officer may see; undefined for others, as if it were not there. */
export async function activityFor(db: Read, actor: Actor, activityId: ActivityId): Promise<Activity | undefined> {
  const activity = await activityOf(db, actor.authorityId, activityId);
  return activity && maySeeActivity(actor, activity) ? activity : undefined;
}

export const activitiesInFullFor = async (db: Read, actor: Actor, ids: readonly ActivityId[]): Promise<Activity[]> =>
  (await wholeActivities(db, actor.authorityId, ids)).filter((activity) => maySeeActivity(actor, activity));

export const countByStateFor = (db: Read, actor: Actor, filter: Asked = {}): ReturnType<typeof countByState> =>
  kept(db, actor, 'by state', filter, countByState);

const backTo = (actor: Actor): ActivityFilter => ({ cameBackTo: { unitIds: unitsOf(actor), recordedBy: actor.officerId } });

/** The activities that came back to the officer, by `id` and not asked for yet: for counting with other things in one statement. */
export const cameBackToCount = (db: Read, actor: Actor) => matching(db, actor.authorityId, backTo(actor), undefined).select('activity.id');

/** What came back to the officer: returned records of the own units or by oneself, and own units' records whose figures others wrote, not yet seen. */
export async function cameBackTo(db: Read, actor: Actor): Promise<{ returned: ActivitySummary[]; written: ActivitySummary[] }> {
  const unitIds = unitsOf(actor);
  const all = await activitiesOf(db, actor.authorityId, { ...backTo(actor), limit: 'all' });
  return {
    returned: all.filter(({ state }) => state === 'returned'),
    written: all.filter(({ isUnseen, unitId }) => isUnseen && unitIds.includes(unitId)),
  };
}

/** The activity to confirm next, after the one looked at and round to the start; undefined where none is left. `others` as for `whyNotConfirm`. */
export async function nextToConfirm(
  db: Read,
  actor: Actor,
  others: readonly OfficerId[],
  after: ActivityId,
): Promise<ActivityId | undefined> {
  const isOwn = sql<boolean>`exists (select 1 from activity_writer w where w.authority_id = activity.authority_id
    and w.activity_id = activity.id and w.officer_id = ${actor.officerId})`;
  const mayAnother = sql<boolean>`exists (select 1 from unnest(${[...others]}::uuid[]) as another(id) where not exists (
    select 1 from activity_writer w where w.authority_id = activity.authority_id and w.activity_id = activity.id and w.officer_id = another.id))`;
  const row = await db
    .selectFrom('activity')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('state', '=', 'recorded')
    .where('id', '<>', after)
    .where(sql<boolean>`exists (select 1 from evidence e where e.authority_id = activity.authority_id and e.activity_id = activity.id)`)
    .where(sql<boolean>`not (${isOwn} and ${mayAnother})`)
    .orderBy(
      sql`(happened_on, id) < (select here.happened_on, here.id from activity here
        where here.authority_id = ${actor.authorityId} and here.id = ${after}) desc nulls last`,
    )
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
