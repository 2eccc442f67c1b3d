-- Who of a unit holds a task, extensions of its deadline, what is said about it, and the steps and parts in which it is done.
alter table task
  add column extended_to_on date,
  add column extended_at timestamptz,
  add constraint task_is_extended_whole check ((extended_to_on is null) = (extended_at is null)),
  add constraint task_extended_has_a_due_day check (extended_to_on is null or due_on is not null);
comment on column task.extended_to_on is 'The day until which the owner of the plan extended it; due_on keeps the day of the plan.';
comment on column task.extended_at is 'When the latest extension was granted.';

create table task_holder (
  authority_id uuid not null references authority,
  task_id uuid not null,
  officer_id uuid not null,
  note text,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (authority_id, task_id),
  constraint task_holder_of_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint task_holder_is_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint task_holder_given_by_officer foreign key (authority_id, given_by) references officer (authority_id, id),
  constraint task_holder_says_something check (note <> '')
);
create index task_holder_by_officer on task_holder (authority_id, officer_id);
create index task_holder_by_giver on task_holder (authority_id, given_by);
comment on column task_holder.note is '[unit free] What was said when it was given.';

create table task_extension (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  was_due_on date not null,
  until_on date not null,
  reason text not null,
  state text not null default 'asked',
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  primary key (authority_id, id),
  constraint task_extension_of_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint task_extension_asked_by_officer foreign key (authority_id, asked_by) references officer (authority_id, id),
  constraint task_extension_decided_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint task_extension_state_is_known check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  constraint task_extension_is_decided_whole check ((state = 'asked') = (decided_at is null) and (state = 'asked') = (decided_by is null)),
  constraint task_extension_is_refused_with_a_reason check (state <> 'refused' or decision is not null),
  constraint task_extension_says_something check (reason <> '' and decision <> ''),
  constraint task_extension_is_later check (until_on > was_due_on)
);
create unique index task_extension_is_asked_once on task_extension (authority_id, task_id) where state = 'asked';
create index task_extension_by_task on task_extension (authority_id, task_id);
create index task_extension_by_asker on task_extension (authority_id, asked_by);
create index task_extension_by_decider on task_extension (authority_id, decided_by);
comment on column task_extension.reason is '[unit free] Why the unit needs more time.';
comment on column task_extension.state is '[staff code] asked, granted, refused or withdrawn.';
comment on column task_extension.decision is '[unit free] What who decided said.';

create table task_comment (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  constraint task_comment_on_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint task_comment_written_by_officer foreign key (authority_id, written_by) references officer (authority_id, id),
  constraint task_comment_says_something check (text <> '')
);
create index task_comment_by_task on task_comment (authority_id, task_id);
create index task_comment_by_writer on task_comment (authority_id, written_by);
comment on column task_comment.text is '[unit free] What was said; a withdrawn one is not shown any more.';

create table task_comment_mention (
  authority_id uuid not null references authority,
  comment_id uuid not null,
  officer_id uuid not null,
  primary key (authority_id, comment_id, officer_id),
  constraint task_comment_mention_in_comment foreign key (authority_id, comment_id) references task_comment (authority_id, id),
  constraint task_comment_mention_of_officer foreign key (authority_id, officer_id) references officer (authority_id, id)
);
create index task_comment_mention_by_officer on task_comment_mention (authority_id, officer_id);

create table task_step (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  position integer not null,
  text text not null,
  unit_id uuid,
  officer_id uuid,
  share numeric(12, 2),
  share_of text,
  due_on date,
  done_at timestamptz,
  done_by uuid,
  dropped_at timestamptz,
  primary key (authority_id, id),
  constraint task_step_of_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint task_step_for_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint task_step_for_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint task_step_done_by_officer foreign key (authority_id, done_by) references officer (authority_id, id),
  constraint task_step_says_something check (text <> '' and share_of <> ''),
  constraint task_step_has_a_share check (share > 0),
  constraint task_step_share_has_a_name check (share is null or share_of is not null),
  constraint task_step_is_done_whole check ((done_at is null) = (done_by is null))
);
create index task_step_by_task on task_step (authority_id, task_id);
create index task_step_by_unit on task_step (authority_id, unit_id);
create index task_step_by_officer on task_step (authority_id, officer_id);
create index task_step_by_doer on task_step (authority_id, done_by);
comment on column task_step.text is '[unit free] What is to be done in it.';
comment on column task_step.unit_id is 'Where another unit does this part; null is the unit of the task.';
comment on column task_step.share is 'How much of the quantity of the task this part brings.';
comment on column task_step.share_of is '[unit text] Of what: buổi, tờ gấp, tin …';
comment on column task_step.dropped_at is 'When it was taken from the list; it is kept.';

create table step_list (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  name text not null,
  steps text[] not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint step_list_says_something check (name <> '' and array_position(steps, '') is null and cardinality(steps) > 0)
);
comment on column step_list.name is '[staff text] For what kind of duty: hội nghị, tập huấn …';
comment on column step_list.steps is '[staff text] The steps in their order.';
