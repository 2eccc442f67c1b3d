create table officer (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  sign_in_id uuid,
  full_name text not null,
  created_at timestamptz not null default now(),
  ended_on date,
  primary key (authority_id, id),
  constraint officer_signs_in_once unique (sign_in_id),
  constraint officer_has_a_name check (full_name <> '')
);

create table post (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  officer_id uuid not null,
  unit_id uuid not null,
  role text not null,
  valid daterange not null,
  primary key (authority_id, id),
  constraint post_of_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint post_in_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint post_is_held_once exclude using gist (authority_id with =, officer_id with =, unit_id with =, role with =, valid with &&),
  constraint post_role_is_a_code check (role ~ '^[a-z][a-z-]*$')
);
create index post_by_officer on post (authority_id, officer_id);
create index post_by_unit on post (authority_id, unit_id);
