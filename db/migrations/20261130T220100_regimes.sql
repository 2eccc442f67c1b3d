-- Regimes: which reports an authority asks of those below it, by when, in versions that hold from a day on.
create table regime (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  kind text not null,
  purpose text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_on date,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint regime_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint regime_kind_is_known check (kind in ('periodic', 'ad-hoc', 'thematic')),
  constraint regime_purpose_is_known check (purpose in ('reform', 'communication', 'index', 'administration', 'other')),
  constraint regime_ended_whole check (num_nonnulls(ended_on, ended_at) <> 1)
);
create index regime_by_adder on regime (authority_id, added_by);
comment on table regime is 'A report that those below owe: periodic, or asked once. The links to superiors for its purpose say who owes it.';
comment on column regime.kind is '[staff code] periodic, ad-hoc, thematic.';
comment on column regime.purpose is '[staff code] Which links to superiors it goes by.';
comment on column regime.ended_on is 'The first day on which a period that begins is asked for no longer.';

create table regime_version (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  regime_id uuid not null,
  from_on date not null,
  name text not null,
  basis text,
  through text,
  levels text[] not null,
  periods text[] not null,
  closing_day integer,
  due_rule text,
  due_number integer,
  due_month integer,
  is_before boolean not null,
  covers_from_on date,
  covers_to_on date,
  due_on date,
  questions jsonb not null,
  told_at timestamptz not null,
  told_by uuid not null,
  primary key (authority_id, id),
  constraint regime_version_of_a_regime foreign key (authority_id, regime_id) references regime (authority_id, id),
  constraint regime_version_told_by_officer foreign key (authority_id, told_by) references officer (authority_id, id),
  constraint regime_version_says_something check (name <> '' and basis <> '' and through <> ''),
  constraint regime_version_closing_day_is_one check (closing_day between 1 and 31),
  constraint regime_version_due_is_known check (due_rule in ('day-of-last-month', 'working-days-after-closing', 'fixed-date')),
  constraint regime_version_is_periodic_or_once check (num_nonnulls(closing_day, due_rule, due_number) in (0, 3) and num_nonnulls(covers_from_on, covers_to_on, due_on) = case when closing_day is null then 3 else 0 end),
  constraint regime_version_days_run_forward check (covers_from_on <= covers_to_on),
  constraint regime_version_month_is_one check (due_month between 1 and 12)
);
create index regime_version_by_regime on regime_version (authority_id, regime_id, from_on);
create index regime_version_by_teller on regime_version (authority_id, told_by);
comment on table regime_version is 'What a regime says from a day on: a period goes by the version that held when it began. Of two from one day the one told later holds.';
comment on column regime_version.name is '[staff text] What it is called.';
comment on column regime_version.basis is '[staff text] The paper that orders it.';
comment on column regime_version.through is '[staff text] The room through which reports go.';
comment on column regime_version.levels is '[staff code] Of which levels authorities owe it; none for all.';
comment on column regime_version.periods is '[staff code] Which periods of the year; none where it is asked once.';
comment on column regime_version.due_rule is '[staff code] day-of-last-month, working-days-after-closing, fixed-date.';
comment on column regime_version.is_before is 'The paper says "before": the day itself is too late.';
comment on column regime_version.questions is '[staff text] What is asked in its own words: text, kind (text, number, yes-no), unit, how figures of several make one.';

create table regime_urging (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  regime_id uuid not null,
  period text not null,
  body_id uuid not null,
  urged_on date not null,
  urged_at timestamptz not null,
  urged_by uuid not null,
  primary key (authority_id, id),
  constraint regime_urging_of_a_regime foreign key (authority_id, regime_id) references regime (authority_id, id),
  constraint regime_urging_by_officer foreign key (authority_id, urged_by) references officer (authority_id, id),
  constraint regime_urging_once_a_day unique (authority_id, regime_id, period, body_id, urged_on)
);
create index regime_urging_by_urger on regime_urging (authority_id, urged_by);
comment on table regime_urging is 'Who was urged to send the report of a period, by whom and when.';
comment on column regime_urging.period is '[staff code] The period as addresses name it: quarter-1-2026, once.';

create table regime_reply (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  asker_id uuid not null,
  regime_id uuid not null,
  period text not null,
  version integer not null default 1,
  is_none boolean not null default false,
  none_note text,
  made_at timestamptz not null,
  made_by uuid not null,
  sent_at timestamptz,
  primary key (authority_id, id),
  constraint regime_reply_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint regime_reply_version_is_there_once unique (authority_id, asker_id, regime_id, period, version),
  constraint regime_reply_none_is_said check (none_note <> '' and (is_none or none_note is null))
);
create index regime_reply_by_maker on regime_reply (authority_id, made_by);
comment on table regime_reply is 'What the authority answers to a regime of the level above without a paper: to its questions, or that nothing arose. The ids of regime and asker are those of another authority.';
comment on column regime_reply.period is '[staff code] The period as addresses name it.';
comment on column regime_reply.none_note is '[staff free] What was asked and looked at before it was said that nothing arose.';

create table regime_answer (
  authority_id uuid not null,
  reply_id uuid not null,
  question integer not null,
  words text,
  figure numeric,
  is_yes boolean,
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (authority_id, reply_id, question),
  constraint regime_answer_of_a_reply foreign key (authority_id, reply_id) references regime_reply (authority_id, id),
  constraint regime_answer_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint regime_answer_says_something check (num_nonnulls(figure, is_yes) < 2 and num_nonnulls(words, figure, is_yes) > 0 and words <> '')
);
create index regime_answer_by_answerer on regime_answer (authority_id, answered_by);
comment on table regime_answer is 'The answer to one question; by its number in the version of the regime.';
comment on column regime_answer.words is '[staff free] What is answered in words, or said beside a yes or no.';

alter table indicator add column aggregation text not null default 'sum', add column direction text not null default 'more',
  add column definition_vi text, add column definition_en text,
  add constraint indicator_aggregation_is_known check (aggregation in ('sum', 'last', 'ratio', 'units', 'maximum')),
  add constraint indicator_direction_is_known check (direction in ('more', 'less', 'neither'));
comment on column indicator.aggregation is '[public code] How figures of several bodies or periods make one: sum; last (added over bodies, the latest of periods); ratio of the sums; share of the units that have any; maximum.';
comment on column indicator.direction is '[public code] Whether more is better, less, or neither.';
comment on column indicator.definition_vi is '[public text] What is counted and what not.';
comment on column indicator.definition_en is '[public text] The same in English.';
