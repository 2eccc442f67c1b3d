-- What the opendata feature shows to everybody: the terms of use, who may embed, and where faults of security are told.
drop view if exists public_publication_rule;

create view public_publication_rule as
select authority_id, licence, embed_sites, security_email from publication_rule;
