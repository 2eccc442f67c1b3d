-- What a report in an envelope says of itself, in rows on both sides: so that reports of a level are counted without opening each file.
create table envelope_report (
  authority_id uuid not null,
  envelope_id uuid not null,
  regime_id uuid,
  kind text not null,
  period_index integer not null,
  year integer not null,
  version integer not null,
  covers daterange not null,
  is_none boolean not null,
  is_estimate boolean not null,
  below_asked integer,
  below_came integer,
  below_missing text[],
  primary key (authority_id, envelope_id),
  constraint envelope_report_of_an_envelope foreign key (authority_id, envelope_id) references envelope (authority_id, id),
  constraint envelope_report_kind_is_known check (kind in ('month', 'quarter', 'half', 'nine', 'year', 'once')),
  constraint envelope_report_of_below_is_whole check (num_nonnulls(below_asked, below_came, below_missing) in (0, 3))
);
create index envelope_report_by_period on envelope_report (authority_id, year, kind, period_index);
comment on table envelope_report is 'The head of a report that went or came as an envelope; those sent before these rows have none.';
comment on column envelope_report.regime_id is 'The regime of the receiver that it answers; null for a report of the period, which may answer several.';
comment on column envelope_report.kind is '[staff code] month, quarter, half, nine, year, once.';
comment on column envelope_report.is_none is 'The sender said that nothing arose in the period.';
comment on column envelope_report.is_estimate is 'Its figures closed before the period did.';
comment on column envelope_report.below_asked is 'How many below the sender owed it theirs, where it summed them.';
comment on column envelope_report.below_missing is '[staff text] Who of them is missing in the sums, by name.';

create table envelope_figure (
  authority_id uuid not null,
  envelope_id uuid not null,
  code text not null,
  is_none boolean not null,
  value numeric,
  part numeric,
  whole numeric,
  below_value numeric,
  below_part numeric,
  below_whole numeric,
  below_count integer,
  primary key (authority_id, envelope_id, code),
  constraint envelope_figure_of_a_report foreign key (authority_id, envelope_id) references envelope_report (authority_id, envelope_id),
  constraint envelope_figure_code_has_its_form check (code ~ '^(T\d+[a-z]?|Q\d+)$'),
  constraint envelope_figure_none_has_no_value check (not is_none or value is null)
);
comment on table envelope_figure is 'A figure of such a report: known, none as somebody said, or unknown; beside it what the bodies below its sender add up to.';
comment on column envelope_figure.code is '[staff code] Of an indicator, or Q and the number of a question of the regime.';
comment on column envelope_figure.part is 'Of a share: what is counted, so that shares of several are one of the sums.';
comment on column envelope_figure.below_count is 'How many below the sender gave the figure.';

alter table envelope_answer drop constraint envelope_answer_is_known,
  add constraint envelope_answer_is_known check (what in ('delivered', 'opened', 'taken', 'answered', 'accepted', 'returned', 'taken-back', 'reopened'));
