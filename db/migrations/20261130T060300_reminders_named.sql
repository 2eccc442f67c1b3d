alter table reminder_rule rename column from_working_day to is_from_working_day;
