-- Names by which a paper addresses all units of a kind at once ("các ban, ngành, đoàn thể").
alter table unit_kind add column collective text[] not null default '{}';

-- The units that a new authority starts with. The rooms of a commune are set by decree and change with it, so they are rows with a validity.
create table unit_template (
  code text not null,
  valid daterange not null,
  level text not null,
  kind text not null,
  under text,
  position int not null,
  name text not null,
  short_name text not null,
  only_types text[],
  also_codes text[] not null default '{}',
  not_codes text[] not null default '{}',
  aliases text[] not null default '{}',
  former_names text[] not null default '{}',
  legal_basis text,
  primary key (code, valid without overlaps),
  constraint unit_template_of_kind foreign key (kind) references unit_kind (code),
  constraint unit_template_level_is_known check (level in ('province', 'commune', 'department'))
);
comment on column unit_template.name is '{place} stands for the type and name of the place: "phường Hưng Đạo".';
comment on column unit_template.only_types is 'Types of the place that have this unit (phường, xã …), all when empty; also_codes and not_codes name places that differ.';
create index unit_template_by_kind on unit_template (kind);
