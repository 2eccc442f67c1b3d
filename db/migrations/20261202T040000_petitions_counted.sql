-- What counts of a petition stands apart from its words, with two clocks: words are deleted by rule, figures of a moment are not.
create table petition_standing (
  authority_id uuid not null,
  petition_id uuid not null,
  year integer not null,
  kind text not null,
  field text not null,
  state text not null,
  received_on date not null,
  due_on date not null,
  forward_due_on date not null,
  answered_on date,
  forwarded_on date,
  ended_on date,
  is_hidden boolean not null,
  rating integer,
  rated_on date,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, petition_id),
  constraint petition_standing_is_of_one foreign key (authority_id, petition_id) references petition (authority_id, id),
  constraint petition_standing_codes_are_codes check (kind ~ '^[a-z]+(-[a-z]+)*$' and field ~ '^[a-z]+(-[a-z]+)*$' and state ~ '^[a-z]+(-[a-z]+)*$')
);
comment on table petition_standing is 'What counts of a petition and nothing of its words: past rows of it are kept for ever.';
comment on column petition_standing.kind is '[public code] As of the petition.';
comment on column petition_standing.field is '[public code] As of the petition.';
comment on column petition_standing.state is '[public code] As of the petition.';
-- Of what came before, a figure is known from the last step on.
insert into petition_standing
select p.authority_id, p.id, p.year, p.kind, p.field, p.state, p.received_on, p.due_on, p.forward_due_on, p.answered_on, p.forwarded_on, p.ended_on,
  coalesce(p.end_kind = 'hide' and p.end_approved_by is not null, false), p.rating, p.rated_on,
  greatest(p.received_at, (select max(s.made_at) from petition_step s where s.authority_id = p.authority_id and s.petition_id = p.id))
from petition p;

-- The same words again are found by their mark, under a key of the installation; it goes when words are covered.
alter table petition add column words_mark text;
comment on column petition.words_mark is '[nobody code] By which the same words are known again; it cannot be turned back.';
create index petition_by_words on petition (authority_id, words_mark) where words_mark is not null;
create index petition_by_day on petition (authority_id, received_on);

-- What a version says until when is asked by what was known: an end that comes later does not change the proof of an earlier day.
alter table procedure_version add column known_at timestamptz;
update procedure_version set known_at = recorded_at;
alter table procedure_version alter column known_at set not null, alter column known_at set default known_moment();

-- Once it is long over, what tells of its sender is covered in its words too, and the key of its log is destroyed.
alter table petition add column covered_on date;
comment on column petition.covered_on is 'The day on which its words were covered.';
create index message_by_about on message (authority_id, about_type, about_id);
