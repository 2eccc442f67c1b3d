alter table reminder_rule add column from_working_day boolean not null default true;
comment on column reminder_rule.from_working_day is 'A deadline on a day off keeps its day, and the days before it are counted from the last working day before it.';
