-- Questions of units about carrying out the plan, and what its owner answered.
create table guidance_question (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  title text not null,
  question text not null,
  is_private boolean not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  basis text,
  file_id uuid,
  answered_by uuid,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  constraint guidance_question_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint guidance_question_asked_by_officer foreign key (authority_id, asked_by) references officer (authority_id, id),
  constraint guidance_question_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint guidance_question_has_a_paper foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint guidance_question_says_something check (title <> '' and question <> '' and answer <> '' and basis <> ''),
  constraint guidance_question_is_answered_whole check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  constraint guidance_question_is_withdrawn_unanswered check (withdrawn_at is null or answer is null)
);
create index guidance_question_by_unit on guidance_question (authority_id, unit_id);
create index guidance_question_by_asker on guidance_question (authority_id, asked_by);
create index guidance_question_by_answerer on guidance_question (authority_id, answered_by);
create index guidance_question_by_file on guidance_question (authority_id, file_id);
create index guidance_question_that_waits on guidance_question (authority_id, asked_at) where answer is null and withdrawn_at is null;
comment on column guidance_question.title is '[staff text] What it is about.';
comment on column guidance_question.question is '[staff free] What the unit asks.';
comment on column guidance_question.is_private is 'True where only the unit and those who follow the plan read question and answer.';
comment on column guidance_question.answer is '[staff free] What the owner of the plan answered.';
comment on column guidance_question.basis is '[staff text] The papers on which the answer rests.';
comment on column guidance_question.file_id is 'A paper that goes with the answer.';
