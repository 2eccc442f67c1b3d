-- What the channels feature shows to everybody: official pages on services of others. What is not official the authority does not introduce.
drop view if exists public_account;

create view public_account as
select authority_id, id, unit_id, service, name, address, since_on, ended_on from outside_account where is_official;
