-- Many entries of one transaction, in their order: the head is read and written once, so that what an entry costs does not grow with those before it.
create function audit_append_all(for_authority uuid, acted_at timestamptz, acting text, entries jsonb)
  returns table (sequence bigint, previous_hash bytea, hash bytea)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
  entry audit_entry;
  given jsonb;
begin
  insert into audit_head values (for_authority, 0, '\x00') on conflict do nothing;
  select * into head from audit_head h where h.authority_id = for_authority for update;
  entry.authority_id := for_authority;
  entry.at := acted_at;
  entry.actor := acting;
  for given in select value from jsonb_array_elements(entries) with ordinality order by ordinality loop
    entry.sequence := head.sequence + 1;
    entry.action := given ->> 'action';
    entry.object_type := given ->> 'objectType';
    entry.object_id := given ->> 'objectId';
    entry.changes := given -> 'changes';
    entry.previous_hash := head.hash;
    entry.hash := audit_hash(head.hash, entry);
    insert into audit_entry select entry.*;
    head.sequence := entry.sequence;
    head.hash := entry.hash;
    sequence := entry.sequence;
    previous_hash := entry.previous_hash;
    hash := entry.hash;
    return next;
  end loop;
  update audit_head h set sequence = head.sequence, hash = head.hash where h.authority_id = for_authority;
end $$;
revoke all on function audit_append_all(uuid, timestamptz, text, jsonb) from public;
