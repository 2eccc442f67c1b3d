-- What an authority keeps on its public pages besides its plan: who it is, what it must tell, when the pages are not there, what was disclosed.
create table site_page (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  kind text not null,
  lang text not null,
  title text,
  body text,
  unit_id uuid not null,
  updated_on date not null,
  checked_on date not null,
  checked_by uuid not null,
  ended_on date,
  primary key (authority_id, id),
  constraint site_page_is_kept_by_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint site_page_checked_by_officer foreign key (authority_id, checked_by) references officer (authority_id, id),
  constraint site_page_kind_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint site_page_lang_is_a_tag check (lang ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  constraint site_page_says_something check (title <> '' and body <> '' and (kind <> 'other' or title is not null))
);
create index site_page_by_unit on site_page (authority_id, unit_id);
create index site_page_by_checker on site_page (authority_id, checked_by);
comment on column site_page.kind is '[public code] What it tells: organisation, leaders, history …';
comment on column site_page.lang is '[public code] The language of the page, as BCP 47 has it.';
comment on column site_page.title is '[public text] How it is called, where its kind does not say enough.';
comment on column site_page.body is '[public text] What it says, in paragraphs.';
comment on column site_page.updated_on is 'The last day on which its content changed.';
comment on column site_page.checked_on is 'The last day on which an officer said that all of it is right.';
comment on column site_page.ended_on is 'The first day on which it is no longer shown.';

create table site_page_entry (
  authority_id uuid not null,
  site_page_id uuid not null,
  position integer not null,
  heading text not null,
  detail text not null,
  primary key (authority_id, site_page_id, position),
  constraint site_page_entry_of_page foreign key (authority_id, site_page_id) references site_page (authority_id, id),
  constraint site_page_entry_says_something check (heading <> '' and detail <> '')
);
comment on column site_page_entry.heading is '[public personal] A unit, a position with its holder, a relic …';
comment on column site_page_entry.detail is '[public text] Its duties, or what is to be known of it.';

create table outage (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  kind text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  instead text not null,
  announced_on date not null,
  announced_by uuid not null,
  cancelled_on date,
  primary key (authority_id, id),
  constraint outage_announced_by_officer foreign key (authority_id, announced_by) references officer (authority_id, id),
  constraint outage_kind_is_known check (kind in ('planned', 'fault')),
  constraint outage_ends_after_it_began check (starts_at < ends_at),
  constraint outage_says_something check (reason <> '' and instead <> '')
);
create index outage_by_announcer on outage (authority_id, announced_by);
comment on column outage.kind is '[public code] planned, or a fault that nobody could announce.';
comment on column outage.reason is '[public text] Why the pages are not there.';
comment on column outage.instead is '[public text] What people do meanwhile.';

create table disclosure (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  title text not null,
  subject text not null,
  ways text[] not null,
  place text,
  since_on date not null,
  until_on date,
  basis text,
  link text,
  unit_id uuid not null,
  primary key (authority_id, id),
  constraint disclosure_is_made_by_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint disclosure_subject_is_a_code check (subject ~ '^[a-z]+(-[a-z]+)*$'),
  constraint disclosure_has_a_way check (cardinality(ways) > 0),
  constraint disclosure_ends_after_it_began check (until_on >= since_on),
  constraint disclosure_says_something check (title <> '' and place <> '' and basis <> '' and link <> '')
);
create index disclosure_by_unit on disclosure (authority_id, unit_id);
comment on column disclosure.title is '[public text] What was disclosed.';
comment on column disclosure.subject is '[public code] To which group of matters it belongs.';
comment on column disclosure.ways is '[public code] In which forms: board, portal, loudspeaker …';
comment on column disclosure.place is '[public text] Where it hangs or was read.';
comment on column disclosure.basis is '[public text] Why it is posted for less than thirty days, where it is.';
comment on column disclosure.link is '[public code] Where it is read on the net.';
comment on column disclosure.until_on is 'The last day; null: it stays.';
