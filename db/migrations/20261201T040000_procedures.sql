-- Administrative procedures: a dated copy of the national master, what announced changes, and where each stands posted.
create table procedure (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  code text not null,
  sought_words text not null,
  search_words tsvector generated always as (search_vector(authority_id, sought_words)) stored,
  plain_words text,
  other_words text,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (authority_id, id),
  constraint procedure_stands_once unique (authority_id, code),
  constraint procedure_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint procedure_code_is_canonical check (code ~ '^\d\.\d{6}$'),
  constraint procedure_says_something check (sought_words <> '' and plain_words <> '' and other_words <> '')
);
create index procedure_by_adder on procedure (authority_id, added_by);
create index procedure_by_search on procedure using gin (search_words);
comment on table procedure is 'An administrative procedure of the national catalogue, once for its code; what it says is in its versions.';
comment on column procedure.code is '[public code] Its code in the national catalogue: 1.001193.';
comment on column procedure.sought_words is '[public text] By what it is found: code, name, field, result, papers and what people call it.';
comment on column procedure.plain_words is '[public text] The same in easy language, by the authority.';
comment on column procedure.other_words is '[public text] What people call it.';

create table procedure_announcing (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  symbol text not null,
  title text not null,
  issuer text not null,
  issued_on date not null,
  effect_on date not null,
  address text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (authority_id, id),
  constraint procedure_announcing_stands_once unique (authority_id, symbol, issued_on),
  constraint procedure_announcing_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint procedure_announcing_says_something check (symbol <> '' and title <> '' and issuer <> ''),
  constraint procedure_announcing_holds_after_it_was_issued check (effect_on >= issued_on),
  constraint procedure_announcing_address_is_safe check (address ~ '^https://')
);
create index procedure_announcing_by_recorder on procedure_announcing (authority_id, recorded_by);
comment on table procedure_announcing is 'A decision that announces procedures: new, amended, replaced or repealed (Nghị định 63/2010/NĐ-CP, Điều 15).';
comment on column procedure_announcing.symbol is '[public code] Number and symbol as printed.';
comment on column procedure_announcing.title is '[public text] What it is about.';
comment on column procedure_announcing.issuer is '[public text] Who announced.';
comment on column procedure_announcing.address is '[public code] Where its text stands.';
comment on column procedure_announcing.effect_on is 'The first day on which it holds.';

create table procedure_change (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  announcing_id uuid not null,
  kind text not null,
  code text not null,
  successor_code text,
  primary key (authority_id, id),
  constraint procedure_change_of_announcing foreign key (authority_id, announcing_id) references procedure_announcing (authority_id, id),
  constraint procedure_change_is_told_once unique (authority_id, announcing_id, code),
  constraint procedure_change_kind_is_known check (kind in ('new', 'amended', 'replaced', 'repealed')),
  constraint procedure_change_code_is_canonical check (code ~ '^\d\.\d{6}$' and successor_code ~ '^\d\.\d{6}$' and successor_code <> code),
  constraint procedure_change_replaced_by_another check (kind <> 'replaced' or successor_code is not null)
);
create index procedure_change_by_code on procedure_change (authority_id, code);
create index procedure_change_by_successor on procedure_change (authority_id, successor_code);
comment on column procedure_change.kind is '[public code] What became of it: new, amended, replaced, repealed.';
comment on column procedure_change.code is '[public code] Which procedure.';
comment on column procedure_change.successor_code is '[public code] The one that stands in its place.';

create table procedure_version (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  procedure_id uuid not null,
  from_on date not null,
  until_on date,
  announcing_id uuid,
  name text not null,
  field text not null,
  level text not null,
  kind text not null,
  performer text not null,
  decider text,
  partners text,
  audience text,
  conditions text,
  result text,
  service text not null,
  partial_reason text,
  address text,
  hash text not null,
  copied_on date not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  dropped_at timestamptz,
  dropped_by uuid,
  primary key (authority_id, id),
  constraint procedure_version_of_procedure foreign key (authority_id, procedure_id) references procedure (authority_id, id),
  constraint procedure_version_by_announcing foreign key (authority_id, announcing_id) references procedure_announcing (authority_id, id),
  constraint procedure_version_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint procedure_version_dropped_by_officer foreign key (authority_id, dropped_by) references officer (authority_id, id),
  constraint procedure_version_ends_after_it_began check (until_on > from_on),
  constraint procedure_version_says_something check (name <> '' and field <> '' and performer <> '' and decider <> '' and partners <> ''
    and audience <> '' and conditions <> '' and result <> '' and partial_reason <> ''),
  constraint procedure_version_level_is_known check (level in ('central', 'province', 'commune')),
  constraint procedure_version_kind_is_known check (kind in ('procedure', 'linked', 'internal')),
  constraint procedure_version_service_is_known check (service in ('full', 'partial', 'information')),
  constraint procedure_version_source_is_known check (source in ('officer', 'import')),
  constraint procedure_version_address_is_safe check (address ~ '^https://'),
  constraint procedure_version_dropped_whole check ((dropped_at is null) = (dropped_by is null)),
  constraint procedure_version_is_one_on_each_day exclude using gist
    (authority_id with =, procedure_id with =, daterange(from_on, until_on) with &&) where (dropped_at is null)
);
create index procedure_version_by_procedure on procedure_version (authority_id, procedure_id);
create index procedure_version_by_announcing on procedure_version (authority_id, announcing_id);
create index procedure_version_by_recorder on procedure_version (authority_id, recorded_by);
create index procedure_version_by_dropper on procedure_version (authority_id, dropped_by);
comment on table procedure_version is 'What a procedure says from a day on: a dated copy of the national catalogue, never changed in its place.';
comment on column procedure_version.until_on is 'The first day on which it no longer holds.';
comment on column procedure_version.announcing_id is 'The decision that announced it.';
comment on column procedure_version.name is '[public text] Its name.';
comment on column procedure_version.field is '[public text] Its field: Hộ tịch, Đất đai …';
comment on column procedure_version.level is '[public code] Who carries it out: central, province, commune.';
comment on column procedure_version.kind is '[public code] A procedure, several linked ones, or one inside the administration.';
comment on column procedure_version.performer is '[public text] The body that carries it out.';
comment on column procedure_version.decider is '[public text] The body that decides.';
comment on column procedure_version.partners is '[public text] Bodies that take part.';
comment on column procedure_version.audience is '[public text] Who may ask for it.';
comment on column procedure_version.conditions is '[public text] What must be fulfilled.';
comment on column procedure_version.result is '[public text] What one gets.';
comment on column procedure_version.service is '[public code] How far it can be done on line: full, partial, information.';
comment on column procedure_version.partial_reason is '[public text] Why a part of it is not on line (Nghị định 224/2026/NĐ-CP, Điều 14).';
comment on column procedure_version.address is '[public code] Its page on the National portal.';
comment on column procedure_version.hash is '[public code] SHA-256 over all that it says, by which copies are compared.';
comment on column procedure_version.copied_on is 'The day of the copy of the national catalogue.';
comment on column procedure_version.source is '[staff code] Typed by an officer, or from a file.';
comment on column procedure_version.dropped_at is 'A copy made by mistake: it is kept and no longer shown.';

create table procedure_way (
  authority_id uuid not null,
  version_id uuid not null,
  position integer not null,
  kind text not null,
  term integer,
  term_unit text,
  fee bigint,
  note text,
  primary key (authority_id, version_id, position),
  constraint procedure_way_of_version foreign key (authority_id, version_id) references procedure_version (authority_id, id),
  constraint procedure_way_kind_is_known check (kind in ('counter', 'online', 'post')),
  constraint procedure_way_term_is_whole check ((term is null) = (term_unit is null) and term >= 0),
  constraint procedure_way_unit_is_known check (term_unit in ('hour', 'day', 'working-day')),
  constraint procedure_way_fee_is_no_debt check (fee >= 0),
  constraint procedure_way_says_something check (note <> '')
);
comment on column procedure_way.kind is '[public code] At the counter, on line, by post.';
comment on column procedure_way.term_unit is '[public code] Hours, days or working days.';
comment on column procedure_way.fee is 'In đồng; null where none is told.';
comment on column procedure_way.note is '[public text] What more is to know of time and fee.';

create table procedure_paper (
  authority_id uuid not null,
  version_id uuid not null,
  position integer not null,
  occasion text,
  name text not null,
  originals integer not null,
  copies integer not null,
  primary key (authority_id, version_id, position),
  constraint procedure_paper_of_version foreign key (authority_id, version_id) references procedure_version (authority_id, id),
  constraint procedure_paper_says_something check (name <> '' and occasion <> ''),
  constraint procedure_paper_counts check (originals >= 0 and copies >= 0)
);
comment on column procedure_paper.occasion is '[public text] In which case it is wanted; null: always.';
comment on column procedure_paper.name is '[public text] What is to be brought.';

create table procedure_step (
  authority_id uuid not null,
  version_id uuid not null,
  position integer not null,
  words text not null,
  primary key (authority_id, version_id, position),
  constraint procedure_step_of_version foreign key (authority_id, version_id) references procedure_version (authority_id, id),
  constraint procedure_step_says_something check (words <> '')
);
comment on column procedure_step.words is '[public text] What is done in this step.';

create table procedure_basis (
  authority_id uuid not null,
  version_id uuid not null,
  position integer not null,
  words text not null,
  law_id uuid,
  primary key (authority_id, version_id, position),
  constraint procedure_basis_of_version foreign key (authority_id, version_id) references procedure_version (authority_id, id),
  constraint procedure_basis_is_a_law foreign key (authority_id, law_id) references law (authority_id, id),
  constraint procedure_basis_says_something check (words <> '')
);
create index procedure_basis_by_law on procedure_basis (authority_id, law_id);
comment on column procedure_basis.words is '[public text] The paper on which it rests, as it was told.';
comment on column procedure_basis.law_id is 'The same paper in the register.';

create table procedure_form (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  procedure_id uuid not null,
  name text not null,
  file_id uuid not null,
  added_at timestamptz not null,
  added_by uuid not null,
  dropped_at timestamptz,
  dropped_by uuid,
  primary key (authority_id, id),
  constraint procedure_form_of_procedure foreign key (authority_id, procedure_id) references procedure (authority_id, id),
  constraint procedure_form_is_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint procedure_form_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint procedure_form_dropped_by_officer foreign key (authority_id, dropped_by) references officer (authority_id, id),
  constraint procedure_form_says_something check (name <> ''),
  constraint procedure_form_dropped_whole check ((dropped_at is null) = (dropped_by is null))
);
create index procedure_form_by_procedure on procedure_form (authority_id, procedure_id);
create index procedure_form_by_file on procedure_form (authority_id, file_id);
create index procedure_form_by_adder on procedure_form (authority_id, added_by);
create index procedure_form_by_dropper on procedure_form (authority_id, dropped_by);
comment on column procedure_form.name is '[public text] What the form is called.';
comment on column procedure_form.dropped_at is 'It is no longer offered; it is kept.';

create table procedure_column (
  authority_id uuid not null references authority,
  header text not null,
  means text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (authority_id, header),
  constraint procedure_column_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint procedure_column_says_something check (header <> '' and means <> '')
);
create index procedure_column_by_recorder on procedure_column (authority_id, recorded_by);
comment on table procedure_column is 'What a column of files that others give is called there, kept for the next import.';
comment on column procedure_column.header is '[staff code] The header in their files.';
comment on column procedure_column.means is '[staff code] The column of ours.';

create table procedure_board (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  kind text not null,
  name text not null,
  unit_id uuid not null,
  site_id uuid,
  since_on date not null,
  ended_on date,
  primary key (authority_id, id),
  constraint procedure_board_of_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint procedure_board_at_site foreign key (authority_id, site_id) references display_site (authority_id, id),
  constraint procedure_board_kind_is_known check (kind in ('counter', 'portal', 'neighbourhood', 'post-office')),
  constraint procedure_board_says_something check (name <> ''),
  constraint procedure_board_ends_after_it_began check (ended_on > since_on)
);
create index procedure_board_by_unit on procedure_board (authority_id, unit_id);
create index procedure_board_by_site on procedure_board (authority_id, site_id);
comment on table procedure_board is 'A place at which procedures stand posted (Nghị định 63/2010/NĐ-CP, Điều 17).';
comment on column procedure_board.kind is '[public code] Board of the counter, the portal, a neighbourhood, a post office.';
comment on column procedure_board.name is '[public text] Where it is.';
comment on column procedure_board.site_id is 'The same place among those of banners and boards.';
comment on column procedure_board.ended_on is 'The first day on which it is no longer used.';

create table procedure_posting (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  board_id uuid not null,
  announcing_id uuid,
  posted_on date not null,
  left_out text[] not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  checked_at timestamptz,
  checked_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (authority_id, id),
  constraint procedure_posting_at_board foreign key (authority_id, board_id) references procedure_board (authority_id, id),
  constraint procedure_posting_for_announcing foreign key (authority_id, announcing_id) references procedure_announcing (authority_id, id),
  constraint procedure_posting_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint procedure_posting_checked_by_officer foreign key (authority_id, checked_by) references officer (authority_id, id),
  constraint procedure_posting_undone_by_officer foreign key (authority_id, undone_by) references officer (authority_id, id),
  constraint procedure_posting_says_something check (note <> ''),
  constraint procedure_posting_checked_whole check ((checked_at is null) = (checked_by is null)),
  constraint procedure_posting_checked_by_another check (checked_by <> recorded_by),
  constraint procedure_posting_undone_whole check ((undone_at is null) = (undone_by is null))
);
create index procedure_posting_by_board on procedure_posting (authority_id, board_id, posted_on);
create index procedure_posting_by_announcing on procedure_posting (authority_id, announcing_id);
create index procedure_posting_by_recorder on procedure_posting (authority_id, recorded_by);
create index procedure_posting_by_checker on procedure_posting (authority_id, checked_by);
create index procedure_posting_by_undoer on procedure_posting (authority_id, undone_by);
comment on table procedure_posting is 'That a board was brought up to date on a day, with photographs; another officer checks it.';
comment on column procedure_posting.announcing_id is 'Only what this decision changed; null: the whole board.';
comment on column procedure_posting.left_out is '[staff code] Codes that were not posted.';
comment on column procedure_posting.note is '[staff free] What is to know of it.';

create table procedure_posted (
  authority_id uuid not null,
  posting_id uuid not null,
  version_id uuid not null,
  primary key (authority_id, posting_id, version_id),
  constraint procedure_posted_in_posting foreign key (authority_id, posting_id) references procedure_posting (authority_id, id),
  constraint procedure_posted_version foreign key (authority_id, version_id) references procedure_version (authority_id, id)
);
create index procedure_posted_by_version on procedure_posted (authority_id, version_id);
comment on table procedure_posted is 'Which version went up with a posting; it hangs until a later posting of the board brings another one or takes it down.';

create table procedure_photo (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  posting_id uuid not null,
  file_id uuid not null,
  readable_file_id uuid,
  primary key (authority_id, id),
  constraint procedure_photo_of_posting foreign key (authority_id, posting_id) references procedure_posting (authority_id, id),
  constraint procedure_photo_is_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint procedure_photo_is_read_from_a_file foreign key (authority_id, readable_file_id) references stored_file (authority_id, id)
);
create index procedure_photo_by_posting on procedure_photo (authority_id, posting_id);
create index procedure_photo_by_file on procedure_photo (authority_id, file_id);
create index procedure_photo_by_readable_file on procedure_photo (authority_id, readable_file_id);
comment on column procedure_photo.readable_file_id is 'A copy in a form that browsers show, where the original has another one.';

create table procedure_update (
  authority_id uuid not null,
  announcing_id uuid not null,
  board_id uuid not null,
  due_on date not null,
  posting_id uuid,
  primary key (authority_id, announcing_id, board_id),
  constraint procedure_update_for_announcing foreign key (authority_id, announcing_id) references procedure_announcing (authority_id, id),
  constraint procedure_update_of_board foreign key (authority_id, board_id) references procedure_board (authority_id, id),
  constraint procedure_update_done_by_posting foreign key (authority_id, posting_id) references procedure_posting (authority_id, id)
);
create index procedure_update_by_board on procedure_update (authority_id, board_id);
create index procedure_update_by_posting on procedure_update (authority_id, posting_id);
comment on table procedure_update is 'That a board is to be brought up to date after a decision, by when, and what did it.';
