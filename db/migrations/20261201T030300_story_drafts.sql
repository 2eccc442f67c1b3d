-- What an officer typed on a story and has not saved: one for each minute, the latest sixty. Nothing is decided by it.
create table story_draft (
  authority_id uuid not null,
  story_id uuid not null,
  officer_id uuid not null,
  minute_at timestamptz not null,
  title text not null,
  summary text not null,
  body text not null,
  number integer not null,
  version integer not null,
  saved_at timestamptz not null,
  primary key (authority_id, story_id, officer_id, minute_at),
  constraint story_draft_of_a_story foreign key (authority_id, story_id) references story (authority_id, id),
  constraint story_draft_of_an_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint story_draft_is_of_its_minute check (minute_at <= saved_at and saved_at < minute_at + interval '1 minute')
);
create index story_draft_by_officer on story_draft (authority_id, officer_id);
comment on column story_draft.title is '[unit free] As it was typed, also empty.';
comment on column story_draft.summary is '[unit free] As it was typed, also empty.';
comment on column story_draft.body is '[unit free] As it was typed, also empty.';
comment on column story_draft.number is 'The edition that was opened.';
comment on column story_draft.version is 'The version of the text that was opened: another one may have been saved since.';
