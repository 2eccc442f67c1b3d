-- Whom citizens ask about what an authority publishes.
create table authority_contact (
  authority_id uuid primary key references authority,
  unit_id uuid,
  address text,
  phone text,
  email text,
  set_at timestamptz not null,
  set_by uuid not null,
  constraint authority_contact_is_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint authority_contact_set_by_officer foreign key (authority_id, set_by) references officer (authority_id, id),
  constraint authority_contact_says_something check (address <> '' and phone <> '' and email <> '')
);
create index authority_contact_by_unit on authority_contact (authority_id, unit_id);
create index authority_contact_by_setter on authority_contact (authority_id, set_by);
comment on column authority_contact.unit_id is 'The unit that answers, under its name of the day.';
comment on column authority_contact.address is '[public text] Where it is found.';
comment on column authority_contact.phone is '[public code] A number of the office, no private one.';
comment on column authority_contact.email is '[public code] A mailbox of the office, no private one.';
