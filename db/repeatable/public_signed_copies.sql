-- The signed copy of a plan that everybody may read: the one attached last, of plans that hold or were replaced.
drop view if exists public_signed_copy;

create view public_signed_copy as
select distinct on (line.authority_id, line.about_id) line.authority_id, line.about_id as plan_id, c.id, c.state, c.found, f.byte_count,
  f.name as file_name, f.media_type as file_media_type, f.sha256 as file_sha256, f.storage_key as file_storage_key
from signed_copy c
join outgoing_paper line on line.authority_id = c.authority_id and line.id = c.outgoing_paper_id
join plan p on p.authority_id = line.authority_id and p.id = line.about_id
join stored_file f on f.authority_id = c.authority_id and f.id = c.file_id
where line.about_type = 'plan' and line.cancelled_at is null and p.state in ('issued', 'replaced')
order by line.authority_id, line.about_id, c.attached_at desc, c.id desc;
