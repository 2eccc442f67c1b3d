-- Where published stories link to, and what each address answered when it was asked last.
create table story_link (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  story_id uuid not null,
  href text not null,
  state text,
  status integer,
  moved_to text,
  since_at timestamptz,
  checked_at timestamptz,
  failures integer not null default 0,
  told_at timestamptz,
  primary key (authority_id, id),
  constraint story_link_of_a_story foreign key (authority_id, story_id) references story (authority_id, id),
  constraint story_link_state_is_known check (state in ('well', 'moved', 'gone', 'ill', 'unreachable', 'closed', 'inside')),
  constraint story_link_is_checked_whole check (num_nonnulls(state, since_at, checked_at) in (0, 3)),
  constraint story_link_leads_somewhere check (href <> '')
);
create unique index story_link_once on story_link (authority_id, story_id, md5(href));
create index story_link_by_check on story_link (authority_id, checked_at);
comment on column story_link.href is '[public text] As it stands in the text.';
comment on column story_link.state is '[staff code] well, moved, gone, ill, unreachable, closed (machines are not let in) or inside (in a private network, not asked); null until it was asked.';
comment on column story_link.status is 'The number of the answer, where one came.';
comment on column story_link.moved_to is '[public text] Where it leads for good now.';
comment on column story_link.since_at is 'Since when it has been in that state.';
comment on column story_link.failures is 'Nights in a row on which it did not open.';
comment on column story_link.told_at is 'When its writers were told that it does not open; empty again once it does.';
