-- What everybody may read of surveys: those that run, with their questions; of those that ended, that they did, and the results once they are published. Never an answer, and nothing
-- while a survey runs: two readings of it would tell what came between them.
drop view if exists public_survey_opinion, public_survey_tally, public_survey_way, public_survey_question, public_survey;

create view public_survey as
select authority_id, id, series_id, version, title, purpose, lead, sampling, sampling_note, formula, ways, page, opens_on, closes_on, state, ended_on, results_on, results_note
from survey
where state in ('running', 'ended') or results_on is not null;

create view public_survey_question as
select q.authority_id, q.survey_id, q.id, q.position, q.words, q.kind, q.factor, q.is_required, q.options, q.if_position, q.if_value
from survey_question q
join survey s on s.authority_id = q.authority_id and s.id = q.survey_id
where s.state = 'running' or s.results_on is not null;

create view public_survey_way as
select authority_id, survey_id, way, count from survey_way;

-- Every count, the small ones too: indices are made of all of them. Read by the server alone, which leaves out what is withheld as it makes the results of them.
create view public_survey_tally as
select authority_id, question_id, value, n, count from survey_tally;

create view public_survey_opinion as
select authority_id, id, question_id, title, shown_text, count from survey_opinion;
