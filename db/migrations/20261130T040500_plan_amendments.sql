-- Papers that amend an issued plan: a draft of its own with all that the plan says, of which the difference is applied to the plan when it is issued.
alter table plan
  add column amends_id uuid,
  add column amend_kind text,
  add column amend_as text,
  add column amend_reason text,
  add column holds_from_on date,
  add column stood_at timestamptz,
  drop constraint plan_state_is_known,
  drop constraint plan_issued_is_complete,
  drop constraint plan_end_is_told,
  drop constraint plan_withdrawn_for_a_reason,
  add constraint plan_state_is_known check (state in ('draft', 'issued', 'withdrawn', 'replaced', 'received', 'applied', 'given-up')),
  add constraint plan_issued_is_complete check (state in ('draft', 'received', 'given-up') or (symbol is not null and issued_on is not null and issued_at is not null and issued_by is not null)),
  add constraint plan_end_is_told check ((state in ('withdrawn', 'replaced', 'given-up')) = (ended_on is not null and ended_at is not null and ended_by is not null)),
  add constraint plan_withdrawn_for_a_reason check (state not in ('withdrawn', 'given-up') or end_reason is not null),
  add constraint plan_amends_a_plan foreign key (authority_id, amends_id) references plan (authority_id, id),
  add constraint plan_amends_whole check (num_nonnulls(amends_id, amend_kind, amend_as, amend_reason) in (0, 4)),
  add constraint plan_amend_kind_is_known check (amend_kind in ('amend', 'rectify')),
  add constraint plan_amend_paper_is_known check (amend_as in ('decision', 'plan', 'letter')),
  add constraint plan_amend_says_why check (amend_reason <> ''),
  add constraint plan_is_applied_whole check ((state = 'applied') = (stood_at is not null)),
  add constraint plan_applied_holds_from_a_day check (state <> 'applied' or (amends_id is not null and holds_from_on is not null)),
  add constraint plan_amending_is_no_plan check (amends_id is null or state in ('draft', 'applied', 'given-up'));
create unique index plan_is_amended_by_one_draft on plan (authority_id, amends_id) where state = 'draft';
create index plan_by_amended on plan (authority_id, amends_id);
comment on column plan.amends_id is 'Of a paper that amends: the plan that it amends.';
comment on column plan.amend_kind is '[public code] amend: from a day on; rectify: a slip of the pen is put right, from the beginning.';
comment on column plan.amend_as is '[public code] The form of the paper: decision, plan or letter.';
comment on column plan.amend_reason is '[public text] Why the plan is amended.';
comment on column plan.holds_from_on is 'The first day on which the plan holds as amended.';
comment on column plan.stood_at is 'The last moment at which the plan was known as it stood before.';

alter table duty
  add column of_id uuid,
  add column struck_on date,
  add constraint duty_stands_for_another foreign key (authority_id, of_id) references duty (authority_id, id);
create index duty_by_origin on duty (authority_id, of_id);
comment on column duty.of_id is 'Of a paper that amends a plan: the duty of that plan for which this one stands.';
comment on column duty.struck_on is 'The first day on which an issued plan orders it no longer.';

alter table target
  add column of_id uuid,
  add column struck_on date,
  add constraint target_stands_for_another foreign key (authority_id, of_id) references target (authority_id, id);
create index target_by_origin on target (authority_id, of_id);
comment on column target.of_id is 'Of a paper that amends a plan: the target of that plan for which this one stands.';
comment on column target.struck_on is 'The first day on which an issued plan sets it no longer.';

-- What a paper that amends has changed, as it was and as it is: written when it is issued.
create table plan_change (
  authority_id uuid not null,
  amending_id uuid not null,
  position int not null,
  object text not null,
  duty_id uuid,
  target_id uuid,
  section_id uuid,
  act text not null,
  what text not null,
  field text not null,
  was text,
  becomes text,
  primary key (authority_id, amending_id, position),
  constraint plan_change_by_a_paper foreign key (authority_id, amending_id) references plan (authority_id, id),
  constraint plan_change_of_a_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint plan_change_of_a_target foreign key (authority_id, target_id) references target (authority_id, id),
  constraint plan_change_of_a_section foreign key (authority_id, section_id) references plan_section (authority_id, id),
  constraint plan_change_of_one_item check (num_nonnulls(duty_id, target_id, section_id) = 1),
  constraint plan_change_object_is_known check (object in ('duty', 'target', 'section')),
  constraint plan_change_act_is_known check (act in ('changed', 'added', 'struck')),
  constraint plan_change_field_is_known check (field in ('text', 'heading', 'units', 'deadlines', 'product', 'level', 'way')),
  constraint plan_change_says_something check (what <> '')
);
create index plan_change_of_duty on plan_change (authority_id, duty_id);
create index plan_change_of_target on plan_change (authority_id, target_id);
create index plan_change_of_section on plan_change (authority_id, section_id);
comment on column plan_change.object is '[public code] duty, target or section.';
comment on column plan_change.act is '[public code] changed, added or struck.';
comment on column plan_change.what is '[public text] Which item, as "Nhiệm vụ 3".';
comment on column plan_change.field is '[public code] What of it: text, heading, units, deadlines, product, level, way.';
comment on column plan_change.was is '[public text] As it was; null of what was added.';
comment on column plan_change.becomes is '[public text] As it is from then on; null of what was struck.';

-- A single task ends, or its due day moves, by an amendment of its plan.
alter table task
  add column ended_on date,
  add column ended_by_id uuid,
  add constraint task_ended_by_a_paper foreign key (authority_id, ended_by_id) references plan (authority_id, id),
  add constraint task_is_ended_whole check ((ended_on is null) = (ended_by_id is null));
create index task_by_ender on task (authority_id, ended_by_id);
comment on column task.ended_on is 'The first day on which an amendment of its plan asks for it no longer.';

create table task_move (
  authority_id uuid not null references authority,
  task_id uuid not null,
  amending_id uuid not null,
  from_on date not null,
  was_due_on date,
  was_label text not null,
  primary key (authority_id, task_id, amending_id),
  constraint task_move_of_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint task_move_by_a_paper foreign key (authority_id, amending_id) references plan (authority_id, id),
  constraint task_move_says_something check (was_label <> '')
);
create index task_move_by_paper on task_move (authority_id, amending_id);
comment on table task_move is 'Tasks whose due day an amendment moved, with the day on which they were due until then.';
comment on column task_move.from_on is 'The day from which the new due day holds.';
comment on column task_move.was_label is '[staff text] Its words of before.';
