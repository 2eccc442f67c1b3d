-- Who works in the database may add to the log and nothing else: the owner's function writes, and no trigger stands on the table.
drop trigger audit_entry_is_append_only on audit_entry;
drop function refuse_change();

drop function audit_append(uuid, timestamptz, text, text, text, text, jsonb);
create function audit_append(for_authority uuid, acted_at timestamptz, acting text, done text, kind text, which text, what jsonb) returns audit_entry
  language plpgsql security definer set search_path = public, pg_temp as $$
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
  return entry;
end $$;
revoke all on function audit_append(uuid, timestamptz, text, text, text, text, jsonb) from public;

create table audit_seal (
  authority_id uuid not null,
  first_sequence bigint not null,
  last_sequence bigint not null,
  kind text not null,
  key_id text not null,
  seal bytea not null,
  primary key (authority_id, first_sequence),
  constraint audit_seal_covers_entries check (first_sequence >= 1 and last_sequence >= first_sequence),
  constraint audit_seal_kind_is_known check (kind in ('before', 'written', 'afterwards')),
  constraint audit_seal_is_an_hmac check (length(seal) = 32)
);
comment on table audit_seal is 'Entries of the log under a key that the database never sees: written with their transaction, taken over from before there were seals, or sealed afterwards (what the sign-in library writes).';
