-- Directives that are spread to staff: what is to be read, by whom, by when, and who has read it.
create table briefing (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  title text not null,
  words text not null,
  law_id uuid,
  due_on date not null,
  given_by uuid not null,
  given_at timestamptz not null,
  reminded_on date,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (authority_id, id),
  constraint briefing_given_by_officer foreign key (authority_id, given_by) references officer (authority_id, id),
  constraint briefing_withdrawn_by_officer foreign key (authority_id, withdrawn_by) references officer (authority_id, id),
  constraint briefing_of_a_law foreign key (authority_id, law_id) references law (authority_id, id),
  constraint briefing_says_something check (title <> '' and words <> '' and withdrawn_reason <> ''),
  constraint briefing_is_withdrawn_with_reason check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
create index briefing_by_giver on briefing (authority_id, given_by);
create index briefing_by_withdrawer on briefing (authority_id, withdrawn_by);
create index briefing_by_law on briefing (authority_id, law_id);
comment on table briefing is 'A directive that officers are to read.';
comment on column briefing.title is '[staff text] What is to be read.';
comment on column briefing.words is '[staff free] What of it matters here, and what is to be done.';
comment on column briefing.due_on is 'The day by which it is to be read.';
comment on column briefing.reminded_on is 'When those who had not read it were last reminded.';
comment on column briefing.withdrawn_reason is '[staff free] Why it is not to be read any more.';

create table briefing_reader (
  authority_id uuid not null,
  briefing_id uuid not null,
  officer_id uuid not null,
  unit_id uuid,
  read_at timestamptz,
  primary key (authority_id, briefing_id, officer_id),
  constraint briefing_reader_of_a_briefing foreign key (authority_id, briefing_id) references briefing (authority_id, id),
  constraint briefing_reader_is_an_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint briefing_reader_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index briefing_reader_by_officer on briefing_reader (authority_id, officer_id);
create index briefing_reader_by_unit on briefing_reader (authority_id, unit_id);
comment on column briefing_reader.unit_id is 'The unit by which the officer is asked; null where all were.';
comment on column briefing_reader.read_at is 'When the officer said to have read it.';
