import { sql } from 'kysely';
import type { TopicKind } from '#features/documents/index.ts';
import type { Read } from '#platform/server/database.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { Order } from '#platform/values/lists.ts';
import type { Condition, Display, DisplayId, RoundId, Site, SiteId, SiteKind } from '../display.ts';

const hangsNow = sql<boolean>`display.taken_down_on is null and display.undone_at is null`;
const hangingThere = sql<number>`(select count(*)::int from display where display.authority_id = display_site.authority_id
  and display.site_id = display_site.id and ${hangsNow})`;

/** The places of the authority by their order in the round, also those that have ended. */
export async function sitesOf(db: Read, authorityId: AuthorityId, id?: SiteId): Promise<Site[]> {
  const rows = await db
    .selectFrom('display_site')
    .select(['id', 'unit_id', 'kind', 'place', 'latitude', 'longitude', 'round_order', 'note', 'ended_on', hangingThere.as('hanging')])
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? null))
    .orderBy('round_order', (order) => order.asc().nullsLast())
    .orderBy(sql`place collate "vi-x-icu"`)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind as SiteKind,
    place: row.place,
    latitude: row.latitude,
    longitude: row.longitude,
    roundOrder: row.round_order,
    note: row.note,
    endedOn: row.ended_on,
    hanging: row.hanging,
  }));
}

/** The place, or undefined where the authority has none such. */
export const siteOf = async (db: Read, authorityId: AuthorityId, id: SiteId | undefined): Promise<Site | undefined> =>
  id && (await sitesOf(db, authorityId, id))[0];

/** By what the list of displays is ordered, as it stands in the address. */
export const displayOrders = ['han', 'treo', 'noi-dung', 'dia-diem'] as const;
export type DisplayOrder = (typeof displayOrders)[number];

const orderColumns = {
  han: sql`display.until_on`,
  treo: sql`display.hung_on`,
  'noi-dung': sql`display.slogan collate "vi-x-icu"`,
  'dia-diem': sql`display_site.place collate "vi-x-icu"`,
} as const;

export type DisplayState = 'hanging' | 'ending' | 'expired' | 'damaged' | 'down' | 'undone';

export interface DisplayFilter {
  id?: DisplayId | undefined;
  siteId?: SiteId | undefined;
  unitIds?: readonly UnitId[] | undefined;
  kind?: SiteKind | undefined;
  search?: string | undefined;
  state?: DisplayState | undefined;
  /** What hangs now, and of this round what was found to be gone. */
  onRound?: RoundId | undefined;
  /** What is damaged, past its last day, or will be. */
  wantsCare?: boolean | undefined;
  /** What hangs now and has one of these days as its last. */
  untilOn?: readonly Temporal.PlainDate[] | undefined;
  /** The day by which it is judged, and so many days before its last day it is near; needed for `state` and `wantsCare`. */
  today?: Temporal.PlainDate | undefined;
  days?: number | undefined;
  order?: Order<DisplayOrder> | 'round' | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

const inState = (state: DisplayState, { today, days = 0 }: DisplayFilter) => {
  const near = today?.add({ days });
  const conditions = {
    hanging: hangsNow,
    ending: sql<boolean>`${hangsNow} and display.until_on between ${today} and ${near}`,
    expired: sql<boolean>`${hangsNow} and display.until_on < ${today}`,
    damaged: sql<boolean>`${hangsNow} and display.condition = 'damaged'`,
    down: sql<boolean>`display.taken_down_on is not null and display.undone_at is null`,
    undone: sql<boolean>`display.undone_at is not null`,
  };
  return conditions[state];
};

const matching = (db: Read, authorityId: AuthorityId, filter: DisplayFilter) => {
  const { id, siteId, unitIds, kind, search, state, onRound, wantsCare, untilOn } = filter;
  return db
    .selectFrom('display')
    .innerJoin('display_site', (join) =>
      join.onRef('display_site.authority_id', '=', 'display.authority_id').onRef('display_site.id', '=', 'display.site_id'),
    )
    .where('display.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('display.id', '=', id ?? null))
    .$if(siteId !== undefined, (query) => query.where('display.site_id', '=', siteId ?? null))
    .$if(unitIds !== undefined, (query) => query.where('display_site.unit_id', 'in', [...(unitIds ?? [])]))
    .$if(kind !== undefined, (query) => query.where('display_site.kind', '=', kind ?? null))
    .$if(search !== undefined, (query) => query.where(holdsWordsSql(sql`fold_plain(display.slogan || ' ' || display_site.place)`, search)))
    .$if(state !== undefined, (query) => query.where(inState(state ?? 'hanging', filter)))
    .$if(wantsCare === true, (query) =>
      query.where((eb) => eb.or([inState('ending', filter), inState('expired', filter), inState('damaged', filter)])),
    )
    .$if(untilOn !== undefined, (query) =>
      query.where(sql<boolean>`${hangsNow} and display.until_on = any(${(untilOn ?? []).map(String)}::date[])`),
    )
    .$if(onRound !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          hangsNow,
          sql<boolean>`exists (select 1 from display_check seen where seen.authority_id = display.authority_id
            and seen.display_id = display.id and seen.round_id = ${onRound})`,
        ]),
      ),
    );
};

/** Displays by their last day, or as `order` says. */
export async function displaysOf(db: Read, authorityId: AuthorityId, filter: DisplayFilter = {}): Promise<Display[]> {
  const { order = { by: 'han', descending: false }, limit = 1000, offset = 0, unitIds } = filter;
  if (unitIds?.length === 0) return [];
  const ordered = matching(db, authorityId, filter);
  const rows = await (
    order === 'round'
      ? ordered.orderBy(sql`display_site.round_order nulls last, display_site.place collate "vi-x-icu"`)
      : ordered.orderBy(orderColumns[order.by], (way) => (order.descending ? way.desc() : way.asc()).nullsLast())
  )
    .select([
      'display.id',
      'display.site_id',
      'display_site.unit_id',
      'display_site.kind',
      'display_site.place',
      'display_site.latitude',
      'display_site.longitude',
      'display.slogan',
      'display.topic',
      'display.width',
      'display.height',
      'display.pieces',
      'display.duty_id',
      'display.hung_on',
      'display.until_on',
      'display.condition',
      'display.checked_on',
      'display.taken_down_on',
      'display.undone_at',
      'display.activity_id',
    ]) // prettier-ignore
    .orderBy('display.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    siteId: row.site_id,
    unitId: row.unit_id,
    kind: row.kind as SiteKind,
    place: row.place,
    latitude: row.latitude,
    longitude: row.longitude,
    slogan: row.slogan,
    topic: row.topic as TopicKind | null,
    width: row.width,
    height: row.height,
    pieces: row.pieces,
    dutyId: row.duty_id,
    hungOn: row.hung_on,
    untilOn: row.until_on,
    condition: row.condition as Condition,
    checkedOn: row.checked_on,
    takenDownOn: row.taken_down_on,
    isUndone: row.undone_at !== null,
    activityId: row.activity_id,
  }));
}

/** How many displays match. */
export async function countDisplays(db: Read, authorityId: AuthorityId, filter: DisplayFilter): Promise<number> {
  const { count } = await matching(db, authorityId, filter)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The display, or undefined where the authority has none such. */
export const displayOf = async (db: Read, authorityId: AuthorityId, id: DisplayId | undefined): Promise<Display | undefined> =>
  id && (await displaysOf(db, authorityId, { id }))[0];

/** On how many boards or stands of the unit something hung on the day. */
export async function covered(
  db: Read,
  authorityId: AuthorityId,
  { unitId, kinds, on }: { unitId: UnitId; kinds: readonly SiteKind[]; on: Temporal.PlainDate },
): Promise<number> {
  const { count } = await matching(db, authorityId, { unitIds: [unitId] })
    .select(sql<number>`count(distinct display.site_id)::int`.as('count'))
    .where('display_site.kind', 'in', [...kinds])
    .where('display.undone_at', 'is', null)
    .where('display.hung_on', '<=', on)
    .where((eb) => eb.or([eb('display.taken_down_on', 'is', null), eb('display.taken_down_on', '>', on)]))
    .executeTakeFirstOrThrow();
  return count;
}
