-- What is said of a story on a channel is decided about as its text is: each time it was written, by whom, and what was decided about it.
alter table story_version add column revision integer not null default 1;
comment on column story_version.revision is 'How often it was written: a decision holds for one of these.';

create table story_version_text (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  revision integer not null,
  words text not null,
  edition integer not null,
  of_version integer not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (authority_id, id),
  constraint story_version_text_is_one_of_a_revision unique (authority_id, version_id, revision),
  constraint story_version_text_of_a_version foreign key (authority_id, version_id) references story_version (authority_id, id),
  constraint story_version_text_written_by_officer foreign key (authority_id, written_by) references officer (authority_id, id)
);
create index story_version_text_by_officer on story_version_text (authority_id, written_by);
comment on table story_version_text is 'What was said on a channel, as it was written each time.';
comment on column story_version_text.words is '[staff free] As it was.';

insert into story_version_text (authority_id, version_id, revision, words, edition, of_version, written_by, written_at)
select authority_id, id, 1, words, edition, of_version, written_by, written_at from story_version;

create table story_version_decision (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  revision integer not null,
  act text not null,
  note text,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (authority_id, id),
  constraint story_version_decision_on_a_version foreign key (authority_id, version_id) references story_version (authority_id, id),
  constraint story_version_decision_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint story_version_decision_act_is_known check (act in ('approved', 'returned'))
);
create index story_version_decision_by_version on story_version_decision (authority_id, version_id);
create index story_version_decision_by_officer on story_version_decision (authority_id, decided_by);
comment on table story_version_decision is 'Who let what is said on a channel go out, or gave it back.';
comment on column story_version_decision.act is '[staff code] approved or returned.';
comment on column story_version_decision.note is '[unit free] Why it was given back.';
