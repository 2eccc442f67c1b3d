-- Dossiers of administrative procedures: counted by unit, period and source, and those that were late, by their code alone.
create table dossier_count (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  period text not null,
  field text,
  source text not null,
  taken_on date not null,
  received integer not null,
  received_online integer not null,
  carried_over integer not null,
  resolved integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  returned integer not null default 0,
  open_in_time integer not null,
  open_overdue integer not null,
  payable integer,
  paid_online integer,
  digitised integer,
  tracked integer,
  noted_at timestamptz not null,
  noted_by uuid not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint dossier_count_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint dossier_count_noted_by_officer foreign key (authority_id, noted_by) references officer (authority_id, id),
  constraint dossier_count_confirmed_by_officer foreign key (authority_id, confirmed_by) references officer (authority_id, id),
  constraint dossier_count_ended_by_officer foreign key (authority_id, ended_by) references officer (authority_id, id),
  constraint dossier_count_period_is_one check (period ~ '^20\d\d(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$'),
  constraint dossier_count_source_is_known check (source in ('one-stop', 'national', 'report')),
  constraint dossier_count_says_something check (field <> '' and end_reason <> ''),
  constraint dossier_count_is_no_debt check (least(received, received_online, carried_over, resolved, early, on_time, late, returned, open_in_time, open_overdue, payable, paid_online, digitised, tracked) >= 0),
  constraint dossier_count_adds_up check (resolved = early + on_time + late and received + carried_over = resolved + returned + open_in_time + open_overdue),
  constraint dossier_count_parts_are_parts check (received_online <= received and paid_online <= payable and digitised <= received and tracked <= received),
  constraint dossier_count_paid_of_payable check (num_nonnulls(payable, paid_online) <> 1),
  constraint dossier_count_confirmed_whole check (num_nonnulls(confirmed_at, confirmed_by) <> 1),
  constraint dossier_count_ended_whole check (num_nonnulls(ended_at, ended_by, end_reason) in (0, 3))
);
create index dossier_count_by_period on dossier_count (authority_id, unit_id, period, source);
create index dossier_count_by_noter on dossier_count (authority_id, noted_by);
create index dossier_count_by_confirmer on dossier_count (authority_id, confirmed_by);
create index dossier_count_by_ender on dossier_count (authority_id, ended_by);
comment on table dossier_count is 'Dossiers of a unit in a period as a source gave them on a day. A later figure of the same is another row; the latest confirmed one holds.';
comment on column dossier_count.period is '[public code] A month (2026-03), a quarter (2026-Q1) or a year (2026).';
comment on column dossier_count.field is '[public text] Of which field of procedures; null: of all.';
comment on column dossier_count.source is '[public code] one-stop, national, report.';
comment on column dossier_count.taken_on is 'The day on which the source said so.';
comment on column dossier_count.tracked is 'How many of those received have a state that everybody can look up.';
comment on column dossier_count.end_reason is '[staff text] Why it was taken back.';

create table late_dossier (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  code text not null,
  unit_id uuid not null,
  due_on date not null,
  reason text not null,
  reason_words text,
  paper_number text,
  paper_on date,
  signer_post text,
  new_due_on date,
  answered_on date,
  noted_at timestamptz not null,
  noted_by uuid not null,
  published_at timestamptz,
  published_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint late_dossier_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint late_dossier_noted_by_officer foreign key (authority_id, noted_by) references officer (authority_id, id),
  constraint late_dossier_published_by_officer foreign key (authority_id, published_by) references officer (authority_id, id),
  constraint late_dossier_ended_by_officer foreign key (authority_id, ended_by) references officer (authority_id, id),
  constraint late_dossier_code_is_no_name check (code ~ '^[0-9A-Z][0-9A-Z./-]{7,39}$' and code ~ '[A-Z]' and code ~ '(?:\d.*){6}'),
  constraint late_dossier_reason_is_known check (reason in ('verifying', 'other-body', 'system', 'obligation', 'staff', 'other')),
  constraint late_dossier_other_is_told check ((reason = 'other') = (reason_words is not null)),
  constraint late_dossier_says_something check (reason_words <> '' and paper_number <> '' and signer_post <> '' and end_reason <> ''),
  constraint late_dossier_apology_is_whole check (num_nonnulls(paper_number, paper_on, signer_post, new_due_on) in (0, 4)),
  constraint late_dossier_new_day_is_later check (new_due_on > due_on),
  constraint late_dossier_published_whole check (num_nonnulls(published_at, published_by) <> 1),
  constraint late_dossier_ended_whole check (num_nonnulls(ended_at, ended_by, end_reason) in (0, 3)),
  constraint late_dossier_ended_is_not_published check (ended_at is null or published_at is null)
);
create unique index late_dossier_is_there_once on late_dossier (authority_id, code) where ended_at is null;
create index late_dossier_by_unit on late_dossier (authority_id, unit_id);
create index late_dossier_by_noter on late_dossier (authority_id, noted_by);
create index late_dossier_by_publisher on late_dossier (authority_id, published_by);
create index late_dossier_by_ender on late_dossier (authority_id, ended_by);
comment on table late_dossier is 'A dossier that was not answered in time, by its code and nothing else that tells of a person, with the apology.';
comment on column late_dossier.code is '[public code] The code on the receipt.';
comment on column late_dossier.reason is '[public code] verifying, other-body, system, obligation, staff, other.';
comment on column late_dossier.reason_words is '[public text] Another reason, for everybody.';
comment on column late_dossier.paper_number is '[public text] Number and symbol of the apology.';
comment on column late_dossier.signer_post is '[public text] The post of who signed it, without a name.';
comment on column late_dossier.end_reason is '[staff text] Why it was taken off.';
