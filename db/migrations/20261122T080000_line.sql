alter table plan
  add column deadlines jsonb not null default '[]',
  add constraint plan_deadlines_are_a_list check (jsonb_typeof(deadlines) = 'array');
comment on column plan.deadlines is 'Deadlines of the paper that belong to no single duty, as the reading contract writes them.';

create unique index plan_symbol_is_once_a_year on plan (authority_id, symbol, year) where state = 'issued';

alter table duty
  add column dropped_at timestamptz,
  add column role text not null default 'perform',
  add column source_item text,
  add constraint duty_role_is_known check (role in ('lead', 'perform', 'advise', 'coordinate'));
comment on column duty.dropped_at is 'Left out of the draft by an officer, who may take it back until the plan is issued.';
comment on column duty.source_item is 'Address of the item in the reading, as "assignments/2/duties/0".';

alter table target
  add column dropped_at timestamptz,
  add column source_item text;

alter table task
  add column done_at timestamptz,
  add column done_by uuid,
  add column done_reason text,
  add constraint task_done_by_officer foreign key (authority_id, done_by) references officer (authority_id, id),
  add constraint task_done_by_somebody check ((state = 'done') = (done_at is not null and done_by is not null));
create index task_by_finisher on task (authority_id, done_by);

alter table activity
  add column finishes_task boolean not null default false,
  add column submission uuid,
  add constraint activity_is_recorded_once unique (authority_id, submission),
  add constraint activity_finishes_a_task check (not finishes_task or task_id is not null);
comment on column activity.submission is 'Given by the form when it is opened: a form sent twice records once.';

alter table activity_target
  add column out_of numeric,
  add constraint activity_target_whole_is_not_negative check (out_of >= 0);
comment on column activity_target.out_of is 'The whole of which value is a part, for targets in percent.';
