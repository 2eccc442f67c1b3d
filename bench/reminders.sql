-- So many officers, spread over the units that carry out the plan of the year, each unit with one task that is due on the day. They are told by nobody, so they
-- stand in no log; this is for measuring.
with served as (
  select distinct on (t.authority_id, t.unit_id) t.authority_id, t.unit_id, t.id as task_id from task t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
  where p.state = 'issued' and p.ended_on is null and not t.is_requested and t.role <> 'coordinate' and not t.is_standing order by 1, 2, t.id
), due as (
  update task t set due_on = $2::date, state = 'open', done_on = null, done_at = null, done_by = null, done_reason = null from served s
  where t.authority_id = s.authority_id and t.id = s.task_id
), numbered as (select *, row_number() over (order by unit_id) as nth, count(*) over () as all_of from served), made as (
  insert into officer (authority_id, full_name) select n.authority_id, 'Cán bộ đo ' || i from generate_series(1, $1::int) i join numbered n on n.nth = 1 + i % n.all_of
  returning authority_id, id, full_name
)
insert into post (authority_id, officer_id, unit_id, role, valid)
select m.authority_id, m.id, n.unit_id, 'performer', '[2026-01-05,)' from made m
join numbered n on n.nth = 1 + substring(m.full_name from '\d+$')::int % n.all_of
