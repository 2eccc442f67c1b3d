-- What the activities feature shows to everybody. An activity is public that the responsible officer confirmed and nobody marked internal; of its proof,
-- links and stripped copies of photographs that somebody said yes to. This is the only place that says so.
drop view if exists public_activity_topic;
drop view if exists public_claim_unit, public_activity_unit, public_activity_duty, public_photo, public_link, public_activity_target, public_activity_quantity, public_activity, public_claim;

create view public_activity as
select authority_id, id, unit_id, duty_id, channel, title, happened_on, place, note, known_at, search_words
from activity where state = 'confirmed' and not is_internal;

create view public_activity_quantity as
select q.authority_id, q.activity_id, q.measure, q.value
from activity_quantity q join activity a on a.authority_id = q.authority_id and a.id = q.activity_id
where a.state = 'confirmed' and not a.is_internal;

create view public_activity_target as
select t.authority_id, t.activity_id, t.target_id, a.happened_on
from activity_target t join activity a on a.authority_id = t.authority_id and a.id = t.activity_id
where a.state = 'confirmed' and not a.is_internal;

-- The units that held it too and did not object, and the duties that it serves beside its own. What each did of it is not public.
create view public_activity_unit as
select j.authority_id, j.activity_id, j.unit_id
from activity_unit j join activity a on a.authority_id = j.authority_id and a.id = j.activity_id
where j.objected_at is null and a.state = 'confirmed' and not a.is_internal;

create view public_activity_duty as
select s.authority_id, s.activity_id, s.duty_id
from activity_duty s join activity a on a.authority_id = s.authority_id and a.id = s.activity_id
where a.state = 'confirmed' and not a.is_internal;

-- What it is about: its own topics, else those of the duties that it serves.
create view public_activity_topic as
select a.authority_id, a.id as activity_id, s.kind
from activity a join activity_subject s on s.authority_id = a.authority_id and s.activity_id = a.id and s.sort = 'topic'
where a.state = 'confirmed' and not a.is_internal
union
select a.authority_id, a.id, s.kind
from activity a cross join lateral (select a.duty_id union select d.duty_id from activity_duty d
    where d.authority_id = a.authority_id and d.activity_id = a.id) v
  join duty_subject s on s.authority_id = a.authority_id and s.duty_id = v.duty_id and s.sort = 'topic'
where a.state = 'confirmed' and not a.is_internal and not exists (select 1 from activity_subject o
  where o.authority_id = a.authority_id and o.activity_id = a.id and o.sort = 'topic');

create view public_photo as
select e.authority_id, e.id, e.public_file_id as file_id, e.activity_id, e.caption, f.media_type, f.sha256, f.storage_key, f.width, f.height
from evidence e join activity a on a.authority_id = e.authority_id and a.id = e.activity_id
join stored_file f on f.authority_id = e.authority_id and f.id = e.public_file_id
where e.is_public and e.public_file_id is not null and a.state = 'confirmed' and not a.is_internal;

create view public_link as
select e.authority_id, e.id, e.activity_id, e.link, e.caption
from evidence e join activity a on a.authority_id = e.authority_id and a.id = e.activity_id
where e.is_public and e.link is not null and a.state = 'confirmed' and not a.is_internal;

-- What counts towards targets, also of activities that are internal: the figures of progress are the same for everybody, the activities are not.
create view public_claim as
select t.authority_id, t.target_id, t.activity_id, a.unit_id, a.happened_on, a.known_at, a.state, t.value, t.out_of
from activity_target t join activity a on a.authority_id = t.authority_id and a.id = t.activity_id
where a.state = 'confirmed';

create view public_claim_unit as
select j.authority_id, j.activity_id, j.unit_id
from activity_unit j join activity a on a.authority_id = j.authority_id and a.id = j.activity_id
where j.objected_at is null and a.state = 'confirmed';
