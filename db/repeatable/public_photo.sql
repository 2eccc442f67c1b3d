-- What the activities feature publishes of its tables: photographs that somebody said yes to, of activities that the public may see.
create or replace view public_photo as
select e.authority_id, e.public_file_id as file_id, e.activity_id, e.caption
from evidence e join activity a using (authority_id)
where a.id = e.activity_id and e.is_public and e.public_file_id is not null and a.state = 'confirmed' and not a.is_internal;
