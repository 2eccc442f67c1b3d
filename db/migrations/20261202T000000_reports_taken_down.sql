-- A report that was public and was taken off the portal: its address says so. What was taken down before this is found in the log.
alter table report add column release_withdrawn_at timestamptz,
  add constraint report_is_public_or_taken_down check (release_withdrawn_at is null or (state = 'frozen' and released_at is null));
update report r set release_withdrawn_at = l.at
from (select authority_id, object_id, max(at) as at from audit_entry
  where object_type = 'report' and action = 'report.publication-withdrawn' group by authority_id, object_id) l
where l.authority_id = r.authority_id and l.object_id = r.id::text and r.state = 'frozen' and r.released_at is null;
