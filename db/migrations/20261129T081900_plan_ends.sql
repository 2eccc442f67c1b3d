alter table plan
  drop constraint plan_state_is_known,
  add column replaces_id uuid,
  add column ended_on date,
  add column ended_at timestamptz,
  add column ended_by uuid,
  add column end_reason text,
  add column end_symbol text,
  add column end_paper_on date,
  add constraint plan_state_is_known check (state in ('draft', 'issued', 'withdrawn', 'replaced')),
  add constraint plan_replaces_plan foreign key (authority_id, replaces_id) references plan (authority_id, id),
  add constraint plan_ended_by_officer foreign key (authority_id, ended_by) references officer (authority_id, id),
  add constraint plan_does_not_replace_itself check (replaces_id <> id),
  add constraint plan_end_is_told check ((state in ('withdrawn', 'replaced')) = (ended_on is not null and ended_at is not null and ended_by is not null)),
  add constraint plan_withdrawn_for_a_reason check (state <> 'withdrawn' or end_reason is not null);
create index plan_by_replaced on plan (authority_id, replaces_id);
create index plan_by_ender on plan (authority_id, ended_by);
-- Two drafts may be meant to replace the same plan, but one paper does.
create unique index plan_is_replaced_once on plan (authority_id, replaces_id) where state in ('issued', 'replaced');
comment on column plan.replaces_id is 'The plan in whose place this one comes, from its issue on.';
comment on column plan.ended_on is 'The first day on which it no longer holds: withdrawn, or the day of the plan that replaces it.';
comment on column plan.end_reason is '[public text] Why it was withdrawn, as citizens read it.';
comment on column plan.end_symbol is '[public code] Number of the paper that withdraws it, where there is one; end_paper_on is its date.';

create table plan_seen (
  authority_id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  seen_at timestamptz not null,
  seen_by uuid,
  primary key (authority_id, plan_id, unit_id),
  constraint plan_seen_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint plan_seen_for_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint plan_seen_by_officer foreign key (authority_id, seen_by) references officer (authority_id, id)
);
create index plan_seen_by_unit on plan_seen (authority_id, unit_id);
create index plan_seen_by_who on plan_seen (authority_id, seen_by);
comment on table plan_seen is 'For which units somebody has looked at what a plan asks of them. seen_by is empty for plans issued before this was kept.';
insert into plan_seen (authority_id, plan_id, unit_id, seen_at)
select distinct p.authority_id, p.id, u.unit_id, p.issued_at
from plan p
join duty d on d.authority_id = p.authority_id and d.plan_id = p.id
join duty_unit u on u.authority_id = d.authority_id and u.duty_id = d.id
where p.state = 'issued';
