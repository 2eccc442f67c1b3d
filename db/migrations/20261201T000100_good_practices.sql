-- Lessons, models and ways of doing that a plan names as gone well.
alter table plan_fact
  drop constraint plan_fact_kind_is_known,
  add constraint plan_fact_kind_is_known check (kind in ('theme', 'baseline', 'practice', 'weakness'));
comment on column plan_fact.kind is '[staff code] theme, baseline (a figure of the past), practice (what went well) or weakness.';
