import { sql } from 'kysely';
import type { StoryId } from '#features/newsroom/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import type { DeliveryId, OutletId } from '../delivery.ts';

const MOST = 500;

/** Words of published editions that somebody approved, against the outlets that take them, since they are there. What was out before an outlet is not sent to it. */
const wanting = (authorityId: AuthorityId) => sql`
  from story_edition e join story_version v on v.authority_id = e.authority_id and v.story_id = e.story_id and v.edition = e.number and v.of_version = e.version
    join outlet o on o.authority_id = e.authority_id and o.channel = v.channel and o.ended_at is null
    join lateral (select max(d.decided_at) as at from story_version_decision d where d.authority_id = v.authority_id and d.version_id = v.id
      and d.revision = v.revision and d.act = 'approved') a on a.at is not null
  where e.authority_id = ${authorityId} and e.state = 'published' and greatest(e.published_at, a.at) >= o.added_at
    and not exists (select 1 from story_version_decision r where r.authority_id = v.authority_id and r.version_id = v.id and r.revision = v.revision
      and r.act = 'returned' and r.decided_at > a.at)
    and not exists (select 1 from story_delivery x where x.authority_id = e.authority_id and x.edition_id = e.id and x.outlet_id = o.id)`;

async function isWanted(db: Read, authorityId: AuthorityId): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select 1 ${wanting(authorityId)}) as is`.execute(db);
  return rows[0]?.is ?? false;
}

/** True where something of the story, as it stands, is to be queued. */
export async function isToQueue(db: Read, authorityId: AuthorityId, storyId: StoryId): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select 1 ${wanting(authorityId)} and e.story_id = ${storyId}) as is`.execute(
    db,
  );
  return rows[0]?.is ?? false;
}

async function plan(tx: Tx, authorityId: AuthorityId): Promise<number> {
  const { rows } = await sql<{ id: DeliveryId; outlet_id: OutletId; story_id: string; state: string; planned_at: Temporal.Instant }>`
    insert into story_delivery (authority_id, story_id, edition_id, version_id, outlet_id, state, planned_at, next_at)
    select e.authority_id, e.story_id, e.id, v.id, o.id, case when o.sealed_secret is null then 'by-hand' else 'waiting' end,
      greatest(e.published_at, a.at), greatest(e.published_at, a.at) ${wanting(authorityId)} order by greatest(e.published_at, a.at), o.id limit ${MOST}
    on conflict on constraint story_delivery_is_made_once do nothing returning id, outlet_id, story_id, state, planned_at`.execute(tx);
  for (const row of rows)
    recordChange(tx, {
      action: 'story-delivery.planned',
      objectType: 'story-delivery',
      objectId: row.id,
      changes: {
        ...{ story: { to: row.story_id }, outlet: { to: row.outlet_id }, state: { to: row.state } },
        plannedAt: { to: row.planned_at.toString() },
      },
    });
  return rows.length;
}

/** Puts what was published and approved into the queue, once for each outlet; how many. It may be called at any time, also twice at once. */
export async function planDeliveries(db: Database, authorityId: AuthorityId, now: Temporal.Instant): Promise<number> {
  let count = 0;
  while (await isWanted(db, authorityId)) {
    const done = await transact(db, { authorityId, actor: 'worker', at: now }, async (tx) => ok(await plan(tx, authorityId)));
    if (!done.ok || done.value === 0) break;
    count += done.value;
  }
  return count;
}
