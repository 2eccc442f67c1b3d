create table task (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null,
  role text not null,
  is_requested boolean not null,
  is_standing boolean not null,
  period daterange not null,
  label text not null,
  due_on date,
  state text not null,
  answer_note text,
  answered_at timestamptz,
  answered_by uuid,
  made_at timestamptz not null,
  primary key (authority_id, id),
  constraint task_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint task_of_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint task_for_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint task_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint task_is_made_once unique nulls not distinct (authority_id, duty_id, unit_id, period, due_on),
  constraint task_state_is_known check (state in ('open', 'asked', 'accepted', 'declined', 'done')),
  constraint task_only_a_request_is_declined check (is_requested or state not in ('asked', 'accepted', 'declined')),
  constraint task_standing_has_no_due_day check (not (is_standing and due_on is not null))
);
create index task_by_plan on task (authority_id, plan_id);
create index task_by_unit on task (authority_id, unit_id, due_on);
create index task_by_answerer on task (authority_id, answered_by);
