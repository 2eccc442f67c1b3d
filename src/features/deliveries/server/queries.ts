import { sql, type RawBuilder } from 'kysely';
import { isVersionChannel, type StoryId } from '#features/newsroom/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { isKind } from '../adapters/kinds.ts';
import { troubled, type Delivery, type DeliveryId, type DeliveryState, type Outlet, type OutletId } from '../delivery.ts';

/** Where stories of the authority are handed to, those in use first. */
export async function outletsOf(db: Read, authorityId: AuthorityId): Promise<Outlet[]> {
  const { rows } = await sql<Omit<Outlet, 'adapter' | 'channel'> & { adapter: string; channel: string }>`
    select o.id, o.adapter, o.account_id as "accountId", o.name, o.channel, o.target, o.late_rule as "lateRule", o.late_minutes as "lateMinutes",
      o.keeper_id as "keeperId", k.full_name as "keeperName", o.sealed_secret is not null as "isConnected", o.secret_at as "secretAt",
      s.full_name as "secretByName", o.secret_until as "secretUntil", o.tested_at as "testedAt", o.known_as as "knownAs", o.fault,
      o.paused_until as "pausedUntil", o.added_at as "addedAt", o.ended_at as "endedAt"
    from outlet o join officer k on k.authority_id = o.authority_id and k.id = o.keeper_id
      left join officer s on s.authority_id = o.authority_id and s.id = o.secret_by
    where o.authority_id = ${authorityId} order by o.ended_at is not null, o.name, o.id`.execute(db);
  return rows.flatMap(({ adapter, channel, ...row }) =>
    isKind(adapter) && isVersionChannel(channel) ? [{ ...row, adapter, channel }] : [],
  );
}

export const outletOf = async (db: Read, authorityId: AuthorityId, id: OutletId | undefined): Promise<Outlet | undefined> =>
  id && (await outletsOf(db, authorityId)).find((one) => one.id === id);

export interface OutletCheck {
  at: Temporal.Instant;
  by: string | null;
  isOurs: boolean;
  lastPostOn: Temporal.PlainDate | null;
  said: string;
}

/** When somebody, or the service itself, said that an account is the authority's, the latest first. */
export async function checksOf(db: Read, authorityId: AuthorityId, id: OutletId): Promise<OutletCheck[]> {
  const rows = await db
    .selectFrom('outlet_check as c')
    .leftJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'c.authority_id').onRef('o.id', '=', 'c.checked_by'))
    .select(['c.checked_at', 'c.is_ours', 'c.last_post_on', 'c.said', 'o.full_name'])
    .where('c.authority_id', '=', authorityId)
    .where('c.outlet_id', '=', id)
    .orderBy('c.checked_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(24)
    .execute();
  return rows.map((row) => ({
    ...{ at: row.checked_at, by: row.full_name, isOurs: row.is_ours, lastPostOn: row.last_post_on, said: row.said },
  }));
}

/** Outlets in use at whose account nobody has looked since a moment. */
export async function uncheckedSince(
  db: Read,
  authorityId: AuthorityId,
  since: Temporal.Instant,
): Promise<{ id: OutletId; name: string }[]> {
  const { rows } = await sql<{ id: OutletId; name: string }>`select o.id, o.name from outlet o where o.authority_id = ${authorityId}
    and o.ended_at is null and o.account_id is not null and o.added_at < ${since.toString()}::timestamptz and not exists (select 1 from outlet_check c
      where c.authority_id = o.authority_id and c.outlet_id = o.id and c.checked_at >= ${since.toString()}::timestamptz)
    order by o.name, o.id`.execute(db);
  return rows;
}

export async function handoversOf(db: Read, authorityId: AuthorityId, id: OutletId) {
  const { rows } = await sql<{ from: string; to: string; by: string; note: string | null; at: Temporal.Instant }>`
    select f.full_name as "from", t.full_name as "to", b.full_name as "by", h.note, h.handed_at as at from outlet_handover h
      join officer f on f.authority_id = h.authority_id and f.id = h.from_id join officer t on t.authority_id = h.authority_id and t.id = h.to_id
      join officer b on b.authority_id = h.authority_id and b.id = h.handed_by
    where h.authority_id = ${authorityId} and h.outlet_id = ${id} order by h.handed_at desc, h.id desc`.execute(db);
  return rows;
}

export interface DeliveryFilter {
  id?: DeliveryId | undefined;
  storyId?: StoryId | undefined;
  outletId?: OutletId | undefined;
  states?: readonly DeliveryState[] | undefined;
  /** Only what somebody has to look at. */
  isTroubled?: true;
  limit?: number;
  offset?: number;
}

const isTroublesome = sql`(d.state = any(${[...troubled]}::text[]) or (d.state = 'waiting' and exists (select 1 from outlet shut
  where shut.authority_id = d.authority_id and shut.id = d.outlet_id and shut.fault is not null)))`;

function conditions(authorityId: AuthorityId, { id, storyId, outletId, states, isTroubled }: DeliveryFilter): RawBuilder<unknown> {
  const all = [sql`d.authority_id = ${authorityId}`];
  if (id !== undefined) all.push(sql`d.id = ${id}`);
  if (storyId !== undefined) all.push(sql`d.story_id = ${storyId}`);
  if (outletId !== undefined) all.push(sql`d.outlet_id = ${outletId}`);
  if (states !== undefined) all.push(sql`d.state = any(${[...states]}::text[])`);
  if (isTroubled) all.push(isTroublesome);
  return sql.join(all, sql` and `);
}

const columns = sql`d.id, d.story_id as "storyId", e.title, s.unit_id as "unitId", e.number as edition, o.id as "outletId", o.name as "outletName", o.adapter,
  v.channel, o.keeper_id as "keeperId", o.fault as "outletFault", d.state, d.planned_at as "plannedAt", d.next_at as "nextAt", d.attempts,
  coalesce(d.words, v.words) as words, d.sent_at as "sentAt", d.link, d.recipients, d.fault, d.closing, d.activity_id as "activityId",
  d.activity_refusal as "activityRefusal", d.reach, d.reactions, d.comments, d.measured_at as "measuredAt"`;

const from = sql`story_delivery d join story s on s.authority_id = d.authority_id and s.id = d.story_id
  join story_edition e on e.authority_id = d.authority_id and e.id = d.edition_id join outlet o on o.authority_id = d.authority_id and o.id = d.outlet_id
  join story_version v on v.authority_id = d.authority_id and v.id = d.version_id`;

/** Deliveries, what somebody has to look at first, then the latest. */
export async function deliveriesOf(db: Read, authorityId: AuthorityId, filter: DeliveryFilter = {}): Promise<Delivery[]> {
  const { rows } = await sql<Omit<Delivery, 'adapter' | 'channel'> & { adapter: string; channel: string }>`select ${columns} from ${from}
    where ${conditions(authorityId, filter)} order by ${isTroublesome} desc, d.planned_at desc, d.id desc
    limit ${filter.limit ?? 50} offset ${filter.offset ?? 0}`.execute(db);
  return rows.flatMap(({ adapter, channel, ...row }) =>
    isKind(adapter) && isVersionChannel(channel) ? [{ ...row, adapter, channel }] : [],
  );
}

export async function countDeliveries(db: Read, authorityId: AuthorityId, filter: DeliveryFilter = {}): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from story_delivery d
    where ${conditions(authorityId, filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export const deliveryOf = async (db: Read, authorityId: AuthorityId, id: DeliveryId | undefined): Promise<Delivery | undefined> =>
  id && (await deliveriesOf(db, authorityId, { id, limit: 1 }))[0];
