-- Indicators of an authority's own: what it counts in its reports besides T1 to T20, and what it asks of those below in a regime.
create table own_indicator (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  code text not null,
  key text not null,
  is_in_own boolean not null,
  regime_id uuid,
  added_at timestamptz not null,
  added_by uuid not null,
  retired_on date,
  retired_at timestamptz,
  retired_by uuid,
  retired_reason text,
  primary key (authority_id, id),
  constraint own_indicator_is_there_once unique (authority_id, code),
  constraint own_indicator_asked_by_regime foreign key (authority_id, regime_id) references regime (authority_id, id),
  constraint own_indicator_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint own_indicator_retired_by_officer foreign key (authority_id, retired_by) references officer (authority_id, id),
  constraint own_indicator_code_has_its_form check (code ~ '^(?![TQ]\d)[A-Z]{1,6}\d{1,3}$'),
  constraint own_indicator_key_is_of_its_code check (key = code || '-' || right(authority_id::text, 12)),
  constraint own_indicator_is_asked_somewhere check (is_in_own or regime_id is not null),
  constraint own_indicator_retired_whole check (num_nonnulls(retired_on, retired_at, retired_by, retired_reason) in (0, 4) and retired_reason <> '')
);
create index own_indicator_by_regime on own_indicator (authority_id, regime_id);
create index own_indicator_by_adder on own_indicator (authority_id, added_by);
create index own_indicator_by_retirer on own_indicator (authority_id, retired_by);
comment on table own_indicator is 'An indicator that the authority defined: for its own reports, or asked of those below by a regime. It is retired from a day on; drafts that use it keep it.';
comment on column own_indicator.code is '[public code] By what it is called: CN1.';
comment on column own_indicator.key is '[public code] By what figures name it, the same nowhere else: code and the end of the authority''s id.';
comment on column own_indicator.is_in_own is 'It stands in the reports of the authority itself.';
comment on column own_indicator.retired_reason is '[staff text] Why it is not asked for any more.';

create table own_indicator_version (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  from_on date not null,
  title text not null,
  unit text not null,
  definition text,
  aggregation text not null,
  direction text not null,
  measure text,
  channel text,
  least numeric,
  most numeric,
  not_above text,
  told_at timestamptz not null,
  told_by uuid not null,
  primary key (authority_id, id),
  constraint own_indicator_version_of_an_indicator foreign key (authority_id, indicator_id) references own_indicator (authority_id, id),
  constraint own_indicator_version_told_by_officer foreign key (authority_id, told_by) references officer (authority_id, id),
  constraint own_indicator_version_says_something check (title <> '' and unit <> '' and definition <> ''),
  constraint own_indicator_version_aggregation_is_known check (aggregation in ('sum', 'last', 'ratio', 'units', 'maximum', 'distinct')),
  constraint own_indicator_version_direction_is_known check (direction in ('more', 'less', 'neither')),
  constraint own_indicator_version_bounds_are_in_order check (least <= most),
  constraint own_indicator_version_channel_has_a_measure check (channel is null or measure is not null),
  constraint own_indicator_version_counts_what_adds_up check (measure is null or aggregation not in ('ratio', 'distinct'))
);
create index own_indicator_version_by_indicator on own_indicator_version (authority_id, indicator_id, from_on);
create index own_indicator_version_by_teller on own_indicator_version (authority_id, told_by);
comment on table own_indicator_version is 'What an own indicator means from a day on: a report goes by the version of its last day, as it was known when its figures were drawn. Of two from one day the one told later holds.';
comment on column own_indicator_version.title is '[public text] What it is called.';
comment on column own_indicator_version.unit is '[public text] In what it is counted.';
comment on column own_indicator_version.definition is '[public text] What is counted and what not.';
comment on column own_indicator_version.aggregation is '[public code] How figures of several bodies make one: sum, last, ratio of the sums, share of the units that have any, maximum, distinct (each name once).';
comment on column own_indicator_version.direction is '[public code] Whether more is better, less, or neither.';
comment on column own_indicator_version.measure is '[public code] What activities count for it; without one an officer types the figure.';
comment on column own_indicator_version.channel is '[public code] Of which channel alone.';
comment on column own_indicator_version.not_above is '[staff code] The key of an indicator that its figure does not exceed.';

-- Of a typed share what is counted and out of what; of things each counted once their names.
alter table report_figure add column typed_part numeric, add column typed_whole numeric, add column typed_names text[],
  add constraint report_figure_parts_are_of_a_typed_share check (num_nonnulls(typed_part, typed_whole) in (0, 2) and (typed_part is null or typed is not null)),
  add constraint report_figure_names_are_of_a_typed_figure check (typed_names is null or typed is not null);
comment on column report_figure.typed_part is 'Of a typed share: what is counted.';
comment on column report_figure.typed_whole is 'Of a typed share: out of what.';
comment on column report_figure.typed_names is '[staff text] Of what is counted each once: the names.';

alter table envelope_figure add column names text[],
  drop constraint envelope_figure_code_has_its_form,
  add constraint envelope_figure_code_has_its_form check (code ~ '^(T\d+[a-z]?|Q\d+|[A-Z]{1,6}\d{1,3}-[0-9a-f]{12})$');
comment on column envelope_figure.names is '[staff text] Of what is counted each once: the names, so that a level counts none twice.';
