-- What is searched is worked out once, as it is written, not while somebody seeks: the planner may then look at each row where that is cheaper.
drop index activity_by_search, plan_by_search, duty_by_search, target_by_search, report_by_search, report_section_by_search, story_edition_by_search, law_passage_by_search;

alter table activity add column search_words tsvector
  generated always as (search_vector(authority_id, title || ' ' || coalesce(place, '') || ' ' || coalesce(note, ''))) stored;
alter table plan add column search_words tsvector generated always as (search_vector(authority_id, title || ' ' || coalesce(symbol, ''))) stored;
alter table duty add column search_words tsvector generated always as (search_vector(authority_id, text)) stored;
alter table target add column search_words tsvector generated always as (search_vector(authority_id, text || ' ' || coalesce(unit, ''))) stored;
alter table report add column search_words tsvector generated always as (search_vector(authority_id, title || ' ' || coalesce(symbol, ''))) stored;
alter table report_section add column search_words tsvector generated always as (search_vector(authority_id, heading || ' ' || text)) stored;
alter table story_edition add column search_words tsvector
  generated always as (search_vector(authority_id, title || ' ' || summary || ' ' || coalesce(known_words, ''))) stored;
alter table law_passage add column search_words tsvector generated always as (search_vector(authority_id, text)) stored;

create index activity_by_search on activity using gin (search_words) where state = 'confirmed' and not is_internal;
create index plan_by_search on plan using gin (search_words);
create index duty_by_search on duty using gin (search_words);
create index target_by_search on target using gin (search_words);
create index report_by_search on report using gin (search_words);
create index report_section_by_search on report_section using gin (search_words);
create index story_edition_by_search on story_edition using gin (search_words) where state = 'published';
create index law_passage_by_search on law_passage using gin (search_words);
