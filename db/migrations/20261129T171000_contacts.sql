-- Where people reach the authority and its units, each with the day on which somebody looked whether it is still right. The one contact that an
-- authority had becomes its first one.
create table contact (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid,
  purpose text not null,
  name text,
  phones text[] not null default '{}',
  email text,
  address text,
  note text,
  position integer not null,
  checked_on date not null,
  checked_by uuid not null,
  ended_on date,
  primary key (authority_id, id),
  constraint contact_is_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint contact_checked_by_officer foreign key (authority_id, checked_by) references officer (authority_id, id),
  constraint contact_purpose_is_a_code check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
  constraint contact_of_another_purpose_has_a_name check (purpose <> 'other' or name is not null),
  constraint contact_says_something check (name <> '' and email <> '' and address <> '' and note <> '' and array_position(phones, '') is null),
  constraint contact_leads_somewhere check (cardinality(phones) > 0 or email is not null or address is not null or unit_id is not null)
);
create index contact_by_unit on contact (authority_id, unit_id);
create index contact_by_checker on contact (authority_id, checked_by);
comment on column contact.unit_id is 'The unit that is reached, under its name of the day; null for the authority as a whole.';
comment on column contact.purpose is '[public code] What people turn to it for.';
comment on column contact.name is '[public text] How it is called, where the purpose does not say enough.';
comment on column contact.phones is '[public code] Numbers of the office, no private ones.';
comment on column contact.email is '[public code] A mailbox of the office, no private one.';
comment on column contact.address is '[public text] Where it is found.';
comment on column contact.note is '[public free] What people should know before they come or call.';
comment on column contact.position is 'The order in which contacts are shown; the first one stands under every public page.';
comment on column contact.checked_on is 'The last day on which an officer said that all of it is right.';
comment on column contact.ended_on is 'The first day on which it no longer holds.';

create table contact_hour (
  authority_id uuid not null,
  contact_id uuid not null,
  position integer not null,
  first_day integer not null,
  last_day integer not null,
  opens text not null,
  closes text not null,
  primary key (authority_id, contact_id, position),
  constraint contact_hour_of_contact foreign key (authority_id, contact_id) references contact (authority_id, id),
  constraint contact_hour_days_of_a_week check (first_day between 1 and last_day and last_day <= 7),
  constraint contact_hour_is_a_time check (opens ~ '^[0-2][0-9]:[0-5][0-9]$' and closes ~ '^[0-2][0-9]:[0-5][0-9]$' and opens < closes)
);
comment on column contact_hour.first_day is 'Monday is 1, as in ISO 8601.';
comment on column contact_hour.opens is '[public code] 07:30.';
comment on column contact_hour.closes is '[public code] 11:30.';

insert into contact (authority_id, unit_id, purpose, name, phones, email, address, position, checked_on, checked_by)
select authority_id, unit_id, 'other', 'Nơi hỏi đáp của người dân', case when phone is null then '{}' else array[phone] end, email, address, 1,
  (set_at at time zone 'Asia/Ho_Chi_Minh')::date, set_by
from authority_contact where num_nonnulls(unit_id, phone, email, address) > 0;

-- A view over it may stand from the version before.
drop view if exists public_contact;
drop table authority_contact;

-- Pages of the authority, its units and the bodies around it on services of others.
create table outside_account (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  service text not null,
  name text not null,
  address text not null,
  is_official boolean not null,
  since_on date,
  ended_on date,
  primary key (authority_id, id),
  constraint outside_account_is_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint outside_account_is_listed_once unique (authority_id, address),
  constraint outside_account_service_is_a_code check (service ~ '^[a-z]+(-[a-z]+)*$'),
  constraint outside_account_says_something check (name <> '' and address ~ '^https://'),
  constraint outside_account_ends_after_it_began check (since_on < ended_on)
);
create index outside_account_by_unit on outside_account (authority_id, unit_id);
comment on column outside_account.service is '[public code] Whose service it is: facebook, zalo …';
comment on column outside_account.name is '[public text] The name that the page bears there.';
comment on column outside_account.address is '[public code] Its address, by https.';
comment on column outside_account.ended_on is 'The first day on which it is no longer used.';
