-- Who wrote any part of a survey or of its results: none of them approves it while somebody else may. Approval goes to what was submitted, by its round.
create table survey_writer (
  authority_id uuid not null,
  survey_id uuid not null,
  part text not null,
  officer_id uuid not null,
  primary key (authority_id, survey_id, part, officer_id),
  constraint survey_writer_of_a_survey foreign key (authority_id, survey_id) references survey (authority_id, id),
  constraint survey_writer_is_an_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint survey_writer_part_is_known check (part in ('questions', 'results'))
);
create index survey_writer_by_officer on survey_writer (authority_id, officer_id);
comment on column survey_writer.part is '[staff code] questions, or results: papers typed in, opinions arranged, results submitted.';

insert into survey_writer (authority_id, survey_id, part, officer_id)
select authority_id, id, 'questions', made_by from survey
union select authority_id, id, 'questions', submitted_by from survey where submitted_by is not null
union select authority_id, id, 'results', results_by from survey where results_by is not null;

-- Others who wrote before stand in the log alone.
insert into survey_writer (authority_id, survey_id, part, officer_id)
select distinct s.authority_id, s.id, case when e.action in ('survey.begun', 'survey.version-begun', 'survey.written', 'survey.submitted') then 'questions' else 'results' end, o.id
from survey s
join audit_entry e on e.authority_id = s.authority_id and e.object_type in ('survey', 'survey-answers') and e.object_id = s.id::text
  and e.action in ('survey.begun', 'survey.version-begun', 'survey.written', 'survey.submitted', 'survey.papers-typed', 'survey.group-added', 'survey.opinion-arranged', 'survey.results-proposed')
join officer o on o.authority_id = s.authority_id and o.id::text = e.actor
on conflict do nothing;

alter table survey
  add column round integer not null default 0,
  add column is_approved_alone boolean not null default false,
  add column is_published_alone boolean not null default false,
  drop constraint survey_is_approved_by_another,
  drop constraint survey_results_are_approved_by_another,
  add constraint survey_is_approved_by_another check ((is_approved_alone or approved_by <> submitted_by) and num_nonnulls(approved_by, approved_on) in (0, 2)),
  add constraint survey_results_are_approved_by_another check ((is_published_alone or results_approved_by <> results_by)
    and num_nonnulls(results_approved_by, results_on) in (0, 2) and (results_by is null or state = 'ended') and (results_on is null or results_by is not null));
comment on column survey.round is 'How often it, or its results, were submitted; who approves names the one that was read.';

-- Words are forgotten some time after the end; that somebody wrote is still counted, and what was shown of it stays.
alter table survey_reply
  drop constraint survey_reply_is_a_value_or_a_text,
  drop constraint survey_reply_shows_a_text,
  add constraint survey_reply_is_a_value_or_a_text check ((value = 0 or text is null) and value between 0 and 40 and text <> '' and shown_text <> ''),
  add constraint survey_reply_shows_a_text check (value = 0 or (shown_text is null and group_id is null));
comment on column survey_reply.text is '[unit free] An opinion in words, as it came; emptied some time after the end (MINHBACH_CITIZEN_DAYS).';
