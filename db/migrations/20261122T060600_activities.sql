create table activity (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  duty_id uuid,
  task_id uuid,
  channel text not null,
  title text not null,
  happened_on date not null,
  place text,
  note text,
  state text not null,
  is_internal boolean not null default false,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  return_reason text,
  primary key (authority_id, id),
  constraint activity_of_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint activity_for_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint activity_for_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint activity_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint activity_decided_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint activity_state_is_known check (state in ('recorded', 'confirmed', 'returned', 'withdrawn')),
  constraint activity_returned_with_a_reason check (state <> 'returned' or return_reason is not null)
);
create index activity_by_unit on activity (authority_id, unit_id, happened_on);
create index activity_by_duty on activity (authority_id, duty_id);
create index activity_by_task on activity (authority_id, task_id);
create index activity_by_recorder on activity (authority_id, recorded_by);
create index activity_by_decider on activity (authority_id, decided_by);
create index activity_by_day on activity (authority_id, happened_on);

create table activity_quantity (
  authority_id uuid not null,
  activity_id uuid not null,
  measure text not null,
  value numeric not null,
  primary key (authority_id, activity_id, measure),
  constraint activity_quantity_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint activity_quantity_is_not_negative check (value >= 0)
);

create table activity_target (
  authority_id uuid not null,
  activity_id uuid not null,
  target_id uuid not null,
  value numeric not null,
  primary key (authority_id, activity_id, target_id),
  constraint activity_target_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint activity_target_serves_target foreign key (authority_id, target_id) references target (authority_id, id),
  constraint activity_target_is_not_negative check (value >= 0)
);
create index activity_target_by_target on activity_target (authority_id, target_id);

create table evidence (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  activity_id uuid not null,
  file_id uuid,
  public_file_id uuid,
  link text,
  caption text,
  is_public boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (authority_id, id),
  constraint evidence_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint evidence_has_its_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint evidence_has_its_public_copy foreign key (authority_id, public_file_id) references stored_file (authority_id, id),
  constraint evidence_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint evidence_is_a_file_or_a_link check (num_nonnulls(file_id, link) = 1),
  constraint evidence_public_is_a_stripped_copy check (not is_public or link is not null or public_file_id is not null)
);
create index evidence_by_activity on evidence (authority_id, activity_id);
create index evidence_by_file on evidence (authority_id, file_id);
create index evidence_by_public_file on evidence (authority_id, public_file_id);
create index evidence_by_adder on evidence (authority_id, added_by);
