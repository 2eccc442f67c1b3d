-- What an authority is scored by (PAR INDEX, sets of a province for communes): criteria as data, what proves each, the own score and the appraised one.
create table scorecard (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  name text not null,
  year integer not null,
  basis text,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint scorecard_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint scorecard_says_something check (name <> '' and basis <> ''),
  constraint scorecard_is_there_once unique nulls not distinct (authority_id, name, year, ended_at)
);
create index scorecard_by_maker on scorecard (authority_id, made_by);
comment on table scorecard is 'A set of criteria by which the authority is scored for a year.';
comment on column scorecard.name is '[staff text] What it is called.';
comment on column scorecard.basis is '[staff text] The paper that sets it.';

create table score_criterion (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  scorecard_id uuid not null,
  code text not null,
  title text not null,
  most numeric,
  rule text not null,
  steps text,
  wanted text,
  position integer not null,
  primary key (authority_id, id),
  constraint score_criterion_of_a_scorecard foreign key (authority_id, scorecard_id) references scorecard (authority_id, id),
  constraint score_criterion_is_there_once unique (authority_id, scorecard_id, code),
  constraint score_criterion_rule_is_known check (rule in ('group', 'whole', 'share', 'steps', 'hand')),
  constraint score_criterion_has_points check ((rule = 'group') = (most is null) and most > 0),
  constraint score_criterion_has_steps check ((rule = 'steps') = (steps is not null)),
  constraint score_criterion_says_something check (code <> '' and title <> '' and steps <> '' and wanted <> '')
);
comment on column score_criterion.code is '[staff code] Its number in the set: 1.2.3.';
comment on column score_criterion.title is '[staff text] What is asked.';
comment on column score_criterion.rule is '[staff code] group: a heading; whole: all points or none; share: points by the share reached; steps: points by thresholds; hand: as is said.';
comment on column score_criterion.steps is '[staff code] Thresholds in percent with their points: 90=2; 80=1,5.';
comment on column score_criterion.wanted is '[staff text] Which proof is asked for.';

create table score_mark (
  authority_id uuid not null,
  criterion_id uuid not null,
  reached numeric,
  own numeric,
  reason text,
  own_at timestamptz,
  own_by uuid,
  appraised numeric,
  appraisal text,
  appraised_at timestamptz,
  appraised_by uuid,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, criterion_id),
  constraint score_mark_of_a_criterion foreign key (authority_id, criterion_id) references score_criterion (authority_id, id),
  constraint score_mark_own_by_officer foreign key (authority_id, own_by) references officer (authority_id, id),
  constraint score_mark_appraised_by_officer foreign key (authority_id, appraised_by) references officer (authority_id, id),
  constraint score_mark_own_is_whole check (num_nonnulls(own, own_at, own_by) in (0, 3)),
  constraint score_mark_appraised_is_whole check (num_nonnulls(appraised, appraised_at, appraised_by) in (0, 3)),
  constraint score_mark_is_none_below_nothing check (own >= 0 and appraised >= 0),
  constraint score_mark_says_something check (reason <> '' and appraisal <> '')
);
create index score_mark_by_scorer on score_mark (authority_id, own_by);
create index score_mark_by_appraiser on score_mark (authority_id, appraised_by);
comment on column score_mark.reached is 'In percent, of a criterion that goes by a share.';
comment on column score_mark.reason is '[staff free] Why the own score is what it is.';
comment on column score_mark.appraisal is '[staff free] What the council said with its score.';

create table score_proof (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  criterion_id uuid not null,
  activity_id uuid,
  report_id uuid,
  outgoing_paper_id uuid,
  added_at timestamptz not null,
  added_by uuid not null,
  taken_off_at timestamptz,
  taken_off_by uuid,
  primary key (authority_id, id),
  constraint score_proof_of_a_criterion foreign key (authority_id, criterion_id) references score_criterion (authority_id, id),
  constraint score_proof_is_an_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint score_proof_is_a_report foreign key (authority_id, report_id) references report (authority_id, id),
  constraint score_proof_is_a_paper foreign key (authority_id, outgoing_paper_id) references outgoing_paper (authority_id, id),
  constraint score_proof_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint score_proof_taken_off_by_officer foreign key (authority_id, taken_off_by) references officer (authority_id, id),
  constraint score_proof_is_one_thing check (num_nonnulls(activity_id, report_id, outgoing_paper_id) = 1),
  constraint score_proof_taken_off_whole check (num_nonnulls(taken_off_at, taken_off_by) <> 1)
);
create index score_proof_by_criterion on score_proof (authority_id, criterion_id);
create index score_proof_by_activity on score_proof (authority_id, activity_id);
create index score_proof_by_report on score_proof (authority_id, report_id);
create index score_proof_by_paper on score_proof (authority_id, outgoing_paper_id);
create index score_proof_by_adder on score_proof (authority_id, added_by);
create index score_proof_by_remover on score_proof (authority_id, taken_off_by);
comment on table score_proof is 'What proves a criterion: an activity with its files, a report or a paper of ours.';
