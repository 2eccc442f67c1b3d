-- Difficulties that units raise on a task or a plan, what was answered, and what was carried to the level above.
create table difficulty (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  plan_id uuid not null,
  task_id uuid,
  text text not null,
  wish text,
  state text not null default 'open',
  raised_by uuid not null,
  raised_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  carried_to text,
  carried_symbol text,
  carried_on date,
  carried_at timestamptz,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint difficulty_of_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint difficulty_with_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint difficulty_on_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint difficulty_raised_by_officer foreign key (authority_id, raised_by) references officer (authority_id, id),
  constraint difficulty_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint difficulty_state_is_known check (state in ('open', 'carried', 'resolved', 'cannot', 'withdrawn')),
  constraint difficulty_is_answered_whole check ((state in ('resolved', 'cannot')) = (answer is not null and answered_at is not null and answered_by is not null)),
  constraint difficulty_is_carried_to_somebody check ((carried_to is null) = (carried_at is null) and (state <> 'carried' or carried_to is not null)),
  constraint difficulty_says_something check (text <> '' and wish <> '' and answer <> '' and carried_to <> '' and carried_symbol <> '')
);
create index difficulty_by_unit on difficulty (authority_id, unit_id);
create index difficulty_by_plan on difficulty (authority_id, plan_id);
create index difficulty_by_task on difficulty (authority_id, task_id);
create index difficulty_by_raiser on difficulty (authority_id, raised_by);
create index difficulty_by_answerer on difficulty (authority_id, answered_by);
comment on column difficulty.text is '[unit free] What stands in the way.';
comment on column difficulty.wish is '[unit free] What the unit proposes.';
comment on column difficulty.state is '[staff code] open, carried, resolved, cannot or withdrawn.';
comment on column difficulty.answer is '[unit free] What was done about it, or why nothing can be.';
comment on column difficulty.carried_to is '[staff text] The body above that was asked.';
comment on column difficulty.carried_symbol is '[staff code] Number and symbol of the paper by which it was carried.';
comment on column difficulty.carried_on is 'The day of that paper.';
