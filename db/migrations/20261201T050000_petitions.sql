-- Petitions (phản ánh, kiến nghị), and apart from them, sealed, who sent them.
create table petition (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  code text not null,
  year integer not null,
  number integer not null,
  way text not null,
  mode text not null,
  kind text not null,
  field text not null,
  subject text not null,
  body text not null,
  place text,
  may_show boolean not null default false,
  about_unit_id uuid,
  received_on date not null,
  received_at timestamptz not null,
  recorded_by uuid,
  term_days integer not null,
  is_term_working boolean not null,
  term_basis text not null,
  forward_due_on date not null,
  due_on date not null,
  unit_id uuid,
  state text not null default 'received',
  public_title text,
  answer text,
  apology text,
  answered_by uuid,
  approved_by uuid,
  answered_on date,
  forwarded_to text,
  forward_paper text,
  forwarded_on date,
  forwarded_by uuid,
  merged_into_id uuid,
  end_kind text,
  end_ground text,
  end_reason text,
  end_by uuid,
  end_approved_by uuid,
  ended_on date,
  shown_body text,
  shown_answer text,
  shown_by uuid,
  shown_on date,
  rating integer,
  rating_note text,
  rated_on date,
  escalated_on date,
  closed_on date,
  search_words tsvector generated always as (search_vector(authority_id, public_title || ' ' || coalesce(shown_body, '') || ' ' || coalesce(shown_answer, ''))) stored,
  primary key (authority_id, id),
  constraint petition_has_a_code_of_its_own unique (authority_id, code),
  constraint petition_is_numbered_once unique (authority_id, year, number),
  constraint petition_is_for_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint petition_is_about_a_unit foreign key (authority_id, about_unit_id) references unit (authority_id, id),
  constraint petition_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint petition_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint petition_approved_by_officer foreign key (authority_id, approved_by) references officer (authority_id, id),
  constraint petition_forwarded_by_officer foreign key (authority_id, forwarded_by) references officer (authority_id, id),
  constraint petition_end_wanted_by_officer foreign key (authority_id, end_by) references officer (authority_id, id),
  constraint petition_end_approved_by_officer foreign key (authority_id, end_approved_by) references officer (authority_id, id),
  constraint petition_shown_by_officer foreign key (authority_id, shown_by) references officer (authority_id, id),
  constraint petition_is_merged_into_one foreign key (authority_id, merged_into_id) references petition (authority_id, id),
  constraint petition_way_is_known check (way in ('web', 'phone', 'letter', 'counter', 'front', 'box', 'comment')),
  constraint petition_mode_is_known check (mode in ('named', 'hidden', 'anonymous')),
  constraint petition_codes_are_codes check (kind ~ '^[a-z]+(-[a-z]+)*$' and field ~ '^[a-z]+(-[a-z]+)*$' and end_ground ~ '^[a-z]+(-[a-z]+)*$'),
  constraint petition_state_is_known check (state in ('received', 'working', 'asked', 'drafted', 'answered', 'forwarded', 'refused', 'merged', 'closed')),
  constraint petition_is_approved_by_another check (approved_by <> answered_by),
  constraint petition_is_answered_whole check ((answered_on is null) = (approved_by is null) and (answered_on is null or answer is not null)),
  constraint petition_is_forwarded_whole check (num_nonnulls(forwarded_to, forwarded_on, forwarded_by) in (0, 3)),
  constraint petition_merged_is_in_another check ((state = 'merged') = (merged_into_id is not null) and merged_into_id <> id),
  constraint petition_end_is_known check (end_kind in ('refuse', 'hide') and num_nonnulls(end_kind, end_ground, end_reason, end_by) in (0, 4)),
  constraint petition_end_is_approved_by_another check (end_approved_by <> end_by and num_nonnulls(end_approved_by, ended_on) in (0, 2)),
  constraint petition_is_refused_with_a_reason check (state <> 'refused' or (end_kind = 'refuse' and end_approved_by is not null)),
  constraint petition_is_shown_whole check (num_nonnulls(shown_body, shown_by, shown_on) in (0, 3) and (shown_body is null or may_show)),
  constraint petition_rating_is_of_five check (rating between 1 and 5 and (rating is null) = (rated_on is null)),
  constraint petition_says_something check (subject <> '' and body <> '' and place <> '' and answer <> '' and apology <> '' and public_title <> ''
    and end_reason <> '' and forwarded_to <> '' and forward_paper <> '' and shown_body <> '' and shown_answer <> '' and rating_note <> '')
);
create index petition_by_unit on petition (authority_id, unit_id);
create index petition_by_about_unit on petition (authority_id, about_unit_id);
create index petition_by_recorder on petition (authority_id, recorded_by);
create index petition_by_answerer on petition (authority_id, answered_by);
create index petition_by_approver on petition (authority_id, approved_by);
create index petition_by_forwarder on petition (authority_id, forwarded_by);
create index petition_by_end on petition (authority_id, end_by);
create index petition_by_end_approver on petition (authority_id, end_approved_by);
create index petition_by_shower on petition (authority_id, shown_by);
create index petition_by_merged on petition (authority_id, merged_into_id);
create index petition_by_state on petition (authority_id, state, due_on);
create index petition_by_search on petition using gin (search_words);
comment on column petition.code is '[unit code] By which, with its PIN, who sent it finds it without an account.';
comment on column petition.way is '[public code] How it came: web, phone, letter, counter, front, box, comment.';
comment on column petition.mode is '[unit code] named, hidden (known to the system only) or anonymous.';
comment on column petition.kind is '[public code] What it is about; the term follows from it.';
comment on column petition.field is '[public code] The field of the office.';
comment on column petition.subject is '[unit free] In one line, as it was sent.';
comment on column petition.body is '[unit free] As it was sent.';
comment on column petition.place is '[unit free] Where it is.';
comment on column petition.may_show is 'Who sent it allowed it to be shown once names and places were taken out.';
comment on column petition.about_unit_id is 'The unit complained of: who works there sees neither it nor who sent it.';
comment on column petition.term_basis is '[public free] By which rule the term runs, as it stood on the day of receipt.';
comment on column petition.forward_due_on is 'By when it is forwarded, where it is for another authority.';
comment on column petition.state is '[public code] received, working, asked, drafted, answered, forwarded, refused, merged, closed.';
comment on column petition.public_title is '[public free] The line that citizens read, written by an officer; nothing is public without it.';
comment on column petition.answer is '[unit free] What is answered to who sent it.';
comment on column petition.apology is '[public free] An apology for being late or for what happened.';
comment on column petition.forwarded_to is '[public free] The authority to which it went.';
comment on column petition.forward_paper is '[unit free] Number of the paper with which it went.';
comment on column petition.end_kind is '[unit code] refuse or hide: wanted by one officer, approved by another.';
comment on column petition.end_ground is '[public code] On which ground.';
comment on column petition.end_reason is '[unit free] Why, in words.';
comment on column petition.shown_body is '[public free] The text without what tells of a person.';
comment on column petition.shown_answer is '[public free] The answer without what tells of a person.';
comment on column petition.rating_note is '[unit free] What who sent it says of the answer.';

create table petition_sender (
  authority_id uuid not null,
  petition_id uuid not null,
  person_key_of uuid not null default uuidv7(),
  sealed text,
  consents text[] not null,
  told_at timestamptz not null,
  erased_on date,
  erased_for text,
  primary key (authority_id, petition_id),
  constraint petition_sender_sent foreign key (authority_id, petition_id) references petition (authority_id, id),
  constraint petition_sender_is_there_or_erased check ((sealed is null) = (erased_on is not null) and (erased_on is null) = (erased_for is null)),
  constraint petition_sender_is_erased_for_a_reason check (erased_for in ('rule', 'wish'))
);
comment on column petition_sender.sealed is '[nobody personal] Name, address, telephone, e-mail under a key of this person; gone with the key.';
comment on column petition_sender.consents is '[unit code] To what its sender agreed, one code for each purpose.';
comment on column petition_sender.erased_for is '[unit code] rule or wish.';

create table petition_step (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  petition_id uuid not null,
  kind text not null,
  made_at timestamptz not null,
  happened_on date not null,
  by_officer uuid,
  note text,
  is_told boolean not null default false,
  primary key (authority_id, id),
  constraint petition_step_is_of_one foreign key (authority_id, petition_id) references petition (authority_id, id),
  constraint petition_step_by_officer foreign key (authority_id, by_officer) references officer (authority_id, id),
  constraint petition_step_kind_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint petition_step_says_something check (note <> '')
);
create index petition_step_by_petition on petition_step (authority_id, petition_id);
create index petition_step_by_officer on petition_step (authority_id, by_officer);
comment on column petition_step.kind is '[unit code] What was done.';
comment on column petition_step.note is '[unit free] What was said with it.';
comment on column petition_step.is_told is 'Who sent the petition reads the note as well.';

create table petition_photo (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  petition_id uuid not null,
  file_id uuid not null,
  added_at timestamptz not null,
  primary key (authority_id, id),
  constraint petition_photo_is_of_one foreign key (authority_id, petition_id) references petition (authority_id, id),
  constraint petition_photo_is_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id)
);
create index petition_photo_by_petition on petition_photo (authority_id, petition_id);
create index petition_photo_by_file on petition_photo (authority_id, file_id);

create table petition_follower (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  petition_id uuid not null,
  person_key_of uuid not null default uuidv7(),
  sealed text,
  mark text,
  asked_at timestamptz not null,
  erased_on date,
  primary key (authority_id, id),
  constraint petition_follower_waits_for_one foreign key (authority_id, petition_id) references petition (authority_id, id),
  constraint petition_follower_waits_once unique (authority_id, petition_id, mark),
  constraint petition_follower_is_there_or_erased check ((sealed is null) = (erased_on is not null) and (mark is null) = (erased_on is not null))
);
comment on column petition_follower.sealed is '[nobody personal] The e-mail under a key of this person.';
comment on column petition_follower.mark is '[nobody code] By which the same address is known again; it cannot be turned back.';

create table petition_template (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  title text not null,
  body text not null,
  ended_on date,
  primary key (authority_id, id),
  constraint petition_template_says_something check (title <> '' and body <> '')
);
comment on column petition_template.title is '[staff free] For which answers.';
comment on column petition_template.body is '[staff free] The words with which an answer begins.';

create table petition_term (
  authority_id uuid not null references authority,
  kind text not null,
  since_on date not null,
  days integer not null,
  is_working boolean not null,
  basis text not null,
  primary key (authority_id, kind, since_on),
  constraint petition_term_kind_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint petition_term_is_of_days check (days between 1 and 180),
  constraint petition_term_rests_on_a_paper check (basis <> '')
);
comment on column petition_term.kind is '[public code] The kind of petitions, or forward: by when what is for others is passed on.';
comment on column petition_term.basis is '[public free] By which paper.';

create table petition_try (
  authority_id uuid not null references authority,
  mark text not null,
  failed integer not null,
  since_at timestamptz not null,
  primary key (authority_id, mark),
  constraint petition_try_failed check (failed > 0)
);
comment on table petition_try is 'Codes that were tried with a wrong PIN within the hour, also such as do not exist: nobody learns which do.';
comment on column petition_try.mark is '[nobody code] Of the code that was tried; it cannot be turned back.';
