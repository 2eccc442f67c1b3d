-- Codes of Quyết định 19/2025/QĐ-TTg: text with leading zeros, two digits for a province, five for a commune.
create table administrative_unit (
  code text not null,
  valid daterange not null,
  level text not null,
  kind text not null,
  name text not null,
  parent_code text,
  folded text generated always as (fold_plain(name)) stored,
  primary key (code, valid without overlaps),
  constraint administrative_unit_level_is_known check (level in ('province', 'commune')),
  constraint administrative_unit_code_has_its_form check (code ~ '^(\d{2}|\d{5})$'),
  constraint administrative_unit_commune_has_a_province check ((level = 'province') = (parent_code is null))
);
create index administrative_unit_by_parent on administrative_unit (parent_code, folded);
create index administrative_unit_by_name on administrative_unit using gin (folded gin_trgm_ops);

create table unit_kind (
  code text primary key,
  label_vi text not null,
  label_en text not null,
  is_partner boolean not null default false,
  position int not null
);
comment on column unit_kind.is_partner is 'The Front, unions and Party bodies: they are asked, never ordered.';

create table unit (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  code text,
  created_at timestamptz not null default now(),
  primary key (authority_id, id)
);

create table unit_version (
  authority_id uuid not null,
  unit_id uuid not null,
  valid daterange not null,
  kind text not null,
  name text not null,
  short_name text not null,
  place_name text,
  path ltree not null,
  legal_basis text,
  primary key (authority_id, unit_id, valid without overlaps),
  constraint unit_version_of_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint unit_version_of_kind foreign key (kind) references unit_kind (code),
  constraint unit_version_has_a_name check (name <> '' and short_name <> '')
);
comment on column unit_version.place_name is 'Địa danh on papers (Nghị định 30/2020/NĐ-CP, mục I.4 of its first annex); not derived from the name.';
create index unit_version_by_path on unit_version using gist (authority_id, path);
create index unit_version_by_kind on unit_version (kind);

create table unit_alias (
  authority_id uuid not null,
  folded text not null,
  unit_id uuid not null,
  name text not null,
  origin text not null,
  primary key (authority_id, folded, unit_id),
  constraint unit_alias_of_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint unit_alias_origin_is_known check (origin in ('given', 'former', 'remembered'))
);
comment on table unit_alias is 'Other names by which papers call a unit, or several; a choice made while reviewing a reading is remembered here. A former name is only a guess.';
create index unit_alias_by_unit on unit_alias (authority_id, unit_id);
