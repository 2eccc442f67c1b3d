-- Results of indexes that somebody published, with whose they are.
drop view if exists public_index_result;
create view public_index_result as
select r.authority_id, r.id, r.index_kind, r.index_name, r.year, r.unit_id, r.body, r.score, r.out_of, r.place, r.places, r.source, r.link, r.published_at
from index_result r where r.published_at is not null;
