-- What the units feature shows to everybody: the authorities, and what their units are and were called.
drop view if exists public_authority, public_unit;

create view public_authority as
select id as authority_id, slug, code, created_at from authority;

create view public_unit as
select authority_id, unit_id, valid, name, short_name, kind, nlevel(path) = 1 as is_root from unit_version;
