create table indicator (
  code text not null,
  valid daterange not null,
  position int not null,
  title_vi text not null,
  title_en text not null,
  unit_vi text not null,
  unit_en text not null,
  measure text,
  channels text[],
  primary key (code, valid without overlaps),
  constraint indicator_code_has_its_form check (code ~ '^T\d+[a-z]?$')
);
comment on table indicator is 'Indicators of the communication part of the CCHC report; added and retired by date, history kept. measure and channels name what activities count; without a measure the rule of the code or an officer gives the figure.';

create table report (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  kind text not null,
  year int not null,
  covers daterange not null,
  due_on date,
  title text not null,
  symbol text,
  reported_on date,
  recipient text not null,
  body jsonb not null,
  signer_authority text,
  signer_position text,
  signer_name text,
  state text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  frozen_at timestamptz,
  frozen_by uuid,
  file_id uuid,
  primary key (authority_id, id),
  constraint report_has_its_paper foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint report_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint report_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint report_frozen_by_officer foreign key (authority_id, frozen_by) references officer (authority_id, id),
  constraint report_is_made_once_a_period unique (authority_id, plan_id, kind, covers),
  constraint report_kind_is_known check (kind in ('quarter', 'half', 'nine', 'year')),
  constraint report_state_is_known check (state in ('draft', 'frozen')),
  constraint report_frozen_is_dated check (state = 'draft' or (frozen_at is not null and frozen_by is not null and file_id is not null))
);
create index report_by_maker on report (authority_id, made_by);
create index report_by_paper on report (authority_id, file_id);
create index report_by_freezer on report (authority_id, frozen_by);

create table report_figure (
  authority_id uuid not null,
  report_id uuid not null,
  indicator text not null,
  computed numeric,
  typed numeric,
  typed_reason text,
  detail jsonb not null default '{}',
  primary key (authority_id, report_id, indicator),
  constraint report_figure_of_report foreign key (authority_id, report_id) references report (authority_id, id),
  constraint report_figure_typed_has_a_reason check (typed is null or typed_reason is not null)
);
