-- As many activities more as are wanted: of the units of the first body that carry out its plan of the year, over its days and on six channels, each with a figure, every fifth
-- counted towards a target of its measure. They are told by nobody, so they stand in no log; this is for measuring.
with served as (
  select d.authority_id, d.id as duty_id, u.unit_id, row_number() over (order by d.id, u.unit_id) as nth, count(*) over () as all_of
  from duty d join plan p on p.authority_id = d.authority_id and p.id = d.plan_id and p.state = 'issued' and p.year = 2026
  join duty_unit u on u.authority_id = d.authority_id and u.duty_id = d.id and not u.is_requested
  where d.dropped_at is null and d.authority_id = (select id from authority order by created_at limit 1)
), officer_of as (select o.id from officer o where o.authority_id = (select id from authority order by created_at limit 1) order by o.created_at, o.id limit 1),
made as (
  insert into activity (authority_id, unit_id, duty_id, channel, title, happened_on, place, state, is_internal, recorded_by, recorded_at, decided_by, decided_at)
  select s.authority_id, s.unit_id, s.duty_id, (array['portal', 'radio', 'social', 'banner', 'leaflet', 'meeting'])[1 + i % 6],
    'Tuyên truyền cải cách hành chính, lần ' || i, date '2026-01-05' + (i % 300)::int, 'Nhà văn hóa', case when i % 50 = 0 then 'recorded' else 'confirmed' end, i % 20 = 0,
    o.id, timestamptz '2026-11-01' + i * interval '1 second', case when i % 50 = 0 then null else o.id end, case when i % 50 = 0 then null else timestamptz '2026-11-02' end
  from generate_series(1, $1::int) i join served s on s.nth = 1 + i % s.all_of cross join officer_of o
  returning authority_id, id, channel
), figures as (
  insert into activity_quantity (authority_id, activity_id, measure, value)
  select authority_id, id, case channel when 'portal' then 'stories' when 'radio' then 'bulletins' when 'social' then 'posts' when 'banner' then 'banners'
    when 'leaflet' then 'leaflets' else 'meetings' end, 1 from made
  returning authority_id, activity_id, measure, value
), wanted as (
  select t.authority_id, t.measure, min(t.id::text)::uuid as target_id from target t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
  where p.state = 'issued' and p.year = 2026 and t.dropped_at is null and t.measure is not null and t.unit not like '%\%%' group by 1, 2
)
insert into activity_target (authority_id, activity_id, target_id, value)
select f.authority_id, f.activity_id, w.target_id, f.value from figures f join wanted w using (authority_id, measure);
