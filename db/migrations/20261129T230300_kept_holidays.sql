-- Days off that officers keep: what was put in or corrected by hand stays as it is whatever list comes with a later version, and what turned out not to be a
-- day off is ended, not deleted.
alter table holiday
  add column is_by_hand boolean not null default false,
  add column ended_at timestamptz,
  add column end_source text,
  add constraint holiday_ends_with_source check ((ended_at is null) = (end_source is null));
comment on column holiday.is_by_hand is 'Put in, corrected or ended by an officer; the list that comes with the product leaves it alone.';
comment on column holiday.ended_at is 'Since when it is known not to be so.';
comment on column holiday.end_source is 'By which paper it is not so.';
