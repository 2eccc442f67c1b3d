-- An authority may work here without public pages of its own: it takes no address from the others.
alter table authority add column is_listed boolean not null default true;
comment on column authority.is_listed is 'It has public pages; without them it stands in no address and in no list of authorities.';
