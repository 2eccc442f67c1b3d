-- How an officer looks at the tasks: a filter of a list, board or calendar under a name of one's own, which a unit may share.
create table saved_view (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  officer_id uuid not null,
  name text not null,
  look text not null,
  query text not null,
  is_default boolean not null,
  unit_id uuid,
  saved_at timestamptz not null,
  primary key (authority_id, id),
  constraint saved_view_of_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint saved_view_shared_with_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint saved_view_is_named_once unique (authority_id, officer_id, name),
  constraint saved_view_look_is_known check (look in ('list', 'board', 'calendar')),
  constraint saved_view_has_a_name check (name <> '')
);
create unique index saved_view_opens_first on saved_view (authority_id, officer_id) where is_default;
create index saved_view_by_unit on saved_view (authority_id, unit_id);
comment on column saved_view.name is '[unit free] What its officer calls it.';
comment on column saved_view.look is '[unit code] As a list, a board or a calendar.';
comment on column saved_view.query is '[unit free] The filter as the address of the page carries it, with the words that are looked for.';
comment on column saved_view.unit_id is 'The unit that sees it too.';

-- The secret address under which the calendar program of an officer reads the due days; only what it hashes to is kept.
create table calendar_feed (
  authority_id uuid not null references authority,
  officer_id uuid not null,
  token_hash text,
  scope text not null,
  made_at timestamptz not null,
  primary key (authority_id, officer_id),
  constraint calendar_feed_of_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint calendar_feed_scope_is_known check (scope in ('own', 'all')),
  constraint calendar_feed_hash_is_whole check (token_hash ~ '^[0-9a-f]{64}$')
);
create index calendar_feed_by_token on calendar_feed (token_hash) where token_hash is not null;
comment on column calendar_feed.token_hash is '[nobody code] SHA-256 of the secret in the address; none where it was revoked.';
comment on column calendar_feed.scope is '[staff code] The tasks of the own units, or of all where the officer follows the plan.';
