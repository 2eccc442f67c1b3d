import { sql, type RawBuilder } from 'kysely';
import { channels, isChannel, isMeasure, measures, stateMeasures, type ChannelKind, type Measure } from '#features/channels/index.ts';
import type { Read } from '#platform/server/database.ts';
import { untilWritten } from '#platform/server/public/kept.ts';
import { asKnown, knownRows } from '#platform/server/history.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { Quantities } from '../../activity.ts';
import { inPlan, isUnplaced, linesOf } from '../matching.ts';
import { jointRows } from '../joint/counted.ts';
import { foldedIn } from './folded.ts';
import { latestFirst } from './tallies.ts';

export interface Taken {
  authorityId: AuthorityId;
  planId: PlanId | null;
  days: Days;
  knownBy: KnownBy;
}

export async function takenFrom(db: Read, { authorityId, planId, days, knownBy }: Taken) {
  const lines = planId === null ? undefined : await linesOf(db, authorityId, planId, knownBy);
  const served = lines ? sql`and ${inPlan(lines, { authorityId, knownBy })}` : sql``;
  return sql`${knownRows('activity', authorityId, knownBy)} activity
    where activity.authority_id = ${authorityId} and activity.happened_on <= ${days.to}::date ${served}`;
}

interface Counted {
  channel: string;
  unit_id: string;
  /** As "2026-03". */
  month: string;
  confirmed: number;
  pending: number;
}

export const countsIn = async (db: Read, from: Awaited<ReturnType<typeof takenFrom>>, { days }: Taken): Promise<Counted[]> =>
  (
    await sql<Counted>`select channel, unit_id, to_char(happened_on, 'YYYY-MM') as month, (count(*) filter (where state = 'confirmed'))::int as confirmed,
        (count(*) filter (where state = 'recorded'))::int as pending
      from ${from} and happened_on >= ${days.from}::date and state in ('confirmed', 'recorded') group by channel, unit_id, month`.execute(
      db,
    )
  ).rows;

interface Amount {
  channel: string;
  measure: string;
  value: number;
}

/** The figures of a measure on a channel as one: those of the days added; of a state what stands on the last day, also where it was stated before. */
async function amountsIn(db: Read, from: Awaited<ReturnType<typeof takenFrom>>, { authorityId, days, knownBy }: Taken): Promise<Amount[]> {
  const quantities = knownRows('activity_quantity', authorityId, knownBy);
  const states = sql`${[...stateMeasures]}::text[]`;
  const figures = sql`(select a.channel, a.unit_id, a.happened_on, a.known_at, a.id as activity_id, q.measure, q.value
    from (select activity.* from ${from} and activity.state = 'confirmed') a
    join ${quantities} q on q.authority_id = a.authority_id and q.activity_id = a.id where q.authority_id = ${authorityId})`;
  const { rows } = await sql<Amount>`select channel, measure, sum(value) as value from ${figures} f
      where happened_on >= ${days.from}::date and not measure = any(${states}) group by channel, measure
    union all
    select channel, measure, sum(value) from (select distinct on (channel, measure, unit_id) channel, measure, value from ${figures} f
      where measure = any(${states}) order by channel, measure, unit_id, ${latestFirst}) latest group by channel, measure`.execute(db);
  return rows;
}

const inOrder = Object.keys(measures).filter(isMeasure);

function channelOf(kind: ChannelKind, counts: readonly Counted[], amounts: readonly Amount[]): Quantities['channels'] {
  const activities = counts.filter(({ channel }) => channel === kind).reduce((all, { confirmed }) => all + confirmed, 0);
  const own = new Map(amounts.filter(({ channel }) => channel === kind).map(({ measure, value }) => [measure, value]));
  const stated = inOrder.flatMap((measure) => (own.has(measure) ? [[measure, own.get(measure) ?? 0] as const] : []));
  return activities > 0 || stated.length > 0 ? [{ kind, activities, measures: Object.fromEntries(stated) }] : [];
}

function together(counts: readonly Counted[], amounts: readonly Amount[]): Quantities {
  const byChannel = Object.keys(channels)
    .filter(isChannel)
    .flatMap((kind) => channelOf(kind, counts, amounts));
  const total: Partial<Record<Measure, number>> = {};
  for (const { measures: own } of byChannel)
    for (const [measure, value] of Object.entries(own) as [Measure, number][]) total[measure] = (total[measure] ?? 0) + value;
  return {
    measures: total,
    channels: byChannel,
    activities: counts.reduce((all, { confirmed }) => all + confirmed, 0),
    pending: counts.reduce((all, { pending }) => all + pending, 0),
  };
}

/** What was confirmed in the days, both included: flows summed, states as on the last day. `planId` null: every activity, also outside of a plan. */
export async function quantitiesBetween(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId | null,
  days: Days,
  knownBy: KnownBy,
): Promise<Quantities> {
  const taken = { authorityId, planId, days, knownBy };
  const from = await takenFrom(db, taken);
  return together(await countsIn(db, from, taken), await amountsIn(db, from, taken));
}

/** How many were confirmed, by what `by` says of each row of the counts; nothing where none was. */
function confirmedBy<T extends string>(counts: readonly Counted[], by: (one: Counted) => T): Map<T, number> {
  const all = new Map<T, number>();
  for (const one of counts) if (one.confirmed > 0) all.set(by(one), (all.get(by(one)) ?? 0) + one.confirmed);
  return all;
}

/** What was done in the days as a report tells it: its quantities, the units that did any of it (also jointly), by month, what was part of events, and some activities of each channel by name. */
export async function doneBetween(db: Read, taken: Taken & { examples: number }) {
  const from = await takenFrom(db, taken);
  const counts = await countsIn(db, from, taken);
  const kinds = [...new Set(counts.filter(({ confirmed }) => confirmed > 0).map(({ channel }) => channel))].filter(isChannel);
  return {
    ...together(counts, await amountsIn(db, from, taken)),
    units: new Set([
      ...counts.filter(({ confirmed }) => confirmed > 0).map(({ unit_id }) => unit_id),
      ...(await jointlyIn(db, from, taken)),
    ]),
    byUnit: confirmedBy(counts, ({ unit_id }) => unit_id),
    months: kinds.map((channel) => ({
      channel,
      byMonth: confirmedBy(
        counts.filter((one) => one.channel === channel),
        ({ month }) => month,
      ),
    })),
    folded: await foldedIn(db, from, taken),
    named: await namedIn(db, from, taken, kinds),
  };
}

/** The units that held any of it jointly: none of its figures is theirs, and they were not idle. */
async function jointlyIn(db: Read, from: RawBuilder<unknown>, { days, ...known }: Taken): Promise<string[]> {
  const { rows } = await sql<{
    unit_id: string;
  }>`select distinct j.unit_id from (select activity.id from ${from} and activity.state = 'confirmed'
    and activity.happened_on >= ${days.from}::date) a join ${jointRows(known)} j on j.activity_id = a.id`.execute(db);
  return rows.map(({ unit_id }) => unit_id);
}

export interface NamedActivity {
  id: string;
  channel: ChannelKind;
  unit_id: string;
  title: string;
  happened_on: Temporal.PlainDate;
  is_internal: boolean;
}

async function namedIn(
  db: Read,
  from: Awaited<ReturnType<typeof takenFrom>>,
  { days, examples }: Taken & { examples: number },
  kinds: readonly ChannelKind[],
): Promise<NamedActivity[]> {
  if (kinds.length === 0) return [];
  const of = (more: ReturnType<typeof sql>, most: number) => sql`(select id, channel, unit_id, title, happened_on, is_internal from ${from}
    and state = 'confirmed' and happened_on >= ${days.from}::date and channel = kind.of ${more} order by happened_on desc, id desc limit ${most})`;
  const { rows } = await sql<NamedActivity>`select distinct n.* from unnest(${[...kinds]}::text[]) as kind (of)
    cross join lateral (${of(sql``, 1)} union all ${of(sql`and not is_internal`, examples)}) n order by happened_on desc, id desc`.execute(
    db,
  );
  return rows;
}

/** What was confirmed in the days and belongs to no duty and no target: how many, the units, and the latest that are not internal. */
export async function unplacedBetween(db: Read, { authorityId, days, knownBy, examples }: Omit<Taken, 'planId'> & { examples: number }) {
  const from = sql`${knownRows('activity', authorityId, knownBy)} activity where activity.authority_id = ${authorityId}
    and activity.happened_on between ${days.from}::date and ${days.to}::date and activity.state = 'confirmed'
    and ${isUnplaced({ authorityId, knownBy })}`;
  const { rows: units } = await sql<{ unit_id: string; activities: number }>`select unit_id, count(*)::int as activities from ${from}
    group by unit_id`.execute(db);
  const jointly = await jointlyIn(db, from, { authorityId, days, knownBy, planId: null });
  const { rows: named } =
    await sql<NamedActivity>`select id, channel, unit_id, title, happened_on, is_internal from ${from} and not is_internal
    order by happened_on desc, id desc limit ${examples}`.execute(db);
  return {
    activities: units.reduce((all, one) => all + one.activities, 0),
    units: [...units.map(({ unit_id }) => unit_id), ...jointly],
    named,
  };
}

/** The tasks for which something was recorded in the days and not taken back, and the units that recorded anything, as it was known. */
export async function recordedIn(
  db: Read,
  authorityId: AuthorityId,
  { from, to }: Days,
  knownBy: KnownBy,
): Promise<{ tasks: Set<TaskId>; units: Set<UnitId> }> {
  const rows = (): Promise<{ task_id: TaskId | null; unit_id: UnitId }[]> =>
    db
      .selectFrom(asKnown('activity', authorityId, knownBy))
      .select(['task_id', 'unit_id'])
      .distinct()
      .where('authority_id', '=', authorityId)
      .where('happened_on', '>=', from)
      .where('happened_on', '<=', to)
      .where('state', '<>', 'withdrawn')
      .execute();
  const found = await untilWritten(db, authorityId, `recorded in ${from.toString()} ${to.toString()} ${knownBy.toString()}`, rows);
  return {
    tasks: new Set(found.flatMap(({ task_id }) => (task_id === null ? [] : [task_id]))),
    units: new Set(found.map(({ unit_id }) => unit_id)),
  };
}
