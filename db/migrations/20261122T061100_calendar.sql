-- What is known of a year. Tết and swapped days are announced year by year; until then the year says that it is not complete.
create table holiday_year (
  year int primary key,
  is_complete boolean not null,
  source text not null
);

create table holiday (
  falls_on date primary key,
  year int not null,
  is_off boolean not null,
  name_vi text not null,
  name_en text not null,
  source text not null,
  constraint holiday_of_year foreign key (year) references holiday_year (year),
  constraint holiday_stands_in_its_year check (year = extract(year from falls_on))
);
comment on column holiday.is_off is 'False for a day of rest on which is worked instead of a swapped day.';
create index holiday_by_year on holiday (year);

-- Until which day of its last month a period counts (Nghị định 09/2019/NĐ-CP), and by when its report is due.
create table period_rule (
  kind text not null,
  valid daterange not null,
  closing_day int not null,
  due_by text not null,
  due_number int not null,
  source text not null,
  primary key (kind, valid without overlaps),
  constraint period_rule_kind_is_known check (kind in ('month', 'quarter', 'half', 'nine', 'year')),
  constraint period_rule_closes_on_a_day check (closing_day between 1 and 31),
  constraint period_rule_due_is_known check (due_by in ('day-of-last-month', 'working-days-after-closing')),
  constraint period_rule_due_is_positive check (due_number between 1 and 31)
);

create table authority_period_rule (
  authority_id uuid not null references authority,
  kind text not null,
  valid daterange not null,
  closing_day int not null,
  due_by text not null,
  due_number int not null,
  source text not null,
  primary key (authority_id, kind, valid without overlaps),
  constraint authority_period_rule_kind_is_known check (kind in ('month', 'quarter', 'half', 'nine', 'year')),
  constraint authority_period_rule_closes_on_a_day check (closing_day between 1 and 31),
  constraint authority_period_rule_due_is_known check (due_by in ('day-of-last-month', 'working-days-after-closing')),
  constraint authority_period_rule_due_is_positive check (due_number between 1 and 31)
);
comment on table authority_period_rule is 'What the level above has told this authority instead of the general rule.';
