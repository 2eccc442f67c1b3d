-- What a paper for several years, such as a programme, wants by a year.
create table law_milestone (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  law_id uuid not null,
  year integer not null,
  text text not null,
  due_on date,
  added_by uuid not null,
  added_at timestamptz not null,
  dropped_by uuid,
  dropped_at timestamptz,
  primary key (authority_id, id),
  constraint law_milestone_of_law foreign key (authority_id, law_id) references law (authority_id, id),
  constraint law_milestone_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint law_milestone_dropped_by_officer foreign key (authority_id, dropped_by) references officer (authority_id, id),
  constraint law_milestone_says_something check (text <> ''),
  constraint law_milestone_is_of_a_year check (year between 2000 and 2100 and (due_on is null or extract(year from due_on) = year)),
  constraint law_milestone_is_dropped_whole check ((dropped_at is null) = (dropped_by is null))
);
create index law_milestone_by_law on law_milestone (authority_id, law_id);
create index law_milestone_by_adder on law_milestone (authority_id, added_by);
create index law_milestone_by_dropper on law_milestone (authority_id, dropped_by);
comment on column law_milestone.text is '[staff free] What is to be reached by the year, as the paper says it.';
