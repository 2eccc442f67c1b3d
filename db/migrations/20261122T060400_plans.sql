create table plan (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  year int not null,
  title text not null,
  symbol text,
  issued_on date,
  issuer text not null,
  document_id uuid,
  superior_symbol text,
  signer_authority text,
  signer_position text,
  signer_name text,
  state text not null,
  issued_at timestamptz,
  issued_by uuid,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (authority_id, id),
  constraint plan_from_document foreign key (authority_id, document_id) references document (authority_id, id),
  constraint plan_issued_by_officer foreign key (authority_id, issued_by) references officer (authority_id, id),
  constraint plan_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint plan_document_makes_one_plan unique (authority_id, document_id),
  constraint plan_year_is_sensible check (year between 2000 and 2100),
  constraint plan_state_is_known check (state in ('draft', 'issued')),
  constraint plan_issued_is_complete check (state = 'draft' or (symbol is not null and issued_on is not null and issued_at is not null and issued_by is not null))
);
create index plan_by_issuer on plan (authority_id, issued_by);
create index plan_by_maker on plan (authority_id, made_by);
create index plan_by_year on plan (authority_id, year);

create table plan_legal_basis (
  authority_id uuid not null,
  plan_id uuid not null,
  position int not null,
  type text not null,
  symbol text,
  issued_on text,
  issuer text,
  primary key (authority_id, plan_id, position),
  constraint plan_legal_basis_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id)
);

create table duty (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  position int not null,
  text text not null,
  product text,
  deadlines jsonb not null default '[]',
  source jsonb,
  primary key (authority_id, id),
  constraint duty_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint duty_has_its_place unique (authority_id, plan_id, position),
  constraint duty_says_something check (text <> ''),
  constraint duty_deadlines_are_a_list check (jsonb_typeof(deadlines) = 'array')
);
comment on column duty.deadlines is 'Deadline rules as the reading contract writes them; none means a standing duty.';
comment on column duty.source is 'Places in the text of the document: [{page, start, end}].';

create table duty_unit (
  authority_id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null,
  role text not null,
  is_requested boolean not null default false,
  primary key (authority_id, duty_id, unit_id),
  constraint duty_unit_of_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint duty_unit_is_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint duty_unit_role_is_known check (role in ('lead', 'perform', 'advise', 'coordinate'))
);
create index duty_unit_by_unit on duty_unit (authority_id, unit_id);

create table target (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  position int not null,
  text text not null,
  value numeric not null,
  up_to numeric,
  unit text not null,
  comparator text not null,
  units_bound text,
  measure text,
  source jsonb,
  primary key (authority_id, id),
  constraint target_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint target_has_its_place unique (authority_id, plan_id, position),
  constraint target_comparator_is_known check (comparator in ('=', '>=', '<='))
);
comment on column target.measure is 'The quantity of activities that counts towards it (vocabulary of channels); none means it is only claimed with a figure per activity.';

create table plan_channel (
  authority_id uuid not null,
  plan_id uuid not null,
  kind text not null,
  text text not null,
  primary key (authority_id, plan_id, kind),
  constraint plan_channel_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id)
);

create table plan_topic (
  authority_id uuid not null,
  plan_id uuid not null,
  kind text not null,
  text text not null,
  primary key (authority_id, plan_id, kind),
  constraint plan_topic_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id)
);

create table plan_recipient (
  authority_id uuid not null,
  plan_id uuid not null,
  position int not null,
  name text not null,
  purpose text,
  primary key (authority_id, plan_id, position),
  constraint plan_recipient_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id)
);

create table plan_budget_source (
  authority_id uuid not null,
  plan_id uuid not null,
  position int not null,
  text text not null,
  primary key (authority_id, plan_id, position),
  constraint plan_budget_source_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id)
);
