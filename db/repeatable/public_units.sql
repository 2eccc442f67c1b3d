-- What the units feature shows to everybody: the provinces and communes, the authorities, and what their units are and were called.
drop view if exists public_administrative_unit, public_authority, public_authority_host, public_authority_heir, public_unit;

create view public_administrative_unit as
select code, valid, kind, name, parent_code from administrative_unit;

create view public_authority as
select id as authority_id, slug, code, province_code, level, created_at from authority where removed_at is null and is_listed;

create view public_authority_host as
select authority_id, host, is_canonical from authority_host;

create view public_unit as
select authority_id, unit_id, valid, name, short_name, kind, nlevel(path) = 1 as is_root from unit_version;

create view public_authority_heir as
select authority_id, heir_id, from_on, basis from authority_heir where ended_at is null;
