-- Lists of what a target is to reach: post offices, stations, procedures. An entry belongs to its list from a day to a day.
create table roll (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  sort text not null,
  name text not null,
  source text,
  form_id uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (authority_id, id),
  constraint roll_begins_once unique (authority_id, form_id),
  constraint roll_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint roll_sort_is_a_code check (sort ~ '^[a-z]+(-[a-z]+)*$'),
  constraint roll_says_something check (name <> '' and source <> '')
);
create index roll_by_maker on roll (authority_id, made_by);
comment on column roll.sort is '[public code] What its entries are: post-office, station, procedure, board, site, other.';
comment on column roll.name is '[public text] How the list is called.';
comment on column roll.source is '[staff text] The paper or system from which it was taken.';
comment on column roll.form_id is 'The form as it was opened: sent twice, it begins one list.';

create table roll_entry (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  roll_id uuid not null,
  name text not null,
  since_on date not null,
  ended_on date,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint roll_entry_of_a_roll foreign key (authority_id, roll_id) references roll (authority_id, id),
  constraint roll_entry_says_something check (name <> ''),
  constraint roll_entry_ends_after_it_began check (ended_on >= since_on)
);
create index roll_entry_by_roll on roll_entry (authority_id, roll_id);
comment on column roll_entry.name is '[public text] What is to be reached.';
comment on column roll_entry.since_on is 'The first day on which it belongs to the list.';
comment on column roll_entry.ended_on is 'The first day on which it no longer does.';

-- How a target is counted. Until now this was read from its unit, its range and whom it binds.
alter table target
  add column way text,
  add column per text,
  add column bound_kind text,
  add column roll_id uuid,
  add column before_value numeric,
  add column before_source text;
update target set way = case when unit like '%\%%' then 'share' when up_to is not null then 'range'
  when units_bound ~* '^\s*(mỗi|từng)(\s|$)' then 'each-unit' else 'sum' end;
alter table target
  alter column way set not null,
  add constraint target_way_is_known check (way in ('sum', 'share', 'range', 'each-unit', 'each-period', 'roll', 'more', 'given')),
  add constraint target_per_is_known check (per in ('month', 'quarter', 'half-year')),
  add constraint target_of_each_period_names_it check ((way = 'each-period') = (per is not null)),
  add constraint target_of_a_roll_names_it check (way <> 'roll' or num_nonnulls(bound_kind, roll_id) = 1),
  add constraint target_rests_on_one_whole check (num_nonnulls(bound_kind, roll_id) <= 1),
  add constraint target_of_a_kind foreign key (bound_kind) references unit_kind (code),
  add constraint target_of_a_roll foreign key (authority_id, roll_id) references roll (authority_id, id);
create index target_by_bound_kind on target (bound_kind);
create index target_by_roll on target (authority_id, roll_id);
comment on column target.way is '[public code] How it is counted: sum, share, range, each-unit, each-period, roll (so many of a list), more (than before), given (stated with its source).';
comment on column target.per is '[public code] Of each-period: month, quarter, half-year.';
comment on column target.bound_kind is '[public code] Units of this kind are its whole, those that stand on the day.';
comment on column target.roll_id is 'The list that is its whole.';
comment on column target.before_value is 'Of more: what it is compared with.';
comment on column target.before_source is '[staff text] Where that figure is from.';

create table activity_entry (
  authority_id uuid not null,
  activity_id uuid not null,
  entry_id uuid not null,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, activity_id, entry_id),
  constraint activity_entry_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint activity_entry_reaches_entry foreign key (authority_id, entry_id) references roll_entry (authority_id, id)
);
create index activity_entry_by_entry on activity_entry (authority_id, entry_id);
comment on table activity_entry is 'Which entries of lists an activity reached.';

-- Figures that no activity adds up to: indices, rankings, satisfaction. Who states one does not confirm it.
create table target_value (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  target_id uuid not null,
  measured_on date not null,
  value numeric not null,
  source text not null,
  state text not null,
  stated_by uuid not null,
  stated_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint target_value_of_target foreign key (authority_id, target_id) references target (authority_id, id),
  constraint target_value_stated_by_officer foreign key (authority_id, stated_by) references officer (authority_id, id),
  constraint target_value_decided_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint target_value_state_is_known check (state in ('stated', 'confirmed', 'withdrawn')),
  constraint target_value_is_decided_by_somebody check ((state = 'stated') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint target_value_is_not_negative check (value >= 0),
  constraint target_value_names_its_source check (source <> '')
);
create index target_value_by_target on target_value (authority_id, target_id);
create index target_value_by_stater on target_value (authority_id, stated_by);
create index target_value_by_decider on target_value (authority_id, decided_by);
comment on column target_value.measured_on is 'The day as of which the figure holds.';
comment on column target_value.source is '[staff text] Who published it and where.';
comment on column target_value.state is '[staff code] stated, confirmed or withdrawn.';
