-- A task that was split: its parts are steps of it, made together; it is counted once. It is undone while no part was done.
create table task_split (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  total numeric(12, 2),
  counted_in text,
  note text,
  made_by uuid not null,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (authority_id, id),
  constraint task_split_of_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint task_split_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint task_split_undone_by_officer foreign key (authority_id, undone_by) references officer (authority_id, id),
  constraint task_split_is_undone_whole check ((undone_at is null) = (undone_by is null)),
  constraint task_split_counts_in_something check (counted_in <> '' and note <> '' and total > 0 and (total is null or counted_in is not null))
);
create unique index task_split_once on task_split (authority_id, task_id) where undone_at is null;
create index task_split_by_task on task_split (authority_id, task_id);
create index task_split_by_maker on task_split (authority_id, made_by);
create index task_split_by_undoer on task_split (authority_id, undone_by);
comment on column task_split.counted_in is '[unit free] In what the amount of the task is counted.';
comment on column task_split.note is '[unit free] What those who do the parts should know.';
alter table task_step add column split_id uuid,
  add constraint task_step_of_split foreign key (authority_id, split_id) references task_split (authority_id, id);
create index task_step_by_split on task_step (authority_id, split_id);
