-- Links by which somebody without an account decides on one version of a story, with a code that reaches them another way.
create table approval_link (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  story_id uuid not null,
  edition_id uuid not null,
  version integer not null,
  person text not null,
  post text not null,
  token_mark text not null,
  code_mark text not null,
  failed integer not null default 0,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  decided_at timestamptz,
  act text,
  note text,
  ended_at timestamptz,
  ended_by uuid,
  primary key (authority_id, id),
  constraint approval_link_for_a_story foreign key (authority_id, story_id) references story (authority_id, id),
  constraint approval_link_for_an_edition foreign key (authority_id, edition_id) references story_edition (authority_id, id),
  constraint approval_link_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint approval_link_ended_by_officer foreign key (authority_id, ended_by) references officer (authority_id, id),
  constraint approval_link_is_for_somebody check (person <> '' and post <> ''),
  constraint approval_link_decides_once check (num_nonnulls(decided_at, act) in (0, 2)),
  constraint approval_link_act_is_known check (act in ('approved', 'returned')),
  constraint approval_link_is_tried check (failed >= 0),
  constraint approval_link_ends_later check (expires_at > made_at)
);
create unique index approval_link_once on approval_link (authority_id, token_mark);
create index approval_link_by_story on approval_link (authority_id, story_id);
create index approval_link_by_edition on approval_link (authority_id, edition_id);
create index approval_link_by_maker on approval_link (authority_id, made_by);
create index approval_link_by_ender on approval_link (authority_id, ended_by);
comment on column approval_link.person is '[staff text] For whom it was made, by name.';
comment on column approval_link.post is '[staff text] What that person is.';
comment on column approval_link.token_mark is '[nobody code] Of what the link holds; it cannot be turned back.';
comment on column approval_link.code_mark is '[nobody code] Of the code; it cannot be turned back.';
comment on column approval_link.failed is 'Wrong codes in a row; at five it is shut.';
comment on column approval_link.act is '[staff code] approved or returned.';
comment on column approval_link.note is '[staff free] What that person said to it.';

alter table story_decision add column decided_as text, add constraint story_decision_is_by_one check (decided_as is null or (decided_by is null and decided_as <> ''));
comment on column story_decision.decided_as is '[staff text] Who decided without an account, by the link that was made for them: name and post.';
