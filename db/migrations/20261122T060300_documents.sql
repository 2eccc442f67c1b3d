create table document (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  direction text not null,
  file_id uuid not null,
  sha256 text not null,
  file_name text not null,
  kind text,
  title text,
  symbol text,
  issuer text,
  issued_on text,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (authority_id, id),
  constraint document_is_kept_once unique (authority_id, sha256),
  constraint document_has_its_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint document_by_officer foreign key (authority_id, uploaded_by) references officer (authority_id, id),
  constraint document_direction_is_known check (direction in ('received', 'own'))
);
comment on column document.issued_on is 'As read: a whole date, or the year where day and month are blank.';
create index document_by_file on document (authority_id, file_id);
create index document_by_uploader on document (authority_id, uploaded_by);
create index document_by_time on document (authority_id, uploaded_at desc);

create table reading (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  document_id uuid not null,
  state text not null,
  stage text,
  pages_done int not null default 0,
  pages_all int,
  attempts int not null default 0,
  refusal text,
  text text,
  pages jsonb,
  result jsonb,
  is_damaged boolean,
  engine_version text,
  asked_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  primary key (authority_id, id),
  constraint reading_of_document foreign key (authority_id, document_id) references document (authority_id, id),
  constraint reading_confirmed_by_officer foreign key (authority_id, confirmed_by) references officer (authority_id, id),
  constraint reading_state_is_known check (state in ('waiting', 'running', 'done', 'refused')),
  constraint reading_done_has_a_result check (state <> 'done' or (text is not null and result is not null)),
  constraint reading_refused_has_a_reason check (state <> 'refused' or refusal is not null)
);
create index reading_by_document on reading (authority_id, document_id);
create index reading_by_confirmer on reading (authority_id, confirmed_by);

create table reading_decision (
  authority_id uuid not null,
  reading_id uuid not null,
  item text not null,
  verdict text not null,
  value jsonb,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (authority_id, reading_id, item),
  constraint reading_decision_of_reading foreign key (authority_id, reading_id) references reading (authority_id, id),
  constraint reading_decision_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint reading_decision_verdict_is_known check (verdict in ('accepted', 'corrected', 'dropped', 'added')),
  constraint reading_decision_changed_has_a_value check (verdict in ('accepted', 'dropped') or value is not null)
);
comment on column reading_decision.item is 'Where the item stands in the reading, as "assignments/2/duties/0"; an added one has "assignments/+<id>".';
create index reading_decision_by_officer on reading_decision (authority_id, decided_by);
