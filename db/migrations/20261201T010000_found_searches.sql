-- How often what stands on the public pages was sought and found: what is offered to others who search.
create table found_search (
  authority_id uuid not null references authority,
  sought_on date not null,
  words text not null,
  times integer not null,
  primary key (authority_id, sought_on, words),
  constraint found_search_is_short check (char_length(words) between 2 and 60),
  constraint found_search_was_sought check (times > 0)
);
comment on table found_search is 'What was sought on the public pages and found, by day: words and how often, nothing of who sought.';
comment on column found_search.words is '[public free] As they stand in a title of the authority that was found by them, never as somebody typed them.';
