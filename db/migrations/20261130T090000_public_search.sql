-- What citizens search: words without marks, and beside them words with marks whose tone stands at the end, so that both legal places of a tone and
-- both spellings of a last i meet ("hoà" and "hòa", "kỹ" and "kĩ"). The address of the authority is a word too: one index answers for one authority.
create function search_plain(word text) returns text
  language sql immutable parallel safe strict
  return left(regexp_replace(fold_plain(word), '^(qu|[bcdghklmnpqrstvx]+)y$', '\1i'), 60);

create function search_marked(word text) returns text
  language sql immutable parallel safe strict
  return left(
    regexp_replace(
      regexp_replace(normalize(lower(word), NFD), U&'[\0300\0301\0303\0309\0323]', '', 'g'),
      '^(qu|[bcdđghklmnpqrstvx]+)y$', '\1i')
    || coalesce(substring(normalize(lower(word), NFD) from U&'[\0300\0301\0303\0309\0323]'), ''), 60);

create function search_vector(authority uuid, words text) returns tsvector
  language sql immutable parallel safe strict cost 2000
  return array_to_tsvector((
    select array_agg(distinct lexeme) from regexp_split_to_table(left(normalize(words, NFC), 20000), '[^[:alnum:]]+') as word
      cross join lateral (values (search_plain(word)), ('=' || search_marked(word))) as each (lexeme)
    where word <> '' and lexeme not in ('', '=', '=' || search_plain(word)))
  || array['@' || authority::text]);

create index activity_by_search on activity using gin (search_vector(authority_id, title || ' ' || coalesce(place, '') || ' ' || coalesce(note, '')))
  where state = 'confirmed' and not is_internal;
create index plan_by_search on plan using gin (search_vector(authority_id, title || ' ' || coalesce(symbol, '')));
create index duty_by_search on duty using gin (search_vector(authority_id, text));
create index target_by_search on target using gin (search_vector(authority_id, text || ' ' || coalesce(unit, '')));
create index report_by_search on report using gin (search_vector(authority_id, title || ' ' || coalesce(symbol, '')));
create index report_section_by_search on report_section using gin (search_vector(authority_id, heading || ' ' || text));

create table unfound_search (
  authority_id uuid not null references authority,
  sought_on date not null,
  words text not null,
  times integer not null default 1,
  primary key (authority_id, sought_on, words),
  constraint unfound_search_is_short check (char_length(words) between 2 and 60),
  constraint unfound_search_was_sought check (times > 0)
);
comment on table unfound_search is 'What was sought on the public pages and not found, by day: words and how often, nothing of who sought.';
comment on column unfound_search.words is '[staff free] As citizens typed them; what holds a number of five digits or an address of mail is not kept.';
