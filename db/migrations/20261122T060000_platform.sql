create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists ltree;
create extension if not exists btree_gist;

-- unaccent() is only stable, because its dictionary can change; the one we name ships with the server.
create function fold_plain(words text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, words));

create table authority (
  id uuid primary key default uuidv7(),
  code text,
  slug text not null,
  level text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  constraint authority_slug_is_once unique (slug),
  constraint authority_level_is_known check (level in ('province', 'commune', 'department'))
);
comment on table authority is 'A body that issues papers in its own name: the tenant. Its names are those of its root unit.';

create table stored_file (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  storage_key text not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  byte_count bigint not null,
  stored_at timestamptz not null default now(),
  primary key (authority_id, id),
  constraint stored_file_key_is_once unique (storage_key),
  constraint stored_file_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint stored_file_is_not_negative check (byte_count >= 0)
);
create index stored_file_by_content on stored_file (authority_id, sha256);

create table person_key (
  authority_id uuid not null references authority,
  person_id uuid not null,
  wrapped_key bytea not null,
  made_at timestamptz not null default now(),
  primary key (authority_id, person_id)
);
comment on table person_key is 'One key per person for the personal values in the audit log; destroying the row deletes them and leaves the chain whole.';

-- The chain. Rows of the installation itself (sign-in, set-up) stand under the nil uuid, so there is no foreign key.
create table audit_entry (
  authority_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object_type text not null,
  object_id text not null,
  changes jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (authority_id, sequence)
);
create index audit_entry_by_object on audit_entry (authority_id, object_type, object_id, sequence);

create table audit_head (
  authority_id uuid primary key,
  sequence bigint not null,
  hash bytea not null
);

create function audit_hash(previous bytea, entry audit_entry) returns bytea
  language sql immutable parallel safe
  return sha256(previous || convert_to(jsonb_build_array(entry.authority_id, entry.sequence, extract(epoch from entry.at)::text, entry.actor,
    entry.action, entry.object_type, entry.object_id, entry.changes)::text, 'UTF8'));

create function audit_append(for_authority uuid, acted_at timestamptz, acting text, done text, kind text, which text, what jsonb) returns bigint
  language plpgsql as $$
declare
  head audit_head;
  entry audit_entry;
begin
  insert into audit_head values (for_authority, 0, '\x00') on conflict do nothing;
  select * into head from audit_head h where h.authority_id = for_authority for update;
  entry.authority_id := for_authority;
  entry.sequence := head.sequence + 1;
  entry.at := acted_at;
  entry.actor := acting;
  entry.action := done;
  entry.object_type := kind;
  entry.object_id := which;
  entry.changes := what;
  entry.previous_hash := head.hash;
  entry.hash := audit_hash(head.hash, entry);
  insert into audit_entry select entry.*;
  update audit_head h set sequence = entry.sequence, hash = entry.hash where h.authority_id = for_authority;
  return entry.sequence;
end $$;

create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'The audit log is append-only.' using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
