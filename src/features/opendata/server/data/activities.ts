import { sql, type RawBuilder } from 'kysely';
import { channels, isChannel, isMeasure, measures } from '#features/channels/index.ts';
import { list } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { RowOf } from '../../data/datasets.ts';
import { paged, type DataAsked, type Page } from './asked.ts';

const and = (...conditions: (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> =>
  sql`${sql.join(
    conditions.filter((one) => one !== undefined).map((one) => sql` and ${one}`),
    sql``,
  )}`;

const given = <Value>(value: Value | undefined, condition: (value: Value) => RawBuilder<unknown>) =>
  value === undefined ? undefined : condition(value);

/** Of the activities `a` those that the filters leave. */
const chosen = ({ filters: { year, from, to, unit, channel, topic, target, duty } }: DataAsked): RawBuilder<unknown> =>
  and(
    given(year, (of) => sql`a.happened_on between ${`${of}-01-01`}::date and ${`${of}-12-31`}::date`),
    given(from, (day) => sql`a.happened_on >= ${day}::date`),
    given(to, (day) => sql`a.happened_on <= ${day}::date`),
    given(unit, (id) => sql`(a.unit_id = ${id}::uuid or exists (select 1 from public_activity_unit j
      where j.authority_id = a.authority_id and j.activity_id = a.id and j.unit_id = ${id}::uuid))`),
    given(channel, (code) => sql`a.channel = ${code}`),
    given(duty, (id) => sql`(a.duty_id = ${id}::uuid or exists (select 1 from public_activity_duty s
      where s.authority_id = a.authority_id and s.activity_id = a.id and s.duty_id = ${id}::uuid))`),
    given(topic, (code) => sql`exists (select 1 from public_activity_topic t
      where t.authority_id = a.authority_id and t.activity_id = a.id and t.kind = ${code})`),
    given(target, (id) => sql`exists (select 1 from public_activity_target t
      where t.authority_id = a.authority_id and t.activity_id = a.id and t.target_id = ${id}::uuid)`),
  );

const placed = (after: DataAsked['after']) =>
  given(after, ([on = '', id = '']) => sql`(a.happened_on, a.id) < (${on}::date, ${id}::uuid)`);

interface Line {
  id: string;
  unit_id: string;
  duty_id: string | null;
  channel: string;
  title: string;
  happened_on: string;
  place: string | null;
  note: string | null;
  known_at: string;
}

interface Whole extends Line {
  quantities: { measure: string; value: number }[];
  photos: { id: string; caption: string }[];
  links: { address: string; caption: string }[];
  topics: string[];
  targets: string[];
  joint: string[];
  serves: string[];
}

const of = sql`x.authority_id = a.authority_id and x.activity_id = a.id`;

const line = sql`a.id, a.unit_id, a.duty_id, a.channel, a.title, a.happened_on::text as happened_on, a.place, a.note,
  to_char(a.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as known_at`;

const channelName = (code: string, locale: Locale): string => (isChannel(code) ? channels[code][locale] : code);
const measureName = (code: string, locale: Locale): string => (isMeasure(code) ? measures[code][locale] : code);
const nameOn = ({ names }: DataAsked, unitId: string, on: string): string => names.on(unitId, Temporal.PlainDate.from(on)).name;

/** What was done, newest first. */
export async function activityRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'activities'>>> {
  const { authorityId, locale, limit } = asked;
  const { rows } = await sql<Whole>`select ${line},
      ${list(sql`select x.measure, x.value from public_activity_quantity x where ${of} order by x.measure`)} as quantities,
      ${list(sql`select x.file_id as id, coalesce(x.caption, '') as caption from public_photo x where ${of} order by x.id`)} as photos,
      ${list(sql`select x.link as address, coalesce(x.caption, '') as caption from public_link x where ${of} order by x.id`)} as links,
      array(select x.unit_id::text from public_activity_unit x where ${of} order by 1) as joint,
      array(select x.duty_id::text from public_activity_duty x where ${of} order by 1) as serves,
      array(select x.kind from public_activity_topic x where ${of} order by 1) as topics,
      array(select x.target_id::text from public_activity_target x where ${of} order by 1) as targets
    from (select * from public_activity a where a.authority_id = ${authorityId}${chosen(asked)}${and(placed(asked.after))}
      order by a.happened_on desc, a.id desc limit ${limit + 1}) a order by a.happened_on desc, a.id desc`.execute(db);
  return paged(
    rows,
    limit,
    (row) => [row.happened_on, row.id],
    (row) => ({
      id: row.id,
      title: row.title,
      happened_on: row.happened_on,
      unit_id: row.unit_id,
      unit: nameOn(asked, row.unit_id, row.happened_on),
      channel: row.channel,
      channel_name: channelName(row.channel, locale),
      topics: row.topics,
      place: row.place,
      note: row.note,
      joint_unit_ids: row.joint,
      joint_units: row.joint.map((id) => nameOn(asked, id, row.happened_on)),
      duty_ids: [...new Set([...(row.duty_id === null ? [] : [row.duty_id]), ...row.serves])],
      target_ids: row.targets,
      known_at: row.known_at,
      quantities: row.quantities.map(({ measure, value }) => ({ measure, measure_name: measureName(measure, locale), value })),
      photos: row.photos.map(({ id, caption }) => ({ address: asked.fileAt(`/tep/${id}`), caption })),
      links: row.links,
      page: asked.pageAt(`/hoat-dong/${row.id}`),
    }),
  );
}

/** Each figure of what was done, newest first. */
export async function quantityRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'activity-quantities'>>> {
  const { authorityId, locale, limit, after, filters } = asked;
  const further = given(after, ([on = '', id = '', measure = '']) => sql`(a.happened_on, a.id, q.measure) < (${on}::date, ${id}::uuid, ${measure})`);
  const ofMeasure = given(filters.measure, (code) => sql`q.measure = ${code}`);
  const { rows } = await sql<Line & { measure: string; value: number }>`select ${line}, q.measure, q.value
    from public_activity a join public_activity_quantity q on q.authority_id = a.authority_id and q.activity_id = a.id
    where a.authority_id = ${authorityId}${chosen(asked)}${and(ofMeasure, further)}
    order by a.happened_on desc, a.id desc, q.measure desc limit ${limit + 1}`.execute(db);
  return paged(
    rows,
    limit,
    (row) => [row.happened_on, row.id, row.measure],
    ({ measure, value, ...row }) => ({
      activity_id: row.id,
      title: row.title,
      happened_on: row.happened_on,
      unit_id: row.unit_id,
      unit: nameOn(asked, row.unit_id, row.happened_on),
      channel: row.channel,
      measure,
      measure_name: measureName(measure, locale),
      value,
    }),
  );
}
