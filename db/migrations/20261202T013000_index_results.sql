-- Results of indexes (PAR INDEX, SIPAS, PAPI, DDCI and others): of the authority, its units and the bodies below it, with their source and year.
create table index_result (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  index_kind text not null,
  index_name text,
  year integer not null,
  unit_id uuid,
  body text,
  score numeric not null,
  out_of numeric not null,
  place integer,
  places integer,
  source text not null,
  link text,
  noted_at timestamptz not null,
  noted_by uuid not null,
  published_at timestamptz,
  published_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint index_result_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint index_result_noted_by_officer foreign key (authority_id, noted_by) references officer (authority_id, id),
  constraint index_result_published_by_officer foreign key (authority_id, published_by) references officer (authority_id, id),
  constraint index_result_ended_by_officer foreign key (authority_id, ended_by) references officer (authority_id, id),
  constraint index_result_kind_is_known check (index_kind in ('par-index', 'sipas', 'papi', 'ddci', 'dti', 'other')),
  constraint index_result_other_is_named check ((index_kind = 'other') = (index_name is not null)),
  constraint index_result_is_of_one check (num_nonnulls(unit_id, body) < 2),
  constraint index_result_says_something check (index_name <> '' and body <> '' and source <> '' and link <> ''),
  constraint index_result_is_out_of_something check (out_of > 0 and score >= 0 and score <= out_of),
  constraint index_result_place_is_among_places check (num_nonnulls(place, places) <> 1 and place >= 1 and place <= places),
  constraint index_result_published_whole check (num_nonnulls(published_at, published_by) <> 1),
  constraint index_result_ended_whole check (num_nonnulls(ended_at, ended_by, end_reason) in (0, 3) and end_reason <> ''),
  constraint index_result_ended_is_not_published check (ended_at is null or published_at is null)
);
create index index_result_by_year on index_result (authority_id, index_kind, year);
create index index_result_by_unit on index_result (authority_id, unit_id);
create index index_result_by_noter on index_result (authority_id, noted_by);
create index index_result_by_publisher on index_result (authority_id, published_by);
create index index_result_by_ender on index_result (authority_id, ended_by);
comment on table index_result is 'What an index gave for a year: a figure that others worked out, noted with its source; another officer publishes it.';
comment on column index_result.index_kind is '[public code] par-index, sipas, papi, ddci, dti, other.';
comment on column index_result.index_name is '[public text] The name of an index that is not in the list.';
comment on column index_result.body is '[public text] Whose result it is, where it is neither the authority nor a unit of it.';
comment on column index_result.place is 'Its place among so many, where the source ranks.';
comment on column index_result.source is '[public text] The paper or publication that says it.';
comment on column index_result.link is '[public code] Where that can be read.';
comment on column index_result.end_reason is '[staff text] Why it was taken back.';
