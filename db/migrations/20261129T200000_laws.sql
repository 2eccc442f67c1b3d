-- The register of papers on which work rests: each once, with its states in time, where it is cited, and what should be spread.
create table law (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  symbol_key text not null,
  issuer_key text not null,
  kind text not null,
  symbol text,
  title text,
  issuer text,
  issued_on date,
  issued_year integer,
  level text,
  topic text,
  address text,
  note text,
  file_id uuid,
  origin text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  dropped_at timestamptz,
  dropped_by uuid,
  primary key (authority_id, id),
  constraint law_has_its_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint law_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint law_dropped_by_officer foreign key (authority_id, dropped_by) references officer (authority_id, id),
  constraint law_says_something check (symbol_key <> '' and kind <> '' and symbol <> '' and title <> '' and issuer <> '' and note <> ''),
  constraint law_is_named check (symbol is not null or title is not null),
  constraint law_year_is_that_of_its_day check (issued_on is null or issued_year = extract(year from issued_on)),
  constraint law_address_is_safe check (address ~ '^https://'),
  constraint law_level_is_known check (level in ('central', 'party', 'province', 'district', 'commune', 'department')),
  constraint law_topic_is_a_code check (topic ~ '^[a-z]+(-[a-z]+)*$'),
  constraint law_origin_is_known check (origin in ('officer', 'plan', 'import', 'list')),
  constraint law_dropped_whole check ((dropped_at is null) = (dropped_by is null))
);
create unique index law_stands_once on law (authority_id, symbol_key, issuer_key, (coalesce(issued_year, 0)));
create index law_by_file on law (authority_id, file_id);
create index law_by_adder on law (authority_id, added_by);
create index law_by_dropper on law (authority_id, dropped_by);
create index law_by_words on law using gin (
  fold_plain(kind || ' ' || coalesce(symbol, '') || ' ' || coalesce(title, '') || ' ' || coalesce(issuer, '')) gin_trgm_ops);
comment on table law is 'A paper that is cited or kept for all staff, once for number, issuer and year (Nghị định 30/2020/NĐ-CP: numbers run by the year).';
comment on column law.symbol_key is '[staff code] The number without marks, separators and leading zeros; of a paper without one its kind and title.';
comment on column law.issuer_key is '[staff code] The issuer as it is compared; empty where the number names it or nobody knows it.';
comment on column law.kind is '[public text] Nghị định, Kế hoạch …';
comment on column law.symbol is '[public code] Number and symbol as printed.';
comment on column law.title is '[public text] What it is about.';
comment on column law.issuer is '[public text] The body that issued it.';
comment on column law.level is '[public code] Whose paper it is: central, province …';
comment on column law.topic is '[public code] The area of reform that it is about.';
comment on column law.address is '[public code] Where its official text stands.';
comment on column law.note is '[staff free] What colleagues should know of it.';
comment on column law.origin is '[staff code] How it came here: by hand, cited by a plan, from a sheet, from the list that comes along.';
comment on column law.dropped_at is 'Left out of the register by mistake made good; it is kept.';

create table law_state (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  law_id uuid not null,
  kind text not null,
  from_on date not null,
  by_law_id uuid,
  source text not null,
  source_address text,
  is_listed boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  checked_at timestamptz,
  checked_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (authority_id, id),
  constraint law_state_of_law foreign key (authority_id, law_id) references law (authority_id, id),
  constraint law_state_by_law foreign key (authority_id, by_law_id) references law (authority_id, id),
  constraint law_state_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint law_state_checked_by_officer foreign key (authority_id, checked_by) references officer (authority_id, id),
  constraint law_state_undone_by_officer foreign key (authority_id, undone_by) references officer (authority_id, id),
  constraint law_state_kind_is_known
    check (kind in ('in-force', 'amended', 'ended-in-part', 'suspended', 'resumed', 'expired', 'repealed', 'replaced')),
  constraint law_state_replaced_by_a_paper check (kind <> 'replaced' or by_law_id is not null),
  constraint law_state_comes_from_another check (by_law_id <> law_id),
  constraint law_state_has_a_source check (source <> '' and source_address ~ '^https://'),
  constraint law_state_checked_whole check ((checked_at is null) = (checked_by is null)),
  constraint law_state_checked_by_another check (is_listed or checked_by <> recorded_by),
  constraint law_state_undone_whole check ((undone_at is null) = (undone_by is null))
);
create index law_state_by_law on law_state (authority_id, law_id);
create index law_state_by_successor on law_state (authority_id, by_law_id);
create index law_state_by_recorder on law_state (authority_id, recorded_by);
create index law_state_by_checker on law_state (authority_id, checked_by);
create index law_state_by_undoer on law_state (authority_id, undone_by);
comment on column law_state.kind is '[public code] What became of the paper on that day.';
comment on column law_state.from_on is 'The first day of it.';
comment on column law_state.by_law_id is 'The paper that did it: the amending, repealing or replacing one.';
comment on column law_state.source is '[staff text] Where it says so.';
comment on column law_state.source_address is '[staff code] Where that is read.';
comment on column law_state.is_listed is 'Taken from the list that comes along: nobody here wrote it.';

create table law_spread (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  law_id uuid not null,
  reason text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  outcome text,
  answer text,
  settled_at timestamptz,
  settled_by uuid,
  primary key (authority_id, id),
  constraint law_spread_of_law foreign key (authority_id, law_id) references law (authority_id, id),
  constraint law_spread_asked_by_officer foreign key (authority_id, asked_by) references officer (authority_id, id),
  constraint law_spread_settled_by_officer foreign key (authority_id, settled_by) references officer (authority_id, id),
  constraint law_spread_says_something check (reason <> '' and answer <> ''),
  constraint law_spread_outcome_is_known check (outcome in ('done', 'not-needed')),
  constraint law_spread_settled_whole check (num_nonnulls(outcome, settled_at, settled_by) in (0, 3))
);
create unique index law_spread_is_asked_once on law_spread (authority_id, law_id) where settled_at is null;
create index law_spread_by_law on law_spread (authority_id, law_id);
create index law_spread_by_asker on law_spread (authority_id, asked_by);
create index law_spread_by_settler on law_spread (authority_id, settled_by);
comment on table law_spread is 'That an officer thinks a paper should be made known, and what the owner of the plan did about it.';
comment on column law_spread.reason is '[staff free] For whom, and why.';
comment on column law_spread.outcome is '[staff code] Made known, or not needed.';
comment on column law_spread.answer is '[staff free] What was done, or why not.';

create table law_visit (
  authority_id uuid not null,
  officer_id uuid not null,
  seen_at timestamptz not null,
  primary key (authority_id, officer_id),
  constraint law_visit_of_officer foreign key (authority_id, officer_id) references officer (authority_id, id)
);
comment on table law_visit is 'When an officer last said to have seen what is new among the papers.';

-- A citation of a plan knows the paper in the register and what it is to the plan.
alter table plan_legal_basis add column law_id uuid;
alter table plan_legal_basis add column relation text not null default 'basis';
alter table plan_legal_basis add constraint plan_legal_basis_is_a_law foreign key (authority_id, law_id) references law (authority_id, id);
alter table plan_legal_basis add constraint plan_legal_basis_relation_is_a_code check (relation ~ '^[a-z]+(-[a-z]+)*$');
create index plan_legal_basis_by_law on plan_legal_basis (authority_id, law_id);
comment on column plan_legal_basis.relation is '[public code] What the paper is to the plan: its basis, the programme, the plan of the level above …';

comment on column import_receipt.what is '[administrator code] Units, officers or papers.';
