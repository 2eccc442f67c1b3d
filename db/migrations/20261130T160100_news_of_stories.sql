-- Readers hear of stories too.
alter table published_thing
  drop constraint published_thing_kind_is_known,
  add constraint published_thing_kind_is_known check (kind in ('plan', 'amendment', 'report', 'activity', 'story', 'reached', 'late'));
comment on column published_thing.kind is '[public code] A plan, an amendment, a report, an activity, a story, a target that was reached, a duty that is late.';
