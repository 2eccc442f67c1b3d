-- What the reporting feature shows to everybody: frozen reports that somebody released. Another version that nobody released is named by its number and
-- day, without its page.
drop view if exists public_indicator;
drop view if exists public_report, public_report_section, public_report_figure, public_report_drawn;

create view public_report as
select r.authority_id, r.id, r.plan_id, r.kind, r.version, r.title, r.covers, r.symbol, r.reported_on, r.released_at, r.recipient, r.year, r.year_from_on,
  p.year as plan_year, p.symbol as plan_symbol, r.change_kind, r.change_reason,
  later.symbol as later_symbol, later.reported_on as later_on, case when later.released_at is not null then later.id end as later_id,
  earlier.symbol as earlier_symbol, earlier.reported_on as earlier_on,
  case when earlier.state = 'frozen' and earlier.released_at is not null then earlier.id end as earlier_id,
  f.name as file_name, f.media_type as file_media_type, f.sha256 as file_sha256, f.storage_key as file_storage_key, r.search_words
from report r
join plan p on p.authority_id = r.authority_id and p.id = r.plan_id
left join report later on later.authority_id = r.authority_id and later.replaces_id = r.id and later.state = 'frozen'
left join report earlier on earlier.authority_id = r.authority_id and earlier.id = r.replaces_id
left join stored_file f on f.authority_id = r.authority_id and f.id = r.file_id
where r.state = 'frozen' and r.released_at is not null;

create view public_report_section as
select s.authority_id, s.report_id, s.position, s.heading, s.text, s.search_words
from report_section s join report r on r.authority_id = s.authority_id and r.id = s.report_id
where r.state = 'frozen' and r.released_at is not null;

-- What the charts of a report are drawn from, as it was frozen; nothing of reports from before such facts were kept.
create view public_report_drawn as
select authority_id, id as report_id, body -> 'facts' -> 'covers' as covers, body -> 'facts' -> 'targets' as targets, body -> 'facts' -> 'months' as months,
  coalesce(body -> 'facts' -> 'units', '[]') as units, coalesce(body -> 'facts' -> 'years', '[]') as years
from report where state = 'frozen' and released_at is not null and body -> 'facts' ? 'months';

-- What reports count by: the same for every authority, what each counts itself, and what a superior asked for that stands in a released report of it; by versions
-- that hold from a day on. The code of the latter two names whose they are, since two authorities may both have a CN1.
create view public_indicator as
select a.id as authority_id, i.code, i.valid, i.position, i.title_vi, i.title_en, i.unit_vi, i.unit_en, i.measure, i.channels
from indicator i cross join authority a
union all
select told.authority_id, o.key, daterange(v.from_on, least(o.retired_on, v.until_on)),
  1000, v.title, v.title, v.unit, v.unit, v.measure, case when v.channel is not null then array[v.channel] end
from own_indicator o join (
  select of_day.*, lead(from_on) over (partition by authority_id, indicator_id order by from_on) as until_on from (
    select distinct on (authority_id, indicator_id, from_on) * from own_indicator_version order by authority_id, indicator_id, from_on, told_at desc, id desc
  ) of_day
) v on v.authority_id = o.authority_id and v.indicator_id = o.id
join (
  select authority_id, key from own_indicator where is_in_own
  union
  select f.authority_id, f.indicator from report_figure f join report r on r.authority_id = f.authority_id and r.id = f.report_id
  where r.state = 'frozen' and r.released_at is not null
) told on told.key = o.key
where o.retired_on is null or v.from_on < o.retired_on;

-- With the indicators that were in force on the last day of the report, of own ones and those of a superior as they were known when its figures were drawn; named as
-- figures name them.
create view public_report_figure as
select f.authority_id, f.report_id, i.position, f.indicator as code, i.title_vi as title, i.unit_vi as unit, i.measure, i.aggregation, f.computed, f.typed, f.typed_reason, f.is_none,
  f.to_date, f.typed_before, f.previous, f.is_previous_none
from report_figure f join report r on r.authority_id = f.authority_id and r.id = f.report_id
join indicator i on i.code = f.indicator and i.valid @> (upper(r.covers) - 1)
where r.state = 'frozen' and r.released_at is not null
union all
select f.authority_id, f.report_id, 1000, o.key, v.title, v.unit, v.measure, v.aggregation, f.computed, f.typed, f.typed_reason, f.is_none,
  f.to_date, f.typed_before, f.previous, f.is_previous_none
from report_figure f join report r on r.authority_id = f.authority_id and r.id = f.report_id
join own_indicator o on o.key = f.indicator
cross join lateral (select v.title, v.unit, v.measure, v.aggregation from own_indicator_version v where v.authority_id = o.authority_id and v.indicator_id = o.id
  order by (v.from_on < upper(r.covers) and v.told_at <= r.known_by_at) desc,
    case when v.from_on < upper(r.covers) and v.told_at <= r.known_by_at then v.from_on end desc, v.from_on, v.told_at desc, v.id desc limit 1) v
where r.state = 'frozen' and r.released_at is not null;
