-- How a draft goes to its leader, is approved or given back, signed and numbered, until it is issued.
create table plan_submission (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  state text not null,
  leader_id uuid not null,
  note text,
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  is_alone boolean not null default false,
  signer_authority text,
  signer_position text,
  signer_name text,
  signed_on date,
  signing_at timestamptz,
  signing_by uuid,
  outgoing_paper_id uuid,
  numbered_at timestamptz,
  numbered_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  reason text,
  primary key (authority_id, id),
  constraint plan_submission_of_a_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint plan_submission_to_a_leader foreign key (authority_id, leader_id) references officer (authority_id, id),
  constraint plan_submission_by_officer foreign key (authority_id, submitted_by) references officer (authority_id, id),
  constraint plan_submission_decided_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint plan_submission_signing_by_officer foreign key (authority_id, signing_by) references officer (authority_id, id),
  constraint plan_submission_has_its_number foreign key (authority_id, outgoing_paper_id) references outgoing_paper (authority_id, id),
  constraint plan_submission_numbered_by_officer foreign key (authority_id, numbered_by) references officer (authority_id, id),
  constraint plan_submission_ended_by_officer foreign key (authority_id, ended_by) references officer (authority_id, id),
  constraint plan_submission_state_is_known check (state in ('waiting', 'approved', 'signed', 'numbered', 'issued', 'returned', 'taken-back')),
  constraint plan_submission_decided_whole check (num_nonnulls(decided_at, decided_by) <> 1),
  constraint plan_submission_signed_whole check (num_nonnulls(signer_position, signer_name, signed_on, signing_at, signing_by) in (0, 5)),
  constraint plan_submission_numbered_whole check (num_nonnulls(outgoing_paper_id, numbered_at, numbered_by) in (0, 3)),
  constraint plan_submission_ends_whole check ((state in ('issued', 'returned', 'taken-back')) = (num_nonnulls(ended_at, ended_by) = 2)),
  constraint plan_submission_returned_for_a_reason check (state <> 'returned' or reason is not null),
  constraint plan_submission_signed_once_approved check (state not in ('approved', 'signed', 'numbered', 'issued') or decided_at is not null),
  constraint plan_submission_says_something
    check (note <> '' and signer_authority <> '' and signer_position <> '' and signer_name <> '' and reason <> '')
);
create unique index plan_submission_is_under_way_once on plan_submission (authority_id, plan_id) where state in ('waiting', 'approved', 'signed', 'numbered');
create index plan_submission_by_plan on plan_submission (authority_id, plan_id);
create index plan_submission_by_leader on plan_submission (authority_id, leader_id);
create index plan_submission_by_submitter on plan_submission (authority_id, submitted_by);
create index plan_submission_by_decider on plan_submission (authority_id, decided_by);
create index plan_submission_by_signing on plan_submission (authority_id, signing_by);
create index plan_submission_by_number on plan_submission (authority_id, outgoing_paper_id);
create index plan_submission_by_numberer on plan_submission (authority_id, numbered_by);
create index plan_submission_by_ender on plan_submission (authority_id, ended_by);
comment on column plan_submission.state is '[staff code] waiting, approved, signed, numbered: under way; issued, returned, taken-back: over.';
comment on column plan_submission.note is '[staff free] What the drafter tells the leader.';
comment on column plan_submission.is_alone is 'Approved by who drafted it, since nobody else may.';
comment on column plan_submission.signer_authority is '[public text] In whose name it is signed: TM., KT., TL., TUQ.';
comment on column plan_submission.signer_position is '[public text] The position of the signer.';
comment on column plan_submission.signer_name is '[public personal] Who signed.';
comment on column plan_submission.signing_at is 'When the signature was entered here.';
comment on column plan_submission.reason is '[staff free] Why it was given back or taken back.';
