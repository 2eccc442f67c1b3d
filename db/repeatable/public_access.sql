-- How many requests for information came and what became of them; nothing of what was asked and who asked.
drop view if exists public_access_count;

create view public_access_count as
select authority_id, id, year, state, due_on, answered_on from access_request;
