-- What the plans feature shows to everybody: plans that were issued, also those that no longer hold, without what was dropped from their drafts.
drop view if exists public_target_reach, public_target_value;
drop view if exists public_plan_change, public_plan_amending, public_plan_section;
drop view if exists public_plan, public_duty, public_duty_unit, public_target, public_plan_channel, public_plan_topic, public_plan_fact, public_own_topic;

create view public_plan as
select authority_id, id, year, title, symbol, issued_on, issued_at, ended_at, made_at, issued_place, signer_position, signer_name, cosigner_position, cosigner_name, state,
  ended_on, end_reason, end_symbol, end_paper_on, replaces_id,
  -- When citizens could last read something else: issued, ended, or amended by a paper.
  greatest(issued_at, ended_at, (select max(greatest(a.issued_at, a.stood_at)) from plan a
    where a.authority_id = plan.authority_id and a.amends_id = plan.id and a.state in ('applied', 'scheduled'))) as changed_at, search_words
from plan where state in ('issued', 'withdrawn', 'replaced');

create view public_duty as
select d.authority_id, d.id, d.plan_id, d.position, d.text, d.deadlines, d.search_words
from duty d join plan p on p.authority_id = d.authority_id and p.id = d.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and d.dropped_at is null and d.struck_on is null;

create view public_duty_unit as
select u.authority_id, d.plan_id, u.duty_id, u.unit_id, u.role, u.is_requested
from duty_unit u join duty d on d.authority_id = u.authority_id and d.id = u.duty_id
join plan p on p.authority_id = d.authority_id and p.id = d.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and d.dropped_at is null and d.struck_on is null;

create view public_target as
select t.authority_id, t.id, t.plan_id, t.position, t.text, t.value, t.up_to, t.unit, t.comparator, t.units_bound, t.measure,
  t.way, t.per, t.bound_kind, t.roll_id, t.before_value, t.search_words
from target t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and t.dropped_at is null and t.struck_on is null;

create view public_plan_channel as
select c.authority_id, c.plan_id, c.kind
from plan_channel c join plan p on p.authority_id = c.authority_id and p.id = c.plan_id where p.state in ('issued', 'withdrawn', 'replaced');

-- Topics that an authority added to the vocabulary, also those that ended: what bears them is still shown.
create view public_own_topic as
select authority_id, code, name, name_en, from_on, ended_on from own_topic;

create view public_plan_topic as
select c.authority_id, c.plan_id, c.kind
from plan_topic c join plan p on p.authority_id = c.authority_id and p.id = c.plan_id where p.state in ('issued', 'withdrawn', 'replaced');

-- Shortcomings that a paper names in the work of its own body are for the office.
create view public_plan_fact as
select f.authority_id, f.plan_id, f.position, f.kind, f.text, f.of_year, f.of_body
from plan_fact f join plan p on p.authority_id = f.authority_id and p.id = f.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and f.kind in ('theme', 'baseline', 'practice');

-- What a paper says of the state of its own work is for the office.
create view public_plan_section as
select s.authority_id, s.id, s.plan_id, s.position, s.level, s.heading, s.text, s.search_words
from plan_section s join plan p on p.authority_id = s.authority_id and p.id = s.plan_id
where p.state in ('issued', 'withdrawn', 'replaced') and s.dropped_at is null and s.struck_on is null and s.kind <> 'background';

-- Papers that amended an issued plan, with what they changed.
create view public_plan_amending as
select a.authority_id, a.id, a.amends_id as plan_id, a.title, greatest(a.issued_at, a.stood_at) as changed_at, a.amend_kind, a.amend_as, a.amend_reason, a.symbol, a.issued_on, a.holds_from_on, a.stood_at, a.state, a.issued_at, a.search_words
from plan a where a.state in ('applied', 'scheduled');

create view public_plan_change as
select c.authority_id, c.amending_id, c.position, c.object, c.act, c.what, c.field, c.was, c.becomes, c.duty_id
from plan_change c join plan a on a.authority_id = c.authority_id and a.id = c.amending_id
left join plan_section s on s.authority_id = c.authority_id and s.id = c.section_id
where a.state in ('applied', 'scheduled') and s.kind is distinct from 'background';

-- Of targets that rest on a list: its entries, each with the day on which a confirmed activity first reached it.
create view public_target_reach as
select t.authority_id, t.id as target_id, t.plan_id, e.since_on, e.ended_on,
  (select min(a.happened_on) from activity_entry s join activity a on a.authority_id = s.authority_id and a.id = s.activity_id
    join activity_target c on c.authority_id = a.authority_id and c.activity_id = a.id and c.target_id = t.id
    where s.authority_id = e.authority_id and s.entry_id = e.id and a.state = 'confirmed') as reached_on
from target t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
join roll_entry e on e.authority_id = t.authority_id and e.roll_id = t.roll_id
where p.state in ('issued', 'withdrawn', 'replaced') and t.dropped_at is null and t.struck_on is null and t.way = 'roll';

create view public_target_value as
select v.authority_id, v.target_id, t.plan_id, v.measured_on, v.value
from target_value v join target t on t.authority_id = v.authority_id and t.id = v.target_id
join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
where v.state = 'confirmed' and p.state in ('issued', 'withdrawn', 'replaced') and t.dropped_at is null and t.struck_on is null;
