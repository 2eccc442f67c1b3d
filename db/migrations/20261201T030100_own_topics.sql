-- Topics of communication that an authority adds to the vocabulary, each from a day to a day.
create table own_topic (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  code text not null,
  name text not null,
  name_en text,
  cues text,
  from_on date not null,
  ended_on date,
  added_by uuid not null,
  primary key (authority_id, id),
  constraint own_topic_code_is_of_one unique (authority_id, code),
  constraint own_topic_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint own_topic_is_an_own_code check (code ~ '^own(-[a-z]+)+$'),
  constraint own_topic_says_something check (name <> '' and name_en <> '' and cues <> ''),
  constraint own_topic_ends_after_it_begins check (ended_on > from_on)
);
create index own_topic_by_adder on own_topic (authority_id, added_by);
comment on column own_topic.code is '[public code] Under which duties, activities and stories bear it; it never changes.';
comment on column own_topic.name is '[public text] What it is called.';
comment on column own_topic.name_en is '[public text] The same in English.';
comment on column own_topic.cues is '[staff text] Words, apart by semicolons, by which a text is proposed to be about it.';
comment on column own_topic.ended_on is 'The first day on which it is not offered any more.';
