-- Names in the net that are an authority's own. Whose name it is, is asked of all authorities at once; the commands see to it that none is given twice.
create table authority_host (
  authority_id uuid not null references authority,
  host text not null,
  is_canonical boolean not null,
  set_at timestamptz not null,
  primary key (authority_id, host),
  constraint authority_host_is_a_name check (host ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$' and length(host) <= 253)
);
create unique index authority_host_canonical_is_once on authority_host (authority_id) where is_canonical;
comment on table authority_host is 'Names in the net under which an authority answers without its step in the path.';
comment on column authority_host.host is '[public code] In small letters, other letters as punycode, without a port.';
comment on column authority_host.is_canonical is 'The one to which its other names lead.';
