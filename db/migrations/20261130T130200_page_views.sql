-- How often public pages were opened, by page and day. Nothing of who opened them is written down anywhere.
create table page_view (
  authority_id uuid not null references authority,
  seen_on date not null,
  page text not null,
  times integer not null,
  primary key (authority_id, seen_on, page),
  constraint page_view_is_a_path check (page ~ '^/' and char_length(page) <= 200),
  constraint page_view_was_seen check (times > 0)
);
create index page_view_by_page on page_view (authority_id, page, seen_on);
comment on table page_view is 'How often a public page was opened on a day: no address, no cookie, no reader.';
comment on column page_view.page is '[staff code] Its path without language, step and what stands behind "?".';
