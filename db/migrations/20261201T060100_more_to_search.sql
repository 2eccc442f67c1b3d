-- Parts of plans, what an authority tells of itself and what it disclosed are found by their words too.
alter table plan_section add column search_words tsvector generated always as (search_vector(authority_id, heading || ' ' || coalesce(text, ''))) stored;
alter table site_page add column search_words tsvector generated always as (search_vector(authority_id, coalesce(title, '') || ' ' || coalesce(body, ''))) stored;
alter table site_page_entry add column search_words tsvector generated always as (search_vector(authority_id, heading || ' ' || detail)) stored;
alter table disclosure add column search_words tsvector
  generated always as (search_vector(authority_id, title || ' ' || coalesce(place, '') || ' ' || coalesce(basis, ''))) stored;

create index plan_section_by_search on plan_section using gin (search_words);
create index site_page_by_search on site_page using gin (search_words);
create index site_page_entry_by_search on site_page_entry using gin (search_words);
create index disclosure_by_search on disclosure using gin (search_words);
