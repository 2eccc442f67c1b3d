-- Comments on a draft: who is asked by when, what they say of which part, and what became of it.
create table plan_consultation (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  due_on date not null,
  note text,
  asked_at timestamptz not null,
  asked_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (authority_id, id),
  constraint plan_consultation_of_a_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint plan_consultation_asked_by_officer foreign key (authority_id, asked_by) references officer (authority_id, id),
  constraint plan_consultation_closed_by_officer foreign key (authority_id, closed_by) references officer (authority_id, id),
  constraint plan_consultation_closed_whole check (num_nonnulls(closed_at, closed_by) <> 1),
  constraint plan_consultation_says_something check (note <> '')
);
create unique index plan_consultation_is_open_once on plan_consultation (authority_id, plan_id) where closed_at is null;
create index plan_consultation_by_plan on plan_consultation (authority_id, plan_id);
create index plan_consultation_by_asker on plan_consultation (authority_id, asked_by);
create index plan_consultation_by_closer on plan_consultation (authority_id, closed_by);
comment on column plan_consultation.note is '[staff free] What the units are to look at.';

create table plan_consulted (
  authority_id uuid not null references authority,
  consultation_id uuid not null,
  unit_id uuid not null,
  agreed_at timestamptz,
  agreed_by uuid,
  primary key (authority_id, consultation_id, unit_id),
  constraint plan_consulted_in_a_consultation foreign key (authority_id, consultation_id) references plan_consultation (authority_id, id),
  constraint plan_consulted_is_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint plan_consulted_agreed_by_officer foreign key (authority_id, agreed_by) references officer (authority_id, id),
  constraint plan_consulted_agreed_whole check (num_nonnulls(agreed_at, agreed_by) <> 1)
);
create index plan_consulted_by_unit on plan_consulted (authority_id, unit_id);
create index plan_consulted_by_agreer on plan_consulted (authority_id, agreed_by);
comment on column plan_consulted.agreed_at is 'When the unit said that it agrees to the whole draft.';

create table plan_comment (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  consultation_id uuid not null,
  unit_id uuid not null,
  part text not null,
  part_words text not null,
  text text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  answer text,
  answer_note text,
  answered_at timestamptz,
  answered_by uuid,
  primary key (authority_id, id),
  constraint plan_comment_of_who_is_asked
    foreign key (authority_id, consultation_id, unit_id) references plan_consulted (authority_id, consultation_id, unit_id),
  constraint plan_comment_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint plan_comment_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint plan_comment_answer_is_known check (answer in ('accepted', 'partly', 'declined')),
  constraint plan_comment_answered_whole check (num_nonnulls(answer, answered_at, answered_by) in (0, 3)),
  constraint plan_comment_declined_for_a_reason check (answer = 'accepted' or answer is null or answer_note is not null),
  constraint plan_comment_says_something check (part <> '' and part_words <> '' and text <> '' and answer_note <> '')
);
create index plan_comment_by_unit on plan_comment (authority_id, consultation_id, unit_id);
create index plan_comment_by_maker on plan_comment (authority_id, made_by);
create index plan_comment_by_answerer on plan_comment (authority_id, answered_by);
comment on column plan_comment.part is '[staff code] Of which part of the draft: all, a section, a duty or a target.';
comment on column plan_comment.part_words is '[staff text] That part as it read then.';
comment on column plan_comment.text is '[staff free] What the unit says.';
comment on column plan_comment.answer is '[staff code] accepted, partly, declined.';
comment on column plan_comment.answer_note is '[staff free] What was changed, or why not.';
