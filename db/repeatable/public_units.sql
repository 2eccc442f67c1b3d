-- What the units feature shows to everybody: the authorities, what their units are and were called, and whom citizens ask.
drop view if exists public_authority, public_unit, public_contact;

create view public_authority as
select id as authority_id, slug, code, created_at from authority;

create view public_unit as
select authority_id, unit_id, valid, name, short_name, kind, nlevel(path) = 1 as is_root from unit_version;

create view public_contact as
select authority_id, unit_id, address, phone, email from authority_contact;
