-- Rounds on which units are checked by criteria, what was found there, and what became of each finding.
create table inspection_criterion (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  text text not null,
  guide text,
  max_points numeric(5, 2),
  position integer not null,
  ended_on date,
  primary key (authority_id, id),
  constraint inspection_criterion_says_something check (text <> '' and guide <> ''),
  constraint inspection_criterion_gives_points check (max_points > 0)
);
comment on column inspection_criterion.text is '[staff text] What is asked of a unit.';
comment on column inspection_criterion.guide is '[staff text] What to look at to answer it.';
comment on column inspection_criterion.max_points is 'The most points; null where none are given.';
comment on column inspection_criterion.ended_on is 'The first day on which it is offered no more.';

create table inspection (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  kind text not null,
  title text not null,
  basis text,
  from_on date not null,
  until_on date not null,
  covers_from_on date not null,
  covers_until_on date not null,
  state text not null default 'planned',
  conclusion text,
  concluded_on date,
  concluded_by uuid,
  cancel_reason text,
  planned_by uuid not null,
  planned_at timestamptz not null,
  primary key (authority_id, id),
  constraint inspection_planned_by_officer foreign key (authority_id, planned_by) references officer (authority_id, id),
  constraint inspection_concluded_by_officer foreign key (authority_id, concluded_by) references officer (authority_id, id),
  constraint inspection_kind_is_known check (kind in ('team', 'self')),
  constraint inspection_state_is_known check (state in ('planned', 'concluded', 'cancelled')),
  constraint inspection_says_something check (title <> '' and basis <> '' and conclusion <> '' and cancel_reason <> ''),
  constraint inspection_days_are_in_order check (from_on <= until_on and covers_from_on <= covers_until_on),
  constraint inspection_is_concluded_whole check ((state = 'concluded') = (concluded_on is not null and concluded_by is not null and conclusion is not null)),
  constraint inspection_is_cancelled_with_reason check ((state = 'cancelled') = (cancel_reason is not null))
);
create index inspection_by_planner on inspection (authority_id, planned_by);
create index inspection_by_concluder on inspection (authority_id, concluded_by);
comment on column inspection.kind is '[staff code] team: officers go to units; self: units check themselves.';
comment on column inspection.title is '[staff text] What the round is called.';
comment on column inspection.basis is '[staff text] The decision or plan on which it rests.';
comment on column inspection.from_on is 'The first day on which units are visited.';
comment on column inspection.covers_from_on is 'The first day of the time that is looked at.';
comment on column inspection.state is '[staff code] planned, concluded, cancelled.';
comment on column inspection.conclusion is '[staff free] What was concluded of the whole round.';
comment on column inspection.cancel_reason is '[staff free] Why it did not take place.';

create table inspection_member (
  authority_id uuid not null references authority,
  inspection_id uuid not null,
  officer_id uuid not null,
  duty text not null,
  primary key (authority_id, inspection_id, officer_id),
  constraint inspection_member_of_a_round foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  constraint inspection_member_is_an_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint inspection_member_duty_is_known check (duty in ('head', 'secretary', 'member'))
);
create index inspection_member_by_officer on inspection_member (authority_id, officer_id);
comment on column inspection_member.duty is '[staff code] head, secretary, member.';

create table inspection_point (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  inspection_id uuid not null,
  criterion_id uuid not null,
  text text not null,
  guide text,
  max_points numeric(5, 2),
  position integer not null,
  primary key (authority_id, id),
  constraint inspection_point_of_a_round foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  constraint inspection_point_is_a_criterion foreign key (authority_id, criterion_id) references inspection_criterion (authority_id, id),
  constraint inspection_point_stands_once unique (authority_id, inspection_id, criterion_id),
  constraint inspection_point_says_something check (text <> '' and guide <> '')
);
create index inspection_point_by_criterion on inspection_point (authority_id, criterion_id);
comment on table inspection_point is 'A criterion as it was when the round was planned.';
comment on column inspection_point.text is '[staff text] What is asked of a unit.';
comment on column inspection_point.guide is '[staff text] What to look at to answer it.';

create table inspection_visit (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  inspection_id uuid not null,
  unit_id uuid not null,
  state text not null default 'planned',
  visited_on date,
  place text,
  present text,
  remark text,
  skip_reason text,
  closed_by uuid,
  closed_at timestamptz,
  answer text,
  answer_text text,
  answered_by uuid,
  answered_at timestamptz,
  minutes_file_id uuid,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint inspection_visit_on_a_round foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  constraint inspection_visit_to_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint inspection_visit_closed_by_officer foreign key (authority_id, closed_by) references officer (authority_id, id),
  constraint inspection_visit_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint inspection_visit_has_minutes foreign key (authority_id, minutes_file_id) references stored_file (authority_id, id),
  constraint inspection_visit_once_to_a_unit unique (authority_id, inspection_id, unit_id),
  constraint inspection_visit_state_is_known check (state in ('planned', 'closed', 'skipped')),
  constraint inspection_visit_answer_is_known check (answer in ('agrees', 'explains')),
  constraint inspection_visit_says_something check (place <> '' and present <> '' and remark <> '' and skip_reason <> '' and answer_text <> ''),
  constraint inspection_visit_is_closed_whole check ((state = 'closed') = (closed_by is not null and closed_at is not null)),
  constraint inspection_visit_took_place check (state <> 'closed' or visited_on is not null),
  constraint inspection_visit_is_skipped_with_reason check ((state = 'skipped') = (skip_reason is not null))
);
create index inspection_visit_by_unit on inspection_visit (authority_id, unit_id);
create index inspection_visit_by_closer on inspection_visit (authority_id, closed_by);
create index inspection_visit_by_answerer on inspection_visit (authority_id, answered_by);
create index inspection_visit_by_minutes on inspection_visit (authority_id, minutes_file_id);
comment on column inspection_visit.state is '[staff code] planned, closed (its minutes stand), skipped.';
comment on column inspection_visit.place is '[staff text] Where the unit was visited.';
comment on column inspection_visit.present is '[unit personal] Who was there, for the minutes.';
comment on column inspection_visit.remark is '[unit free] What was seen besides the criteria.';
comment on column inspection_visit.skip_reason is '[staff free] Why the unit was not visited.';
comment on column inspection_visit.answer is '[unit code] What the unit says of the minutes: agrees, explains.';
comment on column inspection_visit.answer_text is '[unit free] What the unit explains.';
comment on column inspection_visit.minutes_file_id is 'The minutes with their signatures.';

create table inspection_mark (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  visit_id uuid not null,
  point_id uuid not null,
  result text,
  points numeric(5, 2),
  note text,
  marked_by uuid,
  marked_at timestamptz,
  primary key (authority_id, id),
  constraint inspection_mark_of_a_visit foreign key (authority_id, visit_id) references inspection_visit (authority_id, id),
  constraint inspection_mark_of_a_point foreign key (authority_id, point_id) references inspection_point (authority_id, id),
  constraint inspection_mark_by_officer foreign key (authority_id, marked_by) references officer (authority_id, id),
  constraint inspection_mark_stands_once unique (authority_id, visit_id, point_id),
  constraint inspection_mark_result_is_known check (result in ('met', 'not-met', 'none')),
  constraint inspection_mark_says_something check (note <> ''),
  constraint inspection_mark_has_points check (points >= 0),
  constraint inspection_mark_is_whole check ((result is null) = (marked_by is null) and (result is null) = (marked_at is null))
);
create index inspection_mark_by_point on inspection_mark (authority_id, point_id);
create index inspection_mark_by_marker on inspection_mark (authority_id, marked_by);
comment on column inspection_mark.result is '[unit code] met, not-met, none (does not apply); null while nobody has looked.';
comment on column inspection_mark.note is '[unit free] What was seen.';

create table inspection_finding (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  visit_id uuid not null,
  point_id uuid,
  text text not null,
  remedy text not null,
  due_on date not null,
  responsible text,
  state text not null default 'open',
  written_by uuid not null,
  written_at timestamptz not null,
  fixed_on date,
  fix_note text,
  reported_by uuid,
  reported_at timestamptz,
  return_reason text,
  confirmed_by uuid,
  confirmed_on date,
  carried_visit_id uuid,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint inspection_finding_of_a_visit foreign key (authority_id, visit_id) references inspection_visit (authority_id, id),
  constraint inspection_finding_of_a_point foreign key (authority_id, point_id) references inspection_point (authority_id, id),
  constraint inspection_finding_written_by_officer foreign key (authority_id, written_by) references officer (authority_id, id),
  constraint inspection_finding_reported_by_officer foreign key (authority_id, reported_by) references officer (authority_id, id),
  constraint inspection_finding_confirmed_by_officer foreign key (authority_id, confirmed_by) references officer (authority_id, id),
  constraint inspection_finding_carried_to_a_visit foreign key (authority_id, carried_visit_id) references inspection_visit (authority_id, id),
  constraint inspection_finding_state_is_known check (state in ('open', 'reported', 'fixed', 'dropped')),
  constraint inspection_finding_says_something check (text <> '' and remedy <> '' and responsible <> '' and fix_note <> '' and return_reason <> ''),
  constraint inspection_finding_is_reported_whole check (state not in ('reported', 'fixed') or (fixed_on is not null and fix_note is not null and reported_by is not null and reported_at is not null)),
  constraint inspection_finding_is_confirmed_whole check ((state = 'fixed') = (confirmed_by is not null) and (state = 'fixed') = (confirmed_on is not null))
);
create index inspection_finding_by_visit on inspection_finding (authority_id, visit_id);
create index inspection_finding_by_point on inspection_finding (authority_id, point_id);
create index inspection_finding_by_writer on inspection_finding (authority_id, written_by);
create index inspection_finding_by_reporter on inspection_finding (authority_id, reported_by);
create index inspection_finding_by_confirmer on inspection_finding (authority_id, confirmed_by);
create index inspection_finding_by_carrying on inspection_finding (authority_id, carried_visit_id);
create index inspection_finding_that_is_open on inspection_finding (authority_id, due_on) where state in ('open', 'reported');
comment on column inspection_finding.text is '[unit free] What is not as it should be.';
comment on column inspection_finding.remedy is '[unit free] What is to be done about it.';
comment on column inspection_finding.due_on is 'The last day for it.';
comment on column inspection_finding.responsible is '[unit personal] Who of the unit sees to it.';
comment on column inspection_finding.state is '[unit code] open, reported (the unit says it is put right), fixed (a checker confirmed that), dropped (written by mistake).';
comment on column inspection_finding.fixed_on is 'The day on which the unit put it right, as it says.';
comment on column inspection_finding.fix_note is '[unit free] How it was put right.';
comment on column inspection_finding.return_reason is '[unit free] Why a checker does not take it for put right.';
comment on column inspection_finding.carried_visit_id is 'The later visit on which it is looked at again.';

create table inspection_photo (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  visit_id uuid not null,
  mark_id uuid,
  finding_id uuid,
  file_id uuid not null,
  readable_file_id uuid,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (authority_id, id),
  constraint inspection_photo_of_a_visit foreign key (authority_id, visit_id) references inspection_visit (authority_id, id),
  constraint inspection_photo_of_a_mark foreign key (authority_id, mark_id) references inspection_mark (authority_id, id),
  constraint inspection_photo_of_a_finding foreign key (authority_id, finding_id) references inspection_finding (authority_id, id),
  constraint inspection_photo_is_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint inspection_photo_is_read_from_a_file foreign key (authority_id, readable_file_id) references stored_file (authority_id, id),
  constraint inspection_photo_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id)
);
create index inspection_photo_by_visit on inspection_photo (authority_id, visit_id);
create index inspection_photo_by_mark on inspection_photo (authority_id, mark_id);
create index inspection_photo_by_finding on inspection_photo (authority_id, finding_id);
create index inspection_photo_by_file on inspection_photo (authority_id, file_id);
create index inspection_photo_by_readable_file on inspection_photo (authority_id, readable_file_id);
create index inspection_photo_by_adder on inspection_photo (authority_id, added_by);
comment on column inspection_photo.mark_id is 'The criterion at which it was taken.';
comment on column inspection_photo.finding_id is 'The finding that it proves to be put right.';
