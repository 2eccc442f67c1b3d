-- What counts is kept with the time for which it was known (docs/adr/0017): a row bears the moment from which it is so, and what it was
-- before stands in past_row. Rows get their moment by default, so that no insert can forget it; a change goes through supersede().
create table past_row (
  authority_id uuid not null references authority,
  of_table text not null,
  key text not null,
  known tstzrange not null,
  content jsonb not null,
  primary key (authority_id, of_table, key, known without overlaps),
  constraint past_row_was_known_for_a_time check (not isempty(known) and lower(known) is not null and upper(known) is not null)
);
comment on table past_row is 'What a row of a table with known_at held before: as it was (content), by its key, from when until before when it was known.';

create table figure_draw (
  authority_id uuid primary key references authority,
  drawn_at timestamptz not null
);
comment on table figure_draw is 'When figures were last drawn and kept: what is written later is known later, whatever the clock says.';

create table history_start (
  authority_id uuid primary key references authority,
  whole_at timestamptz not null
);
comment on table history_start is 'From when on the history of an authority is whole, where an older version has not kept all of it. No row: it is whole.';

-- The moment of the transaction as transact() announces it, after every figure that was drawn; the shared lock makes drawing wait for us.
create function known_moment() returns timestamptz
  language plpgsql volatile as $$
declare
  found text := current_setting('minhbach.known', true);
  acted text := current_setting('minhbach.at', true);
  acting text := current_setting('minhbach.authority', true);
  moment timestamptz;
begin
  if found <> '' then
    return found::timestamptz;
  end if;
  if coalesce(acted, '') = '' then
    return now();
  end if;
  perform pg_advisory_xact_lock_shared(hashtext('known'), hashtext(acting));
  select greatest(acted::timestamptz, max(drawn_at) + interval '1 microsecond') into moment from figure_draw where authority_id = acting::uuid;
  perform set_config('minhbach.known', moment::text, true);
  return moment;
end $$;

alter table activity add column known_at timestamptz;
alter table activity_quantity add column known_at timestamptz;
alter table activity_target add column known_at timestamptz;
alter table task add column known_at timestamptz, add column done_on date;
alter table plan add column known_at timestamptz;
alter table duty add column known_at timestamptz;
alter table duty_unit add column known_at timestamptz;
alter table target add column known_at timestamptz;
alter table unit_version add column known_at timestamptz;
alter table report add column happened_by_on date, add column known_by_at timestamptz;
alter table report_figure add column known_at timestamptz;

comment on column task.done_on is 'The day on which it was done: of the activity that finished it, or as the officer says. done_at is when that was said.';
comment on column report.happened_by_on is 'The last day that counts in its figures.';
comment on column report.known_by_at is 'The moment of which its figures are: what was known then counts.';
