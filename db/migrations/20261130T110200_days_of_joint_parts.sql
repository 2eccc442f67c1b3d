-- A unit that held an activity jointly may have done its part on another day, as members of a body do whose answer is one record.
alter table activity_unit add column held_on date;
comment on column activity_unit.held_on is 'The day of its part, where that is not the day of the activity.';
