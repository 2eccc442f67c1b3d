-- The registers of the records clerk: papers that go out, by the numbers they were given, and papers that come in.
create table outgoing_paper (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  year integer not null,
  number integer not null,
  letter text not null default '',
  series text not null,
  symbol text not null,
  issued_on date not null,
  kind text not null,
  title text not null,
  signer text,
  recipients text,
  keeper text,
  copies integer,
  note text,
  origin text not null,
  about_type text,
  about_id uuid,
  registered_by uuid,
  registered_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text,
  primary key (authority_id, id),
  constraint outgoing_paper_registered_by_officer foreign key (authority_id, registered_by) references officer (authority_id, id),
  constraint outgoing_paper_cancelled_by_officer foreign key (authority_id, cancelled_by) references officer (authority_id, id),
  constraint outgoing_paper_number_counts check (number > 0),
  constraint outgoing_paper_letter_is_one check (letter ~ '^[a-z]?$'),
  constraint outgoing_paper_year_is_of_its_day check (year = extract(year from issued_on)),
  constraint outgoing_paper_counts_copies check (copies > 0),
  constraint outgoing_paper_origin_is_known check (origin in ('given', 'typed', 'carried')),
  constraint outgoing_paper_is_about_something_whole check (num_nonnulls(about_type, about_id) <> 1),
  constraint outgoing_paper_about_is_a_code check (about_type ~ '^[a-z]+(-[a-z]+)*$'),
  constraint outgoing_paper_registered_by_somebody check (registered_by is not null or origin = 'carried'),
  constraint outgoing_paper_cancelled_whole check (num_nonnulls(cancelled_at, cancelled_by, cancel_reason) in (0, 3)),
  constraint outgoing_paper_says_something
    check (series <> '' and symbol <> '' and kind <> '' and title <> '' and signer <> '' and recipients <> '' and keeper <> '' and note <> '' and cancel_reason <> '')
);
create unique index outgoing_paper_number_is_used_once on outgoing_paper (authority_id, year, upper(series), number, letter);
create index outgoing_paper_by_register on outgoing_paper (authority_id, registered_by);
create index outgoing_paper_by_canceller on outgoing_paper (authority_id, cancelled_by);
create index outgoing_paper_by_about on outgoing_paper (authority_id, about_id);
comment on column outgoing_paper.year is 'Numbers run within a year.';
comment on column outgoing_paper.letter is '[staff code] Behind the number of a paper that was put in between: a of 18a.';
comment on column outgoing_paper.series is '[staff code] What stands behind the slash: KH-UBND; each has numbers of its own.';
comment on column outgoing_paper.symbol is '[public code] Number and symbol as they stand on the paper: 05/KH-UBND.';
comment on column outgoing_paper.kind is '[staff text] Plan, report, letter … as the paper is called.';
comment on column outgoing_paper.title is '[staff text] What it is about.';
comment on column outgoing_paper.signer is '[staff personal] Who signed it.';
comment on column outgoing_paper.recipients is '[staff free] To whom it goes.';
comment on column outgoing_paper.keeper is '[staff text] The unit or person that keeps the copy.';
comment on column outgoing_paper.note is '[staff free] What the clerk notes.';
comment on column outgoing_paper.origin is '[staff code] given: the next number of the register; typed: given elsewhere, or before the product; carried: of a plan or report that was here before the register.';
comment on column outgoing_paper.about_type is '[staff code] Which object of the product is the paper: plan, report.';
comment on column outgoing_paper.cancel_reason is '[staff free] Why the number is not used.';

create table incoming_paper (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  year integer not null,
  number integer not null,
  arrived_on date not null,
  issuer text not null,
  symbol text,
  paper_on date,
  kind text not null,
  title text not null,
  unit_id uuid,
  handed_on date,
  due_on date,
  note text,
  document_id uuid,
  law_id uuid,
  registered_by uuid not null,
  registered_at timestamptz not null,
  received_by uuid,
  received_at timestamptz,
  done_on date,
  done_by uuid,
  outcome text,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text,
  primary key (authority_id, id),
  constraint incoming_paper_number_is_used_once unique (authority_id, year, number),
  constraint incoming_paper_document_stands_once unique (authority_id, document_id),
  constraint incoming_paper_handed_to_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint incoming_paper_is_a_document foreign key (authority_id, document_id) references document (authority_id, id),
  constraint incoming_paper_is_a_law foreign key (authority_id, law_id) references law (authority_id, id),
  constraint incoming_paper_registered_by_officer foreign key (authority_id, registered_by) references officer (authority_id, id),
  constraint incoming_paper_received_by_officer foreign key (authority_id, received_by) references officer (authority_id, id),
  constraint incoming_paper_done_by_officer foreign key (authority_id, done_by) references officer (authority_id, id),
  constraint incoming_paper_cancelled_by_officer foreign key (authority_id, cancelled_by) references officer (authority_id, id),
  constraint incoming_paper_number_counts check (number > 0),
  constraint incoming_paper_year_is_of_its_day check (year = extract(year from arrived_on)),
  constraint incoming_paper_comes_after_its_day check (paper_on <= arrived_on),
  constraint incoming_paper_handed_after_it_came check (handed_on >= arrived_on),
  constraint incoming_paper_handed_whole check ((unit_id is null) = (handed_on is null)),
  constraint incoming_paper_received_whole check (num_nonnulls(received_by, received_at) <> 1),
  constraint incoming_paper_received_where_handed check (received_at is null or unit_id is not null),
  constraint incoming_paper_done_whole check (num_nonnulls(done_on, done_by, outcome) in (0, 3)),
  constraint incoming_paper_cancelled_whole check (num_nonnulls(cancelled_at, cancelled_by, cancel_reason) in (0, 3)),
  constraint incoming_paper_says_something
    check (issuer <> '' and symbol <> '' and kind <> '' and title <> '' and note <> '' and outcome <> '' and cancel_reason <> '')
);
create index incoming_paper_by_unit on incoming_paper (authority_id, unit_id);
create index incoming_paper_by_law on incoming_paper (authority_id, law_id);
create index incoming_paper_by_register on incoming_paper (authority_id, registered_by);
create index incoming_paper_by_receiver on incoming_paper (authority_id, received_by);
create index incoming_paper_by_doer on incoming_paper (authority_id, done_by);
create index incoming_paper_by_canceller on incoming_paper (authority_id, cancelled_by);
comment on column incoming_paper.number is 'The number of arrival, from 1 in each year.';
comment on column incoming_paper.issuer is '[unit text] Who sent it.';
comment on column incoming_paper.symbol is '[unit code] Number and symbol as they stand on the paper.';
comment on column incoming_paper.kind is '[unit text] As the paper is called.';
comment on column incoming_paper.title is '[unit text] What it is about.';
comment on column incoming_paper.unit_id is 'The unit that it was handed to.';
comment on column incoming_paper.due_on is 'By when the unit is to have dealt with it.';
comment on column incoming_paper.note is '[unit free] What the clerk notes, or a leader says about it.';
comment on column incoming_paper.outcome is '[unit free] What became of it.';
comment on column incoming_paper.cancel_reason is '[staff free] Why the line no longer counts.';

-- Numbers of plans and reports that were here before the register.
insert into outgoing_paper (authority_id, year, number, letter, series, symbol, issued_on, kind, title, signer, origin, about_type, about_id, registered_at)
select authority_id, extract(year from issued_on)::integer, substring(symbol from '^\d+')::integer,
  coalesce(lower(substring(symbol from '^\d+([A-Za-z])/')), ''), substring(symbol from '/(.+)$'), symbol, issued_on, 'Kế hoạch', title, nullif(signer_name, ''),
  'carried', 'plan', id, issued_at
from plan where state in ('issued', 'withdrawn', 'replaced') and symbol ~ '^0*[1-9]\d{0,5}[A-Za-z]?/.+$' and issued_on is not null and issued_at is not null
order by (state <> 'issued'), issued_at
on conflict do nothing;
insert into outgoing_paper (authority_id, year, number, letter, series, symbol, issued_on, kind, title, signer, origin, about_type, about_id, registered_at)
select authority_id, extract(year from reported_on)::integer, substring(symbol from '^\d+')::integer,
  coalesce(lower(substring(symbol from '^\d+([A-Za-z])/')), ''), substring(symbol from '/(.+)$'), symbol, reported_on, 'Báo cáo', title, nullif(signer_name, ''),
  'carried', 'report', id, frozen_at
from report where state = 'frozen' and symbol ~ '^0*[1-9]\d{0,5}[A-Za-z]?/.+$' and reported_on is not null and frozen_at is not null
order by frozen_at
on conflict do nothing;
