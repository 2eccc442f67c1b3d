-- What the newsroom shows to everybody: the edition that is published, pictures by their stripped copies, and
-- files of stories that are published, as far as they stood beside the edition when it was published. This is the only place that says so.
drop view if exists public_story_activity, public_story_file, public_story_figure, public_story_subject, public_story_paper, public_story;

create view public_story as
select e.authority_id, e.story_id as id, s.unit_id, s.section, e.number, e.title, e.summary, e.body, e.known_words, e.state, e.effect_on, e.published_at,
  (select min(f.published_at) from story_edition f where f.authority_id = e.authority_id and f.story_id = e.story_id) as first_published_at, e.search_words,
  exists (select 1 from story_edition a where a.authority_id = e.authority_id and a.story_id = e.story_id and a.number <= e.number and a.assisted_at is not null) as is_assisted
from story_edition e join story s on s.authority_id = e.authority_id and s.id = e.story_id
where e.state = 'published';

create view public_story_subject as
select j.authority_id, e.story_id, j.sort, j.kind
from story_subject j join story_edition e on e.authority_id = j.authority_id and e.id = j.edition_id where e.state = 'published';

create view public_story_figure as
select f.authority_id, e.story_id, f.target_id, f.said
from story_figure f join story_edition e on e.authority_id = f.authority_id and e.id = f.edition_id where e.state = 'published' and f.said is not null;

create view public_story_paper as
select authority_id, kind, symbol from law where dropped_at is null and symbol is not null;

create view public_story_file as
select f.authority_id, f.story_id, f.id, f.kind, f.words, f.credit, f.added_at, coalesce(f.public_file_id, f.file_id) as file_id, s.name, s.media_type, s.sha256, s.storage_key, s.byte_count, s.width, s.height
from story_file f join stored_file s on s.authority_id = f.authority_id and s.id = coalesce(f.public_file_id, f.file_id)
where f.taken_off_at is null and exists (select 1 from story_edition e where e.authority_id = f.authority_id and e.story_id = f.story_id and e.state = 'published'
  and f.added_at <= e.published_at);

-- A story that was published is an activity too: where both are shown, or found, one of them stands.
create view public_story_activity as
select e.authority_id, e.story_id, e.activity_id from story_edition e
where e.activity_id is not null and exists (select 1 from story_edition n where n.authority_id = e.authority_id and n.story_id = e.story_id and n.state = 'published');
