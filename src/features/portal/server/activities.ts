import { sql, type RawBuilder } from 'kysely';
import { isMeasure, type ChannelKind, type Measure } from '#features/channels/index.ts';
import type { NamesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId, DutyId, FileId, TargetId, UnitId } from '#platform/values/ids.ts';
import type { PublicActivity, PublicActivityInFull } from '../public.ts';
import { askOnce, dayIn, list } from './ask.ts';

export const PAGE = 12;

interface Line {
  id: ActivityId;
  unit_id: string;
  channel: ChannelKind;
  title: string;
  happened_on: string;
  place: string | null;
  photo: PublicActivity['photo'];
  joint: string[];
}

const jointUnits = sql`array(select j.unit_id from public_activity_unit j where j.authority_id = a.authority_id and j.activity_id = a.id order by j.unit_id)`;

const firstPhoto = sql`(select json_build_object('id', p.file_id, 'caption', coalesce(p.caption, ''), 'width', p.width, 'height', p.height) from public_photo p
  where p.authority_id = a.authority_id and p.activity_id = a.id order by p.id limit 1)`;

/** What a list of activities is narrowed down to; `month` is of the form 2026-05. */
export interface Narrowed {
  targetId?: TargetId | undefined;
  dutyId?: DutyId | undefined;
  unitId?: UnitId | undefined;
  channel?: ChannelKind | undefined;
  month?: string | undefined;
  /** About which topic: its own, else those of the duties that it serves. */
  topic?: string | undefined;
  /** What a figure of a report over these days is made of. */
  counted?: { code: string; from: Temporal.PlainDate; to: Temporal.PlainDate } | undefined;
}

const countedIn = ({ code, from, to }: NonNullable<Narrowed['counted']>) => sql`and a.happened_on between ${from}::date and ${to}::date
  and exists (select 1 from public_indicator i join public_activity_quantity q on q.authority_id = i.authority_id and q.measure = i.measure
    where i.authority_id = a.authority_id and i.code = ${code} and i.valid @> ${to}::date and q.activity_id = a.id and q.value > 0
      and (i.channels is null or a.channel = any(i.channels)))`;

const serves = (targetId: TargetId) => sql`and exists (select 1 from public_activity_target t
  where t.authority_id = a.authority_id and t.activity_id = a.id and t.target_id = ${targetId})`;

/** Held by the unit, alone or with others. */
const heldBy = (unitId: UnitId) => sql`and (a.unit_id = ${unitId} or exists (select 1 from public_activity_unit j
  where j.authority_id = a.authority_id and j.activity_id = a.id and j.unit_id = ${unitId}))`;

const within = (month: Temporal.PlainYearMonth) =>
  sql`and a.happened_on between ${month.toPlainDate({ day: 1 })}::date and ${month.toPlainDate({ day: month.daysInMonth })}::date`;

const servesDuty = (dutyId: DutyId) => sql`and (a.duty_id = ${dutyId} or exists (select 1 from public_activity_duty d
  where d.authority_id = a.authority_id and d.activity_id = a.id and d.duty_id = ${dutyId}))`;

const isAbout = (topic: string) => sql`and exists (select 1 from public_activity_topic j
  where j.authority_id = a.authority_id and j.activity_id = a.id and j.kind = ${topic})`;

const narrowedTo = ({ targetId, dutyId, unitId, channel, month, topic, counted }: Narrowed): RawBuilder<unknown> =>
  sql`${targetId ? serves(targetId) : sql``} ${dutyId ? servesDuty(dutyId) : sql``} ${unitId ? heldBy(unitId) : sql``} ${channel ? sql`and a.channel = ${channel}` : sql``}
    ${month ? within(Temporal.PlainYearMonth.from(month)) : sql``} ${topic ? isAbout(topic) : sql``} ${counted ? countedIn(counted) : sql``}`;

/** Of a story that is published: where stories stand beside what was done, it is one of them. */
export const isNoStory = sql`not exists (select 1 from public_story_activity s where s.authority_id = a.authority_id and s.activity_id = a.id)`;

export const latest = (
  authorityId: AuthorityId,
  { limit, offset = 0, stories = true, ...narrowed }: Narrowed & { limit: number; offset?: number; stories?: boolean },
) =>
  sql`select a.id, a.unit_id, a.channel, a.title, a.happened_on, a.place, ${firstPhoto} as photo, ${jointUnits} as joint from (
    select * from public_activity a where a.authority_id = ${authorityId} ${narrowedTo(narrowed)} ${stories ? sql`` : sql`and ${isNoStory}`}
    order by a.happened_on desc, a.id desc limit ${limit} offset ${offset}) a order by a.happened_on desc, a.id desc`;

export const howMany = (authorityId: AuthorityId, { targetId, ...others }: Narrowed = {}) =>
  targetId && Object.values(others).every((value) => value === undefined)
    ? sql`(select count(*)::int from public_activity_target where authority_id = ${authorityId} and target_id = ${targetId})`
    : sql`(select count(*)::int from public_activity a where a.authority_id = ${authorityId} ${narrowedTo({ targetId, ...others })})`;

/** As pages show it, under the name that its unit bore on its day. */
export const publicActivity = ({ unit_id, happened_on, joint, ...line }: Line, names: NamesInTime): PublicActivity => ({
  id: line.id,
  title: line.title,
  channel: line.channel,
  happenedOn: happened_on,
  unitName: names.on(unit_id, dayIn(happened_on)).name,
  jointUnits: joint.map((id) => names.on(id, dayIn(happened_on)).name),
  place: line.place,
  photo: line.photo,
});

export type { Line as ActivityLine };

interface ListAsked extends Narrowed {
  authorityId: AuthorityId;
  names: NamesInTime;
  page?: number;
}

export interface ActivitiesPage {
  activities: PublicActivity[];
  count: number;
  pages: number;
  target: { id: TargetId; text: string } | null;
  /** The name of the figure by whose activities it is narrowed down, in both languages. */
  figure: { vi: string; en: string } | null;
}

/** One page of what was done, newest first, and how many there are; undefined where the target is none of an issued plan, or the figure is none that reports count. */
export async function activitiesPage(
  db: Read,
  { authorityId, names, page = 1, targetId, unitId, channel, month, topic, counted }: ListAsked,
): Promise<ActivitiesPage | undefined> {
  const narrowed = { targetId, unitId, channel, month, topic, counted };
  const row = await askOnce<{ count: number; lines: Line[]; target: string | null; figure: ActivitiesPage['figure'] }>(
    db,
    sql`select ${howMany(authorityId, narrowed)} as count, ${list(latest(authorityId, { limit: PAGE, offset: (page - 1) * PAGE, ...narrowed }))} as lines,
      (select text from public_target where authority_id = ${authorityId} and id = ${targetId ?? null}::uuid) as target,
      (select json_build_object('vi', title_vi, 'en', title_en) from public_indicator where authority_id = ${authorityId} and measure is not null
        and code = ${counted?.code ?? null}::text and valid @> ${counted?.to ?? null}::date) as figure`,
  );
  if ((targetId !== undefined && row.target === null) || (counted && row.figure === null)) return undefined;
  return {
    activities: row.lines.map((line) => publicActivity(line, names)),
    count: row.count,
    pages: Math.ceil(row.count / PAGE),
    target: targetId === undefined ? null : { id: targetId, text: row.target ?? '' },
    figure: row.figure,
  };
}

interface Whole {
  activity: (Omit<Line, 'photo'> & { note: string | null; promises: string[] })[];
  quantities: { measure: string; value: number }[];
  photos: PublicActivityInFull['photos'];
  links: { href: string; label: string }[];
  stories: { id: string; title: string }[];
}

/** One activity with its public proof, or undefined where it is not for the public. */
export async function activityInFull(
  db: Read,
  id: ActivityId,
  { authorityId, names }: Pick<ListAsked, 'authorityId' | 'names'>,
): Promise<PublicActivityInFull | undefined> {
  const of = sql`authority_id = ${authorityId} and activity_id = ${id}`;
  const { activity, quantities, photos, links, stories } = await askOnce<Whole>(
    db,
    sql`select ${list(sql`select a.*, ${jointUnits} as joint,
          array(select d.text from public_duty d where d.authority_id = a.authority_id and (d.id = a.duty_id or d.id in (select s.duty_id
            from public_activity_duty s where s.authority_id = a.authority_id and s.activity_id = a.id)) order by d.id is distinct from a.duty_id, d.position) as promises
        from public_activity a where a.authority_id = ${authorityId} and a.id = ${id}`)} as activity,
      ${list(sql`select measure, value from public_activity_quantity where ${of} order by measure`)} as quantities,
      ${list(sql`select file_id as id, coalesce(caption, '') as caption, width, height from public_photo where ${of} order by id`)} as photos,
      ${list(sql`select link as href, coalesce(caption, link) as label from public_link where ${of} order by id`)} as links,
      ${list(sql`select s.id, s.title from public_story s join public_story_activity t on t.authority_id = s.authority_id and t.story_id = s.id
        where t.authority_id = ${authorityId} and t.activity_id = ${id} limit 1`)} as stories`,
  );
  const [line] = activity;
  if (!line) return undefined;
  return {
    ...publicActivity({ ...line, photo: photos[0] ?? null }, names),
    note: line.note,
    promises: line.promises,
    quantities: quantities.filter((one): one is { measure: Measure; value: number } => isMeasure(one.measure)),
    photos,
    links,
    story: stories[0] ?? null,
  };
}

export interface PublicFile {
  name: string | null;
  mediaType: string;
  sha256: string;
  storageKey: string;
}

/** A stripped copy of a photograph that somebody said yes to, of an activity that is public; undefined for any other file. */
export async function publicPhoto(db: Read, authorityId: AuthorityId, fileId: FileId): Promise<PublicFile | undefined> {
  const { rows } = await sql<PublicFile>`select null as name, media_type as "mediaType", sha256, storage_key as "storageKey"
    from public_photo where authority_id = ${authorityId} and file_id = ${fileId} limit 1`.execute(db);
  return rows[0];
}
