-- Units up to $1 and tasks up to $2 of the issued plan of the year, spread over units, days and duties: one of ten asked of a partner, one of three done. They are
-- told by nobody, so they stand in no log; this is for measuring. The end of the period differs where its beginning and the day come again, so that no two are one task.
with the as (select authority_id, id as plan_id from plan where authority_id = (select id from authority order by created_at limit 1) and state = 'issued' and year = 2026 and ended_on is null limit 1),
root as (select v.authority_id, v.path from unit_version v join the using (authority_id) where nlevel(v.path) = 1 limit 1),
more as (
  insert into unit (authority_id) select the.authority_id from the, generate_series(1, greatest(0, $1::int - (select count(*)::int from unit))) returning authority_id, id
), named as (
  insert into unit_version (authority_id, unit_id, valid, kind, name, short_name, path)
  select m.authority_id, m.id, '[2025-07-01,)', 'neighbourhood', 'Tổ đo ' || right(m.id::text, 12), 'Tổ đo ' || right(m.id::text, 12), root.path || replace(m.id::text, '-', '_')
  from more m, root returning unit_id
), units as (
  select unit_id as id, row_number() over (order by unit_id) as nth, count(*) over () as all_of from (
    select unit_id from named union all select unit_id from unit_version v join the using (authority_id) where upper_inf(v.valid)) u
), duties as (select d.id, row_number() over (order by d.id) as nth, count(*) over () as all_of from duty d join the using (authority_id, plan_id))
insert into task (authority_id, plan_id, duty_id, unit_id, role, is_requested, is_standing, period, label, due_on, state, made_at, done_on, done_at, done_by)
select the.authority_id, the.plan_id, d.id, u.id, 'perform', i % 10 = 0, false, daterange(date '2026-01-01' + (i % 97), date '2027-01-01' + (i / 22310)), 'Việc đo ' || i, date '2026-04-15' + (i % 230),
  case when i % 10 = 0 then 'asked' when i % 3 = 0 then 'done' else 'open' end, '2026-04-01', case when i % 10 > 0 and i % 3 = 0 then date '2026-04-15' + (i % 230) end,
  case when i % 10 > 0 and i % 3 = 0 then timestamptz '2026-11-01' end, case when i % 10 > 0 and i % 3 = 0 then (select o.id from officer o join the using (authority_id) order by o.id limit 1) end
from generate_series(1, greatest(0, $2::int - (select count(*)::int from task))) i
join units u on u.nth = 1 + i % u.all_of join duties d on d.nth = 1 + (i / 7) % d.all_of cross join the
on conflict do nothing
