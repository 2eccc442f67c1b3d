-- A list of procedures that waits for a second officer, where the installation asks for one.
create table procedure_import (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  cells jsonb,
  line_count integer not null,
  copied_on date not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  state text not null default 'waiting',
  decided_at timestamptz,
  decided_by uuid,
  primary key (authority_id, id),
  constraint procedure_import_proposed_by_officer foreign key (authority_id, proposed_by) references officer (authority_id, id),
  constraint procedure_import_decided_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint procedure_import_state_is_known check (state in ('waiting', 'applied', 'declined')),
  constraint procedure_import_is_decided_whole check ((state = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint procedure_import_holds_its_rows check ((cells is null) = (state <> 'waiting'))
);
create index procedure_import_by_proposer on procedure_import (authority_id, proposed_by);
create index procedure_import_by_decider on procedure_import (authority_id, decided_by);
create unique index procedure_import_waits_alone on procedure_import (authority_id) where state = 'waiting';
comment on table procedure_import is 'A list that was looked at without a fault and waits for another officer to take it in; its rows go once it was decided about.';
comment on column procedure_import.cells is '[staff free] The rows as they were read, with their header.';
comment on column procedure_import.state is '[staff code] waiting, applied, declined.';
