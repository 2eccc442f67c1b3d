-- What the contacts feature shows to everybody: where people reach the authority and its units, also what ends on a day to come.
drop view if exists public_contact, public_contact_hour;

create view public_contact as
select authority_id, id, unit_id, purpose, name, phones, email, address, note, position, checked_on, ended_on from contact;

create view public_contact_hour as
select authority_id, contact_id, position, first_day, last_day, opens, closes from contact_hour;
