-- A request that a partner hands on to its members, what each did, and the one answer that the authority gets.
create table relay (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  unit_id uuid not null,
  note text,
  due_on date,
  made_by uuid not null,
  made_at timestamptz not null,
  activity_id uuid,
  answered_by uuid,
  answered_at timestamptz,
  primary key (authority_id, id),
  constraint relay_once_of_a_task unique (authority_id, task_id),
  constraint relay_of_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint relay_of_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint relay_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint relay_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint relay_answered_by_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint relay_is_answered_whole check ((activity_id is null) = (answered_at is null) and (activity_id is null) = (answered_by is null)),
  constraint relay_says_something check (note <> '')
);
create index relay_by_unit on relay (authority_id, unit_id);
create index relay_by_maker on relay (authority_id, made_by);
create index relay_by_answerer on relay (authority_id, answered_by);
create index relay_by_activity on relay (authority_id, activity_id);
comment on column relay.note is '[unit free] What the members are asked for.';

create table relay_member (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  relay_id uuid not null,
  position integer not null,
  unit_id uuid,
  name text,
  state text not null default 'asked',
  happened_on date,
  times integer,
  people integer,
  said text,
  link text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (authority_id, id),
  constraint relay_member_of_relay foreign key (authority_id, relay_id) references relay (authority_id, id),
  constraint relay_member_is_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint relay_member_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint relay_member_is_a_unit_or_named check (num_nonnulls(unit_id, name) = 1),
  constraint relay_member_state_is_known check (state in ('asked', 'done', 'none', 'declined')),
  constraint relay_member_is_answered_whole check ((state = 'asked') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  constraint relay_member_counts_what_was_done check (state = 'done' or num_nonnulls(happened_on, times, people) = 0),
  constraint relay_member_counts_forward check (times >= 0 and people >= 0),
  constraint relay_member_says_something check (name <> '' and said <> '' and link <> '')
);
create index relay_member_by_relay on relay_member (authority_id, relay_id);
create index relay_member_by_unit on relay_member (authority_id, unit_id);
create index relay_member_by_answerer on relay_member (authority_id, answered_by);
comment on column relay_member.name is '[unit text] What a member is called that is no unit here.';
comment on column relay_member.state is '[staff code] asked, done, none or declined.';
comment on column relay_member.said is '[unit free] What was done, or why not.';
comment on column relay_member.link is '[unit text] Where proof is found.';
