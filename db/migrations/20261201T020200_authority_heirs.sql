-- An authority that another took over: its pages stay as an archive under its own name, its first page leads to the heir.
create table authority_heir (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  heir_id uuid not null,
  from_on date not null,
  basis text not null,
  said_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint authority_heir_is_another check (heir_id <> authority_id),
  constraint authority_heir_has_a_basis check (basis <> '')
);
create unique index authority_heir_is_one on authority_heir (authority_id) where ended_at is null;
comment on table authority_heir is 'Which authority of this installation took over, from a day on; the id of the heir is that of another authority.';
comment on column authority_heir.basis is '[public text] The paper that says so.';
