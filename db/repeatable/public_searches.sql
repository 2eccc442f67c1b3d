-- What citizens sought often and found, in words of the authority's own titles.
drop view if exists public_found_search;

create view public_found_search as
select authority_id, sought_on, words, times from found_search;
