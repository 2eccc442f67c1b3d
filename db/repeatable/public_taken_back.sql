-- What everybody could read once and can no longer: by kind and the id in its address, by which unit (null: the authority), on which day, on which ground, and why where that
-- was said in words for everybody. Its name where that may still be read; nothing of what it held. What never was public is not in it. This is the only place that says so.
drop view if exists public_taken_back;

-- `not materialized`: two branches read it, and kept once for both it would be every activity of every authority at each wrong address.
create view public_taken_back as
with public_activity_before as not materialized (
  select a.authority_id, a.id, a.unit_id, a.state, a.is_internal, was.until_on, not (a.state = 'confirmed' and not a.is_internal) as is_gone
  from activity a cross join lateral (select (max(upper(p.known)) at time zone 'Asia/Ho_Chi_Minh')::date as until_on from past_row p
    where p.authority_id = a.authority_id and p.of_table = 'activity' and p.key = jsonb_build_object('id', a.id, 'authority_id', a.authority_id)::text
      and p.content ->> 'state' = 'confirmed' and not (p.content ->> 'is_internal')::boolean) was
)
select authority_id, 'activity' as kind, id, null::text as code, null::text as name, unit_id, until_on as day,
  'activity-' || case when state = 'confirmed' then 'internal' else state end as ground, null::text as why, null::text as paper, null::uuid as instead_id, null::int as year
from public_activity_before where is_gone and until_on is not null
union all
select e.authority_id, 'photo', e.public_file_id, null, null, a.unit_id, coalesce((e.unpublished_at at time zone 'Asia/Ho_Chi_Minh')::date, a.until_on),
  case when e.unpublished_at is null and a.is_gone then 'photo-activity' else 'photo' end, null, null, null, null
from evidence e join public_activity_before a on a.authority_id = e.authority_id and a.id = e.activity_id
where e.public_file_id is not null and (case when a.is_gone then a.until_on is not null else not e.is_public end)
union all
select e.authority_id, 'story', e.story_id, null, e.title, s.unit_id, (e.withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date, 'story', e.notice, null, null, null
from story_edition e join story s on s.authority_id = e.authority_id and s.id = e.story_id
where e.state = 'withdrawn' and not exists (select 1 from story_edition n
  where n.authority_id = e.authority_id and n.story_id = e.story_id and n.number > e.number and n.published_at is not null)
union all
select f.authority_id, 'story-file', coalesce(f.public_file_id, f.file_id), null, null, s.unit_id,
  (coalesce(f.taken_off_at, e.withdrawn_at) at time zone 'Asia/Ho_Chi_Minh')::date, 'story-file', case when f.taken_off_at is null then e.notice end, null, f.story_id, null
from story_file f join story s on s.authority_id = f.authority_id and s.id = f.story_id
cross join lateral (select max(withdrawn_at) as withdrawn_at, (array_agg(notice order by number desc))[1] as notice, bool_or(state = 'published') as is_there from story_edition
  where authority_id = f.authority_id and story_id = f.story_id and published_at >= f.added_at
    and (f.taken_off_at is null or published_at < f.taken_off_at) having count(*) > 0) e
where f.taken_off_at is not null or not e.is_there
union all
select authority_id, 'report', id, null, concat_ws(' ', title, '(' || symbol || ')'), null, (release_withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date,
  'report', release_withdrawn_reason, null, null, null
from report where state = 'frozen' and released_at is null and release_withdrawn_at is not null
union all
select p.authority_id, 'petition', p.id, null, null, null,
  case when p.state = 'merged' then (select max(s.happened_on) from petition_step s where s.authority_id = p.authority_id and s.petition_id = p.id and s.kind = 'merged') else p.ended_on end,
  case when p.state = 'merged' then 'petition-merged' else 'petition-' || coalesce(p.end_ground, 'refused') end, null, null,
  case when p.state = 'merged' then p.merged_into_id end, null
from petition p where p.may_show and p.public_title is not null
  and (p.state in ('refused', 'merged') or (coalesce(p.end_kind, '') = 'hide' and p.end_approved_by is not null))
union all
select d.authority_id, 'duty', d.id, null, d.text, null, d.struck_on, 'struck', a.amend_reason, a.symbol, null, p.year
from duty d join plan p on p.authority_id = d.authority_id and p.id = d.plan_id
left join lateral (select m.amend_reason, m.symbol from plan_change c join plan m on m.authority_id = c.authority_id and m.id = c.amending_id
  where c.authority_id = d.authority_id and c.duty_id = d.id and c.act = 'struck' and m.state = 'applied' order by m.issued_on desc limit 1) a on true
where p.state in ('issued', 'withdrawn', 'replaced') and d.dropped_at is null and d.struck_on is not null
union all
select t.authority_id, 'target', t.id, null, t.text, null, t.struck_on, 'struck', a.amend_reason, a.symbol, null, p.year
from target t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
left join lateral (select m.amend_reason, m.symbol from plan_change c join plan m on m.authority_id = c.authority_id and m.id = c.amending_id
  where c.authority_id = t.authority_id and c.target_id = t.id and c.act = 'struck' and m.state = 'applied' order by m.issued_on desc limit 1) a on true
where p.state in ('issued', 'withdrawn', 'replaced') and t.dropped_at is null and t.struck_on is not null
union all
select authority_id, 'site-page', id, kind, title, unit_id, ended_on, 'site-page', null, null, null, null from site_page where ended_on is not null;
