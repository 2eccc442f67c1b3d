-- What the plans feature shows to everybody: plans that were issued, also those that no longer hold, without what was dropped from their drafts.
drop view if exists public_plan, public_duty, public_duty_unit, public_target, public_plan_channel, public_plan_topic, public_plan_fact;

create view public_plan as
select authority_id, id, year, title, symbol, issued_on, issued_at, made_at, issued_place, signer_position, signer_name, state,
  ended_on, end_reason, end_symbol, end_paper_on, replaces_id
from plan where state in ('issued', 'withdrawn', 'replaced');

create view public_duty as
select d.authority_id, d.id, d.plan_id, d.position, d.text, d.deadlines
from duty d join plan p on p.authority_id = d.authority_id and p.id = d.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and d.dropped_at is null;

create view public_duty_unit as
select u.authority_id, d.plan_id, u.duty_id, u.unit_id, u.role, u.is_requested
from duty_unit u join duty d on d.authority_id = u.authority_id and d.id = u.duty_id
join plan p on p.authority_id = d.authority_id and p.id = d.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and d.dropped_at is null;

create view public_target as
select t.authority_id, t.id, t.plan_id, t.position, t.text, t.value, t.up_to, t.unit, t.comparator, t.units_bound, t.measure
from target t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and t.dropped_at is null;

create view public_plan_channel as
select c.authority_id, c.plan_id, c.kind
from plan_channel c join plan p on p.authority_id = c.authority_id and p.id = c.plan_id where p.state in ('issued', 'withdrawn', 'replaced');

create view public_plan_topic as
select c.authority_id, c.plan_id, c.kind
from plan_topic c join plan p on p.authority_id = c.authority_id and p.id = c.plan_id where p.state in ('issued', 'withdrawn', 'replaced');

-- Shortcomings that a paper names in the work of its own body are for the office.
create view public_plan_fact as
select f.authority_id, f.plan_id, f.position, f.kind, f.text, f.of_year, f.of_body
from plan_fact f join plan p on p.authority_id = f.authority_id and p.id = f.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and f.kind in ('theme', 'baseline');
