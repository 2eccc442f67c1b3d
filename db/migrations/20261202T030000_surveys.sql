-- Surveys. An answer knows its survey and how it came, and nothing else: no day, no network, no officer; its id is by chance and not by time.
create table survey (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  series_id uuid not null,
  version integer not null,
  title text not null,
  purpose text not null,
  lead text not null,
  sampling text not null,
  sampling_note text,
  formula text not null,
  ways text[] not null,
  page text,
  opens_on date not null,
  closes_on date not null,
  state text not null default 'draft',
  secret text,
  made_by uuid not null,
  submitted_by uuid,
  approved_by uuid,
  approved_on date,
  return_reason text,
  ended_on date,
  results_by uuid,
  results_approved_by uuid,
  results_on date,
  results_note text,
  primary key (authority_id, id),
  constraint survey_is_of_a_series foreign key (authority_id, series_id) references survey (authority_id, id),
  constraint survey_version_is_one_of_its_series unique (authority_id, series_id, version),
  constraint survey_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint survey_submitted_by_officer foreign key (authority_id, submitted_by) references officer (authority_id, id),
  constraint survey_approved_by_officer foreign key (authority_id, approved_by) references officer (authority_id, id),
  constraint survey_results_by_officer foreign key (authority_id, results_by) references officer (authority_id, id),
  constraint survey_results_approved_by_officer foreign key (authority_id, results_approved_by) references officer (authority_id, id),
  constraint survey_version_begins_at_one check (version >= 1),
  constraint survey_codes_are_codes check (purpose ~ '^[a-z]+(-[a-z]+)*$' and sampling ~ '^[a-z]+(-[a-z]+)*$' and formula ~ '^[a-z]+(-[a-z]+)*-\d+$'),
  constraint survey_ways_are_known check (ways <@ array['portal', 'counter', 'tablet', 'paper', 'invited'] and cardinality(ways) >= 1),
  constraint survey_closes_after_it_opens check (closes_on >= opens_on),
  constraint survey_state_is_known check (state in ('draft', 'submitted', 'running', 'ended')),
  constraint survey_says_something check (title <> '' and lead <> '' and sampling_note <> '' and page <> '' and return_reason <> '' and results_note <> ''),
  constraint survey_is_approved_by_another check (approved_by <> submitted_by and num_nonnulls(approved_by, approved_on) in (0, 2)),
  constraint survey_runs_once_approved check ((state in ('running', 'ended')) = (approved_on is not null)),
  constraint survey_ended_on_a_day check ((state = 'ended') = (ended_on is not null)),
  constraint survey_has_its_secret_while_it_runs check ((state = 'running') = (secret is not null)),
  constraint survey_results_are_approved_by_another check (results_approved_by <> results_by and num_nonnulls(results_approved_by, results_on) in (0, 2)
    and (results_by is null or state = 'ended') and (results_on is null or results_by is not null))
);
create index survey_by_maker on survey (authority_id, made_by);
create index survey_by_submitter on survey (authority_id, submitted_by);
create index survey_by_approver on survey (authority_id, approved_by);
create index survey_by_results on survey (authority_id, results_by);
create index survey_by_results_approver on survey (authority_id, results_approved_by);
comment on column survey.series_id is 'The first version of it; that one names itself.';
comment on column survey.title is '[public free] Its name.';
comment on column survey.purpose is '[public code] service, staff-it, awareness, poll or other.';
comment on column survey.lead is '[public free] What citizens read before they answer.';
comment on column survey.sampling is '[public code] How those who answer are chosen: everybody, at-counter, random, invited, census.';
comment on column survey.sampling_note is '[public free] More about it.';
comment on column survey.formula is '[public code] By which formula an index is made of answers, with its version.';
comment on column survey.ways is '[public code] How answers come: portal, counter, tablet, paper, invited.';
comment on column survey.page is '[public code] The public page on which its first question stands, by its address.';
comment on column survey.state is '[public code] draft, submitted, running, ended.';
comment on column survey.secret is '[nobody code] Codes and what keeps an answer from being taken twice follow from it; emptied when the survey ends.';
comment on column survey.return_reason is '[staff free] Why it was given back.';
comment on column survey.results_note is '[public free] What an officer says of the results.';

create table survey_question (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  survey_id uuid not null,
  position integer not null,
  words text not null,
  kind text not null,
  factor text,
  is_required boolean not null,
  options text[] not null default '{}',
  if_position integer,
  if_value integer,
  primary key (authority_id, id),
  constraint survey_question_of_a_survey foreign key (authority_id, survey_id) references survey (authority_id, id),
  constraint survey_question_stands_once unique (authority_id, survey_id, position),
  constraint survey_question_kind_is_known check (kind in ('level', 'one', 'many', 'text')),
  constraint survey_question_says_something check (words <> ''),
  constraint survey_question_factor_is_a_code check (factor ~ '^[a-z]+(-[a-z]+)*$'),
  constraint survey_question_chooses_from_options check ((kind in ('one', 'many')) = (cardinality(options) >= 2)),
  constraint survey_question_follows_an_earlier_one check (num_nonnulls(if_position, if_value) in (0, 2) and if_position < position)
);
comment on column survey_question.words is '[public free] The question.';
comment on column survey_question.kind is '[public code] level (1 to 5), one, many or text.';
comment on column survey_question.factor is '[public code] The factor to which a level counts.';
comment on column survey_question.options is '[public free] What one chooses from, in order; an answer keeps the number.';
comment on column survey_question.if_position is 'Asked only of those who gave the answer if_value to the question at this position.';

create table survey_answer (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  way text not null,
  once text,
  primary key (authority_id, id),
  constraint survey_answer_to_a_survey foreign key (authority_id, survey_id) references survey (authority_id, id),
  constraint survey_answer_is_taken_once unique (authority_id, survey_id, once),
  constraint survey_answer_way_is_known check (way in ('portal', 'counter', 'tablet', 'paper', 'invited'))
);
comment on column survey_answer.way is '[staff code] How it came.';
comment on column survey_answer.once is '[nobody code] A digest under the secret of the survey that keeps it from being taken twice; emptied when the survey ends.';

create table survey_group (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  question_id uuid not null,
  title text not null,
  primary key (authority_id, id),
  constraint survey_group_of_a_question foreign key (authority_id, question_id) references survey_question (authority_id, id),
  constraint survey_group_is_called_once unique (authority_id, question_id, title),
  constraint survey_group_says_something check (title <> '')
);
comment on column survey_group.title is '[public free] What the opinions of the group say, in a line.';

create table survey_reply (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  answer_id uuid not null,
  question_id uuid not null,
  value integer not null,
  text text,
  group_id uuid,
  shown_text text,
  primary key (authority_id, id),
  constraint survey_reply_is_given_once unique (authority_id, answer_id, question_id, value),
  constraint survey_reply_of_an_answer foreign key (authority_id, answer_id) references survey_answer (authority_id, id),
  constraint survey_reply_to_a_question foreign key (authority_id, question_id) references survey_question (authority_id, id),
  constraint survey_reply_is_in_a_group foreign key (authority_id, group_id) references survey_group (authority_id, id),
  constraint survey_reply_is_a_value_or_a_text check ((value = 0) = (text is not null) and value between 0 and 40 and text <> '' and shown_text <> ''),
  constraint survey_reply_shows_a_text check (text is not null or (shown_text is null and group_id is null))
);
create index survey_reply_by_question on survey_reply (authority_id, question_id, value);
create index survey_reply_by_group on survey_reply (authority_id, group_id);
comment on column survey_reply.value is 'The level, the number of the option, or 0 for words.';
comment on column survey_reply.text is '[unit free] An opinion in words, as it came.';
comment on column survey_reply.shown_text is '[public free] The same without what tells of a person, as an officer made it.';

create table survey_invitation (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  survey_id uuid not null,
  count integer not null,
  made_by uuid not null,
  made_on date not null,
  primary key (authority_id, id),
  constraint survey_invitation_to_a_survey foreign key (authority_id, survey_id) references survey (authority_id, id),
  constraint survey_invitation_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint survey_invitation_is_for_somebody check (count between 1 and 1000)
);
create index survey_invitation_by_survey on survey_invitation (authority_id, survey_id);
create index survey_invitation_by_maker on survey_invitation (authority_id, made_by);

-- The results as they were published: nothing of single answers, and nothing that fewer than five gave.
create table survey_tally (
  authority_id uuid not null,
  question_id uuid not null,
  value integer not null,
  n integer not null,
  count integer not null,
  primary key (authority_id, question_id, value),
  constraint survey_tally_of_a_question foreign key (authority_id, question_id) references survey_question (authority_id, id),
  constraint survey_tally_is_of_five check (n >= 5 and count between 0 and n)
);

create table survey_way (
  authority_id uuid not null,
  survey_id uuid not null,
  way text not null,
  count integer not null,
  primary key (authority_id, survey_id, way),
  constraint survey_way_of_a_survey foreign key (authority_id, survey_id) references survey (authority_id, id),
  constraint survey_way_is_known check (way in ('portal', 'counter', 'tablet', 'paper', 'invited', 'rest')),
  constraint survey_way_is_of_five check (count >= 5)
);
comment on column survey_way.way is '[public code] How answers came; rest: ways by which few came, together.';

create table survey_opinion (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  question_id uuid not null,
  title text,
  shown_text text,
  count integer,
  primary key (authority_id, id),
  constraint survey_opinion_on_a_question foreign key (authority_id, question_id) references survey_question (authority_id, id),
  constraint survey_opinion_is_a_group_or_a_text check (num_nonnulls(title, shown_text) = 1 and (title is null) = (count is null)),
  constraint survey_opinion_says_something check (title <> '' and shown_text <> ''),
  constraint survey_opinion_group_is_of_five check (count >= 5)
);
create index survey_opinion_by_question on survey_opinion (authority_id, question_id);
comment on column survey_opinion.title is '[public free] What opinions of a group of at least five say.';
comment on column survey_opinion.shown_text is '[public free] An opinion without what tells of a person.';
