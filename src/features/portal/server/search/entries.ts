import { sql, type RawBuilder } from 'kysely';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';

import { isNoStory } from '../activities.ts';

/** What an entry of a kind is searched by is what its column `search_words` holds (`…_search_words.sql`). */
const activities = (of: AuthorityId) => sql`select 'activity' as kind, a.id, extract(year from a.happened_on)::int as year, a.title,
    concat_ws(' · ', a.place, a.note) as text, a.unit_id, a.happened_on as day, a.channel, null::text as state,
    a.search_words as words
  from public_activity a where a.authority_id = ${of} and ${isNoStory}`;

const plans = (
  of: AuthorityId,
) => sql`select 'plan', p.id, p.year, p.title, coalesce(p.symbol, ''), null::uuid, p.issued_on, null::text, p.state,
    p.search_words
  from public_plan p where p.authority_id = ${of}`;

/** A paper that amends a plan is read on the page of that plan. */
const amendings = (
  of: AuthorityId,
) => sql`select 'plan', a.id, p.year, a.title, concat_ws(' · ', a.symbol, a.amend_reason), null::uuid, a.issued_on, null::text, null::text,
    a.search_words
  from public_plan_amending a join public_plan p on p.authority_id = a.authority_id and p.id = a.plan_id where a.authority_id = ${of}`;

const parts = (
  of: AuthorityId,
) => sql`select 'plan', p.id, p.year, p.title, concat_ws('. ', s.heading, s.text), null::uuid, p.issued_on, null::text, p.state,
    s.search_words
  from public_plan_section s join public_plan p on p.authority_id = s.authority_id and p.id = s.plan_id and p.state = 'issued' where s.authority_id = ${of}`;

/** A plan that was withdrawn shows its notice alone: what it asked is not found. */
const isHeld = sql`p.authority_id = e.authority_id and p.id = e.plan_id and p.state = 'issued'`;

const duties = (
  of: AuthorityId,
) => sql`select 'duty', e.id, p.year, e.text, p.title, null::uuid, p.issued_on, null::text, null::text, e.search_words
  from public_duty e join public_plan p on ${isHeld} where e.authority_id = ${of}`;

const targets = (of: AuthorityId) => sql`select 'target', e.id, p.year, e.text, p.title, null::uuid, p.issued_on, null::text, null::text,
    e.search_words
  from public_target e join public_plan p on ${isHeld} where e.authority_id = ${of}`;

const reports = (
  of: AuthorityId,
) => sql`select 'report', r.id, r.year, r.title, coalesce(r.symbol, ''), null::uuid, r.reported_on, null::text, null::text,
    r.search_words
  from public_report r where r.authority_id = ${of}`;

const sections = (
  of: AuthorityId,
) => sql`select 'report', r.id, r.year, r.title, s.heading || '. ' || s.text, null::uuid, r.reported_on, null::text, null::text,
    s.search_words
  from public_report_section s join public_report r on r.authority_id = s.authority_id and r.id = s.report_id where s.authority_id = ${of}`;

const stories = (
  of: AuthorityId,
) => sql`select 'story', s.id, extract(year from s.published_at)::int, s.title, s.summary || ' · ' || coalesce(s.known_words, ''), s.unit_id, (s.published_at at time zone 'Asia/Ho_Chi_Minh')::date, null::text, null::text,
    s.search_words
  from public_story s where s.authority_id = ${of} and s.state = 'published'`;

const petitions = (
  of: AuthorityId,
) => sql`select 'petition', q.id, q.year, q.title, coalesce(q.body || ' · ' || q.answer, ''), q.unit_id, q.received_on, null::text, null::text, q.search_words
  from public_petition q where q.authority_id = ${of}`;

/** Found by what people call it and by its papers; read on its own page, by its code, which stands as the state. */
const procedures = (
  of: AuthorityId,
  today: Temporal.PlainDate,
) => sql`select 'procedure', p.id, null::int, v.name, p.sought_words, null::uuid, v.from_on, null::text, p.code,
    p.search_words
  from public_procedure_version v join public_procedure p on p.authority_id = v.authority_id and p.id = v.procedure_id
  where v.authority_id = ${of} and v.kind <> 'internal' and v.from_on <= ${today}::date and not exists (select 1 from public_procedure_version l
    where l.authority_id = v.authority_id and l.procedure_id = v.procedure_id and l.from_on > v.from_on and l.from_on <= ${today}::date)`;

/** What the authority tells of itself; its kind and language stand as the state, by which it is called and reached. */
const pages = (
  of: AuthorityId,
) => sql`select 'page', g.id, null::int, coalesce(g.title, ''), coalesce(g.body, ''), g.unit_id, g.updated_on, null::text, g.kind || ' ' || g.lang,
    g.search_words
  from public_site_page g where g.authority_id = ${of} and g.ended_on is null`;

const pageEntries = (
  of: AuthorityId,
) => sql`select 'page', g.id, null::int, coalesce(g.title, ''), n.heading || ': ' || n.detail, g.unit_id, g.updated_on, null::text, g.kind || ' ' || g.lang,
    n.search_words
  from public_site_page_entry n join public_site_page g on g.authority_id = n.authority_id and g.id = n.site_page_id and g.ended_on is null
  where n.authority_id = ${of}`;

const disclosures = (
  of: AuthorityId,
) => sql`select 'disclosure', d.id, extract(year from d.since_on)::int, d.title, concat_ws(' · ', d.place, d.basis), d.unit_id, d.since_on, null::text, null::text,
    d.search_words
  from public_disclosure d where d.authority_id = ${of}`;

export interface Entry {
  kind: 'page' | 'disclosure' | 'procedure' | 'petition' | 'story' | 'activity' | 'plan' | 'duty' | 'target' | 'report';
  id: string;
  year: number | null;
  title: string;
  text: string;
  unit_id: UnitId | null;
  /** ISO text. */
  day: string | null;
  /** Of an activity. */
  channel: string | null;
  /** Of a plan: issued, withdrawn, replaced; of a procedure its code; of a page its kind and language. */
  state: string | null;
  topics: string[];
  /** Who did it or answers for it. */
  units: UnitId[];
}

/** Of whom, and on which day: what begins later is not found yet. */
export interface Of {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
}

/** All that citizens can read of the authority and search, a kind after the other. */
const kinds = [
  ...[activities, plans, amendings, parts, duties, targets, reports, sections],
  ...[stories, petitions, procedures, pages, pageEntries, disclosures],
];

const topicsOf = sql`array(select t.kind from public_activity_topic t where e.kind = 'activity' and t.authority_id = e.authority_id and t.activity_id = e.id
    union select j.kind from public_story_subject j where e.kind = 'story' and j.authority_id = e.authority_id and j.story_id = e.id and j.sort = 'topic')`;

const unitsOf = sql`array(select u.unit_id from public_duty_unit u where e.kind = 'duty' and u.authority_id = e.authority_id and u.duty_id = e.id
    union select j.unit_id from public_activity_unit j where e.kind = 'activity' and j.authority_id = e.authority_id and j.activity_id = e.id)`;

const newest = sql`order by e.day desc nulls last, e.id desc`;

/** Those of which the condition holds, the newest first, at most so many of each kind: many of one hide no other. What they are narrowed by is asked for these alone. */
export function entriesWhere({ authorityId: of, today }: Of, condition: RawBuilder<unknown>, limit: number): RawBuilder<unknown> {
  const some = kinds.map(
    (kind) =>
      sql`(select * from (${kind(of, today)}) e (kind, id, year, title, text, unit_id, day, channel, state, words) where ${condition} ${newest} limit ${limit})`,
  );
  return sql`select e.*, ${topicsOf} as topics, ${unitsOf} as units from (
    select ${of}::uuid as authority_id, e.kind, e.id, e.year, e.title, e.text, e.unit_id, e.day, e.channel, e.state
      from (${sql.join(some, sql` union all `)}) e) e ${newest}`;
}

/** Holds of entries that answer a query of words; the authority is one of the words. */
export const answers = (authorityId: AuthorityId, query: string): RawBuilder<unknown> =>
  sql`e.words @@ ${`'@${authorityId}' & (${query})`}::tsquery`;
