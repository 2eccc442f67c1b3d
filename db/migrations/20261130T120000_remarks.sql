-- What citizens say of a public page: that something on it is wrong, and whether it was of use.
create table remark (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  code text not null,
  address text not null,
  subject text not null,
  text text not null,
  may_show boolean not null,
  received_at timestamptz not null,
  unit_id uuid,
  state text not null default 'open',
  answer text,
  is_shown boolean not null default false,
  answered_by uuid,
  answered_at timestamptz,
  primary key (authority_id, id),
  constraint remark_has_a_code_of_its_own unique (authority_id, code),
  constraint remark_is_for_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint remark_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint remark_state_is_known check (state in ('open', 'fixed', 'no-fault')),
  constraint remark_is_answered_whole check ((state = 'open') = (answered_at is null) and num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
  constraint remark_is_shown_by_leave check (not is_shown or (may_show and state <> 'open')),
  constraint remark_says_something check (text <> '' and answer <> '' and address like '/%')
);
create index remark_by_unit on remark (authority_id, unit_id);
create index remark_by_answerer on remark (authority_id, answered_by);
comment on column remark.code is '[unit code] By which who reported it finds the answer, without an account.';
comment on column remark.address is '[public code] The page, without language and step.';
comment on column remark.subject is '[public code] What the page is about: plan, activity, report …';
comment on column remark.text is '[unit free] What is wrong, as it was typed; public with the answer where its sender allowed it and an officer agreed.';
comment on column remark.may_show is 'Whether its sender allowed to show it with its answer.';
comment on column remark.unit_id is 'The unit that keeps the page; null: who owns the plan.';
comment on column remark.state is '[public code] open, fixed, no-fault.';
comment on column remark.answer is '[unit free] What was put right, or why it is no fault.';

-- Apart from what was said, and emptied some time after the answer.
create table remark_sender (
  authority_id uuid not null,
  remark_id uuid not null,
  email text,
  erased_on date,
  primary key (authority_id, remark_id),
  constraint remark_sender_sent_a_remark foreign key (authority_id, remark_id) references remark (authority_id, id),
  constraint remark_sender_is_there_or_erased check ((email is null) = (erased_on is not null))
);
comment on column remark_sender.email is '[unit personal] Where the answer is sent, where its sender gave it.';

create table page_vote (
  authority_id uuid not null references authority,
  voted_on date not null,
  address text not null,
  useful integer not null default 0,
  useless integer not null default 0,
  primary key (authority_id, voted_on, address),
  constraint page_vote_was_cast check (useful >= 0 and useless >= 0 and useful + useless > 0)
);
comment on table page_vote is 'How many found a public page of use, by day; nothing of who said so.';
comment on column page_vote.address is '[staff code] The page, without language and step.';
