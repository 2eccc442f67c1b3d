-- What an authority tells of itself, when its pages are not there, and what it disclosed.
drop view if exists public_site_page, public_site_page_entry, public_outage, public_disclosure;

create view public_site_page as
select authority_id, id, kind, lang, title, body, unit_id, updated_on, ended_on, former_kinds, search_words from site_page;

create view public_site_page_entry as
select authority_id, site_page_id, position, heading, detail, search_words from site_page_entry;

create view public_outage as
select authority_id, id, kind, starts_at, ends_at, reason, instead, announced_on from outage where cancelled_on is null;

create view public_disclosure as
select authority_id, id, title, subject, ways, place, since_on, until_on, basis, link, unit_id, search_words from disclosure;
