-- The parts of a report are edited apart by several officers: a row each, so that nobody's text is written over by somebody else's part.
create table report_section (
  authority_id uuid not null,
  report_id uuid not null,
  key text not null,
  position int not null,
  heading text not null,
  text text not null,
  is_edited boolean not null default false,
  edited_by uuid,
  edited_at timestamptz,
  primary key (authority_id, report_id, key),
  constraint report_section_of_report foreign key (authority_id, report_id) references report (authority_id, id),
  constraint report_section_edited_by_officer foreign key (authority_id, edited_by) references officer (authority_id, id),
  constraint report_section_has_its_place unique (authority_id, report_id, position)
);
create index report_section_by_editor on report_section (authority_id, edited_by);

insert into report_section (authority_id, report_id, key, position, heading, text, is_edited)
select r.authority_id, r.id, s.part ->> 'key', s.place::int, s.part ->> 'heading', s.part ->> 'text', coalesce((s.part ->> 'isEdited')::boolean, false)
from report r cross join lateral jsonb_array_elements(r.body -> 'sections') with ordinality as s (part, place);

update report set body = jsonb_build_object('version', 1, 'facts', body -> 'facts');
comment on column report.body is 'The facts behind the report, with the version of their form; read through the schema that knows it.';

create table report_recipient (
  authority_id uuid not null,
  report_id uuid not null,
  position int not null,
  name text not null,
  purpose text,
  primary key (authority_id, report_id, position),
  constraint report_recipient_of_report foreign key (authority_id, report_id) references report (authority_id, id)
);
insert into report_recipient (authority_id, report_id, position, name)
select authority_id, id, 1, 'Như trên' from report;

alter table report
  add column period_index int,
  add column version int not null default 1,
  add column replaces_id uuid,
  add column change_kind text,
  add column change_reason text,
  add column year_from_on date,
  add column covers_source text,
  add column covers_reason text,
  add column task_id uuid,
  add column frozen_note text,
  add column released_at timestamptz,
  add column released_by uuid;

-- Quý II ends in June: which one of its kind a period is follows from its last month.
update report set period_index = case kind
  when 'quarter' then greatest(1, ceil(extract(month from upper(covers) - 1) / 3)::int)
  when 'half' then greatest(1, ceil(extract(month from upper(covers) - 1) / 6)::int)
  else 1 end;

alter table report
  alter column period_index set not null,
  drop constraint report_is_made_once_a_period,
  add constraint report_version_is_made_once unique (authority_id, plan_id, kind, period_index, version),
  add constraint report_replaces_report foreign key (authority_id, replaces_id) references report (authority_id, id),
  add constraint report_finishes_task foreign key (authority_id, task_id) references task (authority_id, id),
  add constraint report_released_by_officer foreign key (authority_id, released_by) references officer (authority_id, id),
  add constraint report_change_kind_is_known check (change_kind in ('replace', 'rectify')),
  add constraint report_version_says_what_it_changes check ((version = 1) = (replaces_id is null) and num_nulls(replaces_id, change_kind, change_reason) in (0, 3)),
  add constraint report_released_is_frozen check (released_at is null or (state = 'frozen' and released_by is not null));
create unique index report_has_one_draft_a_period on report (authority_id, plan_id, kind, period_index) where state = 'draft';
create unique index report_is_replaced_once on report (authority_id, replaces_id);
create index report_by_task on report (authority_id, task_id);
create index report_by_releaser on report (authority_id, released_by);
comment on column report.change_kind is 'Of a later version: the paper replaces (thay thế) or rectifies (đính chính) the one before.';
comment on column report.year_from_on is 'First day of the figures from the beginning of the year; unknown for reports of the first release.';
comment on column report.frozen_note is 'Said where who typed a figure froze it, because the authority has nobody else.';

alter table report_figure
  add column is_none boolean not null default false,
  add column typed_by uuid,
  add column typed_at timestamptz,
  add column to_date numeric,
  add column typed_before numeric,
  add column previous numeric,
  add column is_previous_none boolean not null default false,
  add constraint report_figure_typed_by_officer foreign key (authority_id, typed_by) references officer (authority_id, id),
  add constraint report_figure_is_none_or_typed check (not (is_none and typed is not null));
create index report_figure_by_typist on report_figure (authority_id, typed_by);
comment on column report_figure.is_none is 'An officer said that nothing arose; without figure and without this nothing is known.';
comment on column report_figure.to_date is 'From the beginning of the year, as activities give it.';
comment on column report_figure.typed_before is 'What earlier reports of the year typed above what activities gave then.';

-- Who typed a figure stands in the audit log; where it does not, whoever made the report answers for it.
update report_figure f set typed_by = said.officer, typed_at = said.at
from (
  select distinct on (e.authority_id, e.object_id, c.key) e.authority_id, e.object_id, c.key, substring(e.actor from 9)::uuid as officer, e.at
  from audit_entry e cross join lateral jsonb_object_keys(e.changes) as c (key)
  where e.action = 'report.figure-typed' and e.actor ~ '^officer:[0-9a-f-]{36}$'
  order by e.authority_id, e.object_id, c.key, e.sequence desc
) said
where f.typed is not null and said.authority_id = f.authority_id and said.object_id = f.report_id::text and said.key = f.indicator
  and exists (select 1 from officer o where o.authority_id = said.authority_id and o.id = said.officer);
update report_figure f set typed_by = r.made_by, typed_at = r.made_at
from report r where r.authority_id = f.authority_id and r.id = f.report_id and f.typed is not null and f.typed_by is null;
alter table report_figure add constraint report_figure_said_has_its_officer check ((typed is null and not is_none) or typed_by is not null);
