-- A page about the authority that tells something else now is found at its former address too.
alter table site_page add column former_kinds text[] not null default '{}';
comment on column site_page.former_kinds is '[public code] What it told before, by whose words it was found.';
