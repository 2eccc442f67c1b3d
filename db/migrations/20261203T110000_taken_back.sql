-- What was public and is taken back says so at its address: of a report why, of proof of an activity since when. What was taken back before this is found in the log.
alter table report add column release_withdrawn_reason text,
  add constraint report_taken_down_says_why check (release_withdrawn_reason <> '' and (release_withdrawn_reason is null or release_withdrawn_at is not null));
comment on column report.release_withdrawn_reason is '[public free] Why it was taken off the public pages, as everybody reads it.';
alter table evidence add column unpublished_at timestamptz,
  add constraint evidence_is_shown_or_taken_back check (unpublished_at is null or not is_public);
comment on column evidence.unpublished_at is 'When it was last taken off the public pages; null where it is shown, or never was.';
update evidence e set unpublished_at = l.at
from (select authority_id, object_id, max(at) as at from audit_entry
  where object_type = 'evidence' and action = 'evidence.unpublished' group by authority_id, object_id) l
where l.authority_id = e.authority_id and l.object_id = e.id::text and not e.is_public;
drop view if exists public_activity_before, public_petition_before, public_report_withdrawn, public_story_withdrawn;
