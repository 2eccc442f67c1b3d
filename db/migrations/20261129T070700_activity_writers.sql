-- Who wrote a figure of an activity: none of them confirms it.
create table activity_writer (
  authority_id uuid not null,
  activity_id uuid not null,
  officer_id uuid not null,
  wrote_at timestamptz not null,
  is_for_another_unit boolean not null default false,
  seen_at timestamptz,
  seen_by uuid,
  primary key (authority_id, activity_id, officer_id),
  constraint activity_writer_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint activity_writer_is_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint activity_writer_seen_by_officer foreign key (authority_id, seen_by) references officer (authority_id, id),
  constraint activity_writer_seen_whole check ((seen_at is null) = (seen_by is null)),
  constraint activity_writer_own_unit_needs_no_notice check (is_for_another_unit or seen_at is null)
);
create index activity_writer_by_officer on activity_writer (authority_id, officer_id);
create index activity_writer_by_seer on activity_writer (authority_id, seen_by);
comment on column activity_writer.is_for_another_unit is 'The officer held no post in the unit whose record it is: the unit is told until somebody there has seen it.';

insert into activity_writer (authority_id, activity_id, officer_id, wrote_at)
select authority_id, id, recorded_by, recorded_at from activity;

-- Corrections of before are in the log; those of figures made their officers writers.
insert into activity_writer (authority_id, activity_id, officer_id, wrote_at)
select a.authority_id, a.id, o.id, max(e.at)
from audit_entry e
join activity a on a.authority_id = e.authority_id and a.id::text = e.object_id
join officer o on o.authority_id = e.authority_id and 'officer:' || o.id = e.actor
where e.object_type = 'activity' and e.action = 'activity.corrected'
  and e.changes ?| array['quantities', 'targets', 'happened_on', 'unit_id', 'channel', 'duty_id', 'task_id', 'finishes_task']
group by a.authority_id, a.id, o.id
on conflict (authority_id, activity_id, officer_id) do nothing;

alter table activity
  add column is_confirmed_alone boolean not null default false,
  add constraint activity_alone_only_when_confirmed check (not is_confirmed_alone or state = 'confirmed');
comment on column activity.is_confirmed_alone is 'Confirmed by an officer who wrote figures of it, because the authority had nobody else who may.';
update activity a set is_confirmed_alone = true
where a.state = 'confirmed' and exists (
  select 1 from activity_writer w where w.authority_id = a.authority_id and w.activity_id = a.id and w.officer_id = a.decided_by);

alter table activity_target add column is_own_figure boolean not null default true;
comment on column activity_target.is_own_figure is 'Typed for this target alone; otherwise it follows the quantity of the target''s measure.';
update activity_target served set is_own_figure = false
from target t, activity_quantity q
where t.authority_id = served.authority_id and t.id = served.target_id and served.out_of is null
  and q.authority_id = served.authority_id and q.activity_id = served.activity_id and q.measure = t.measure and q.value = served.value;

alter table evidence
  add column readable_file_id uuid,
  add constraint evidence_has_its_readable_copy foreign key (authority_id, readable_file_id) references stored_file (authority_id, id);
create index evidence_by_readable_file on evidence (authority_id, readable_file_id);
comment on column evidence.readable_file_id is 'A picture of the original in a form that browsers show, where its own form (HEIC) is not one.';

alter table task
  add column decline_seen_at timestamptz,
  add column decline_seen_by uuid,
  add constraint task_decline_seen_by_officer foreign key (authority_id, decline_seen_by) references officer (authority_id, id),
  add constraint task_decline_seen_whole check ((decline_seen_at is null) = (decline_seen_by is null));
create index task_by_decline_seer on task (authority_id, decline_seen_by);
create index evidence_by_link on evidence (authority_id, link) where link is not null;
