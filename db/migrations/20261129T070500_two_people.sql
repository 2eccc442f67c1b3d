-- A post or a service that is ended today gives no right from that hour on; the days say the same for every other day.
alter table post add column ended_at timestamptz;
comment on column post.ended_at is 'Ended during its last day: from this moment it gives no right.';
alter table post drop constraint post_is_held_once;
alter table post add constraint post_is_held_once
  exclude using gist (authority_id with =, officer_id with =, unit_id with =, role with =, valid with &&) where (ended_at is null);

alter table officer add column ended_at timestamptz;
comment on column officer.ended_at is 'Left during the last working day: from this moment nothing is done under the sign-in.';

create table officer_proposal (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  officer_id uuid not null,
  kind text not null,
  unit_id uuid,
  role text,
  from_on date,
  last_on date,
  reason text,
  state text not null default 'waiting',
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (authority_id, id),
  constraint officer_proposal_about_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint officer_proposal_in_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint officer_proposal_by_officer foreign key (authority_id, proposed_by) references officer (authority_id, id),
  constraint officer_proposal_decided_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint officer_proposal_kind_is_known check (kind in ('grant', 'password', 'second-step')),
  constraint officer_proposal_state_is_known check (state in ('waiting', 'approved', 'alone', 'declined', 'withdrawn', 'expired')),
  constraint officer_proposal_grant_is_whole
    check (case when kind = 'grant' then num_nulls(unit_id, role, from_on) = 0 else num_nonnulls(unit_id, role, from_on, last_on) = 0 end),
  constraint officer_proposal_is_approved_by_another
    check (state <> 'approved' or (decided_by is not null and decided_by <> proposed_by and decided_by <> officer_id)),
  constraint officer_proposal_alone_has_a_reason check (state <> 'alone' or reason is not null),
  constraint officer_proposal_waits_or_is_decided check ((state = 'waiting') = (decided_at is null))
);
comment on table officer_proposal is
  'What gives power over issuing, confirming, freezing or administration waits here for a second officer; "alone" says that there was none.';
create index officer_proposal_by_officer on officer_proposal (authority_id, officer_id);
create index officer_proposal_by_unit on officer_proposal (authority_id, unit_id);
create index officer_proposal_by_proposer on officer_proposal (authority_id, proposed_by);
create index officer_proposal_by_decider on officer_proposal (authority_id, decided_by);
create unique index officer_proposal_waits_once on officer_proposal (authority_id, officer_id, kind, unit_id, role)
  nulls not distinct where state = 'waiting';

create table officer_notice (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  officer_id uuid not null,
  what text not null,
  unit_id uuid,
  role text,
  made_by uuid,
  made_at timestamptz not null,
  session_id uuid,
  seen_at timestamptz,
  primary key (authority_id, id),
  constraint officer_notice_to_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint officer_notice_in_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint officer_notice_by_officer foreign key (authority_id, made_by) references officer (authority_id, id)
);
comment on column officer_notice.session_id is 'The own session in which it was done: that one need not be told.';
create index officer_notice_by_officer on officer_notice (authority_id, officer_id);
create index officer_notice_by_unit on officer_notice (authority_id, unit_id);
create index officer_notice_by_maker on officer_notice (authority_id, made_by);

create table refused_entry (
  authority_id uuid not null,
  hour_at timestamptz not null,
  kind text not null,
  route text not null,
  times int not null,
  primary key (authority_id, hour_at, kind, route),
  constraint refused_entry_counts check (times > 0)
);
comment on table refused_entry is 'How often somebody was not let in, by hour and page; no name, no address. Before the sign-in the authority is the nil id.';

create table import_receipt (
  authority_id uuid not null,
  id uuid not null,
  what text not null,
  row_count int not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  primary key (authority_id, id),
  constraint import_receipt_by_officer foreign key (authority_id, imported_by) references officer (authority_id, id)
);
comment on table import_receipt is 'A list that was imported, by the number its preview was given: sent again it does nothing.';
create index import_receipt_by_officer on import_receipt (authority_id, imported_by);

-- Beside the columns of the sign-in library: when a password was given, and when the session last showed that its officer is there.
alter table auth."user" add column "passwordGivenAt" timestamptz;
alter table auth."session" add column "confirmedAt" timestamptz;

create table auth."usedCode" (
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "codeHash" text not null,
  "usedAt" timestamptz not null,
  primary key ("userId", "codeHash")
);
comment on table auth."usedCode" is 'One-time codes that were taken, as a keyed hash, for as long as the library would take them again.';

comment on column officer_proposal.kind is '[administrator code] A role, a new password, or the second step taken away.';
comment on column officer_proposal.role is '[administrator code] The role that is proposed.';
comment on column officer_proposal.reason is '[administrator free] Why it was done without a second officer; sealed in the log.';
comment on column officer_proposal.state is '[administrator code] Waiting, or how it ended.';
comment on column officer_notice.what is '[staff code] What was done to the account; read by its officer.';
comment on column officer_notice.role is '[staff code] The role it is about.';
comment on column refused_entry.kind is '[administrator code] Why somebody was not let in.';
comment on column refused_entry.route is '[administrator code] The route with its parameters unfilled.';
comment on column import_receipt.what is '[administrator code] Units or officers.';
