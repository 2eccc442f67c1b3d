-- Information that a unit asks of another by a day: what, for which work, what came back, who it was passed on to, and what it was used for.
create table inquiry (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  is_requested boolean not null,
  title text not null,
  wanted text not null,
  purpose text,
  duty_id uuid,
  answer_kind text not null,
  due_on date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  file_id uuid,
  answered_by uuid,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  constraint inquiry_of_a_unit foreign key (authority_id, from_unit_id) references unit (authority_id, id),
  constraint inquiry_to_a_unit foreign key (authority_id, to_unit_id) references unit (authority_id, id),
  constraint inquiry_for_a_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint inquiry_asked_by_officer foreign key (authority_id, asked_by) references officer (authority_id, id),
  constraint inquiry_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint inquiry_has_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint inquiry_asks_another_unit check (from_unit_id <> to_unit_id),
  constraint inquiry_wants_a_kind check (answer_kind in ('words', 'figures', 'file')),
  constraint inquiry_says_something check (title <> '' and wanted <> '' and purpose <> '' and answer <> ''),
  constraint inquiry_is_answered_whole check ((answered_by is null) = (answered_at is null) and (answered_at is not null or (answer is null and file_id is null))),
  constraint inquiry_is_withdrawn_unanswered check (withdrawn_at is null or answered_at is null)
);
create index inquiry_by_asking_unit on inquiry (authority_id, from_unit_id);
create index inquiry_by_asked_unit on inquiry (authority_id, to_unit_id);
create index inquiry_by_duty on inquiry (authority_id, duty_id);
create index inquiry_by_asker on inquiry (authority_id, asked_by);
create index inquiry_by_answerer on inquiry (authority_id, answered_by);
create index inquiry_by_file on inquiry (authority_id, file_id);
create index inquiry_that_waits on inquiry (authority_id, due_on) where answered_at is null and withdrawn_at is null;
comment on column inquiry.is_requested is 'True where the unit that is asked is a partner: it is asked kindly and never late.';
comment on column inquiry.title is '[unit text] What it is about.';
comment on column inquiry.wanted is '[unit free] What is to be told.';
comment on column inquiry.purpose is '[unit text] What it is needed for.';
comment on column inquiry.answer_kind is '[staff code] words, figures or file.';
comment on column inquiry.answer is '[unit free] What the unit told.';

-- Figures that are asked for, by name, with what was told; no value: not known, which the note says.
create table inquiry_figure (
  authority_id uuid not null references authority,
  inquiry_id uuid not null,
  position integer not null,
  label text not null,
  unit text,
  value numeric,
  note text,
  primary key (authority_id, inquiry_id, position),
  constraint inquiry_figure_of_inquiry foreign key (authority_id, inquiry_id) references inquiry (authority_id, id),
  constraint inquiry_figure_says_something check (label <> '' and unit <> '' and note <> '')
);
comment on column inquiry_figure.label is '[unit text] What is counted.';
comment on column inquiry_figure.unit is '[unit text] What it is counted in.';
comment on column inquiry_figure.note is '[unit text] Such as that nothing arose, or how it was counted.';

-- What is said about it before it is answered: the asked unit asks back, the asking one explains.
create table inquiry_word (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  inquiry_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (authority_id, id),
  constraint inquiry_word_on_inquiry foreign key (authority_id, inquiry_id) references inquiry (authority_id, id),
  constraint inquiry_word_by_officer foreign key (authority_id, written_by) references officer (authority_id, id),
  constraint inquiry_word_says_something check (text <> '')
);
create index inquiry_word_by_inquiry on inquiry_word (authority_id, inquiry_id);
create index inquiry_word_by_writer on inquiry_word (authority_id, written_by);
comment on column inquiry_word.text is '[unit free] A question back, or what was meant.';

-- The units through which it went.
create table inquiry_handover (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  inquiry_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  reason text not null,
  passed_by uuid not null,
  passed_at timestamptz not null,
  primary key (authority_id, id),
  constraint inquiry_handover_of_inquiry foreign key (authority_id, inquiry_id) references inquiry (authority_id, id),
  constraint inquiry_handover_from_unit foreign key (authority_id, from_unit_id) references unit (authority_id, id),
  constraint inquiry_handover_to_unit foreign key (authority_id, to_unit_id) references unit (authority_id, id),
  constraint inquiry_handover_by_officer foreign key (authority_id, passed_by) references officer (authority_id, id),
  constraint inquiry_handover_says_why check (reason <> '')
);
create index inquiry_handover_by_inquiry on inquiry_handover (authority_id, inquiry_id);
create index inquiry_handover_by_from_unit on inquiry_handover (authority_id, from_unit_id);
create index inquiry_handover_by_to_unit on inquiry_handover (authority_id, to_unit_id);
create index inquiry_handover_by_officer_index on inquiry_handover (authority_id, passed_by);
comment on column inquiry_handover.reason is '[unit text] Why another unit knows better.';

-- What an answer is the source of.
create table inquiry_use (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  inquiry_id uuid not null,
  activity_id uuid,
  difficulty_id uuid,
  used_by uuid not null,
  used_at timestamptz not null,
  primary key (authority_id, id),
  constraint inquiry_use_of_inquiry foreign key (authority_id, inquiry_id) references inquiry (authority_id, id),
  constraint inquiry_use_in_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint inquiry_use_in_difficulty foreign key (authority_id, difficulty_id) references difficulty (authority_id, id),
  constraint inquiry_use_by_officer foreign key (authority_id, used_by) references officer (authority_id, id),
  constraint inquiry_use_is_of_one check (num_nonnulls(activity_id, difficulty_id) = 1),
  constraint inquiry_use_once unique nulls not distinct (authority_id, inquiry_id, activity_id, difficulty_id)
);
create index inquiry_use_by_inquiry on inquiry_use (authority_id, inquiry_id);
create index inquiry_use_by_activity on inquiry_use (authority_id, activity_id);
create index inquiry_use_by_difficulty on inquiry_use (authority_id, difficulty_id);
create index inquiry_use_by_officer_index on inquiry_use (authority_id, used_by);
